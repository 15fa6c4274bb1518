use crate::chart::strips;
use crate::components::svg::chart_svg;
use crate::i18n::{message, reason};
use crate::state::{Action, FigureSpot, Outlook, State, is_first};
use crate::view::View;
use yew::prelude::*;

/// What would tip the balance: a strip for each of the first inputs that could.
pub(crate) fn tips_section(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    let strips: Vec<_> = state
        .outlooks
        .iter()
        .filter(|outlook| is_first(state.deal(), outlook.curve.input))
        .filter_map(|outlook| strip(view, outlook))
        .collect();
    let caption = if strips.is_empty() { message::TURNS_NONE } else { message::TURNS_CAPTION };
    html! {
        <>
            <h2 id="tips-title">{messages.get(message::TURNS)}</h2>
            <p class="caption">{messages.get(caption)}</p>
            <ul class="strips" id="turning">{for strips}</ul>
        </>
    }
}

/// The nearest value of each of the first inputs at which the answer tips, in sentences.
pub(crate) fn tips_in_words(state: &State) -> Vec<String> {
    let nearest = state.outlooks.iter().filter_map(|outlook| {
        let input = outlook.curve.input;
        let nearest = outlook.nearest(state.scenario.get(input))?;
        let say = reason::turning(&state.messages, &state.scenario, input, *nearest);
        is_first(state.deal(), input).then_some(say)
    });
    nearest.collect()
}

/// The width from which the button stands beside its strip, and the room that it then has.
const WIDE: i32 = 560;
const BESIDE: i32 = 160;

/// The strip of an input and, for each value at which the answer tips, a button that sets it.
fn strip(view: &View, outlook: &Outlook) -> Option<Html> {
    let (messages, input) = (&view.messages, outlook.curve.input);
    let is_wide = view.width >= WIDE && view.dispatch.is_some();
    let width = if is_wide { view.width - BESIDE } else { view.width };
    let drawing = strips::draw(view, outlook, width)?;
    let tips = &outlook.crossings;
    let say = |tip| reason::spoken_turning(messages, &view.scenario, input, tip);
    let description = tips.iter().copied().map(say).collect::<Vec<_>>().join(" ");
    Some(html! {
        <li class={is_wide.then_some("beside")}>
            <div class="picture">
                {chart_svg(view, FigureSpot::Verdict, drawing.with_texts_above(), &description)}
            </div>
            if view.dispatch.is_some() {
                <p class="buttons">
                    for tip in tips {
                        <button type="button" onclick={view.on(Action::Set(input, tip.at))}>
                            {messages.format(message::TipsTry {
                                value: strips::value(messages, input.unit(), tip.at),
                            })}
                        </button>
                    }
                </p>
            }
        </li>
    })
}
