use crate::chart::strips;
use crate::components::svg::chart_svg;
use crate::i18n::{message, reason};
use crate::state::{Action, FigureSpot, Outlook, State, is_first};
use crate::view::View;
use settlement::{Crossing, Deal, add};
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
        if !tips(state.deal(), outlook).contains(nearest) {
            return None;
        }
        let say = reason::turning(&state.messages, &state.scenario, input, *nearest);
        is_first(state.deal(), input).then_some(say)
    });
    nearest.collect()
}

/// The values at which the answer tips. One that is less than a step of the slider from its end is none: there
/// next to nothing is sold, and the answer turns on a cent.
fn tips(deal: &Deal, outlook: &Outlook) -> Vec<Crossing> {
    let slider = deal.quantity(outlook.curve.input).map(|quantity| quantity.slider);
    let is_tip = |tip: &&Crossing| {
        slider.as_ref().is_ok_and(|slider| {
            let (from, to, step) = (slider.from, slider.to, slider.step);
            let [above, below] = [add(tip.at, -from), add(to, -tip.at)];
            above.is_ok_and(|above| above >= step) && below.is_ok_and(|below| below >= step)
        })
    };
    outlook.crossings.iter().filter(is_tip).copied().collect()
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
    let tips = tips(view.deal(), outlook);
    if tips.is_empty() {
        return None;
    }
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
