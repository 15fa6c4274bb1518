use crate::chart::stage::{Stage, title};
use crate::components::derivation_panel::derivation_panel;
use crate::components::sentence::sentence;
use crate::components::stage_drawing::StageDrawing;
use crate::export_text::with_language;
use crate::i18n::{message, verdict};
use crate::state::{FigureSpot, State, first_input};
use crate::view::View;
use settlement::Input;
use yew::prelude::*;

/// The stage: what would be owed over the years, scenarios to choose from, and what is assumed.
pub(crate) fn stage(view: &View, state: &State) -> Html {
    let [width, height] = state.stage;
    html! {
        <>
            <h2 id="stage-title">{title(view)}</h2>
            <div class="drawing picture">{drawing(view, state, width, height)}</div>
            {derivation_panel(view, FigureSpot::Stage)}
            {presets(state)}
            {assumptions(view, state)}
            {described(state)}
        </>
    }
}

/// The drawing of the stage at a size.
pub(crate) fn drawing(view: &View, state: &State, width: i32, height: i32) -> Html {
    let in_use = state.deal().first.get(state.tab);
    let of_host = in_use.and_then(|field| first_input(&state.scenario, field));
    let is_in_use = of_host == Some(Input::Elsewhere) && !state.is_untouched();
    let of = Stage {
        has_rival: is_in_use,
        has_hint: state.is_untouched() && view.dispatch.is_some(),
        ..Stage::new(width, height)
    };
    html! { <StageDrawing view={view.clone()} {of} description={description(view)} /> }
}

/// The drawing in words: its title, and the answer.
fn description(view: &View) -> String {
    let (messages, scenario) = (&view.messages, &view.scenario);
    let answer = verdict::headline(messages, scenario, &view.answer.verdict, view.rounding());
    title(view) + ". " + &answer.spoken(messages)
}

/// The deal as it stands, as a link.
const AS_IT_STANDS: &str = "1";

/// Scenarios with a name.
fn presets(state: &State) -> Html {
    let messages = &state.messages;
    html! {
        <ul class="presets" id="presets">
            for preset in state.deal().presets.iter() {
                <li>
                    <a id={format!("preset-{}", preset.id)}
                        href={format!("#{}", with_language(&preset.link, messages.language))}
                        aria-current={state.is_preset(preset).then_some("true")}>
                        {messages.deal_text(&preset.name)}
                    </a>
                </li>
            }
        </ul>
    }
}

/// What the scenario that is shown assumes.
fn described(state: &State) -> Html {
    let messages = &state.messages;
    let presets = &state.deal().presets;
    let shown = presets.iter().find(|preset| state.is_preset(preset));
    // Where none is shown, the text of the deal as it stands keeps the room for one.
    let described = shown.or_else(|| presets.iter().find(|preset| preset.link == AS_IT_STANDS));
    html! {
        <div class="preset">
            <p class={shown.is_none().then_some("gone")} aria-live="polite">
                {messages.deal_text(described.map_or("", |preset| &preset.says))}
            </p>
            if shown.is_none() {
                <p>{messages.get(message::OWN)}</p>
            }
        </div>
    }
}

/// The assumptions that matter most, with numbers to be changed in the sentence.
pub(crate) fn assumptions(view: &View, state: &State) -> Html {
    html! {
        <p class="handles" id="handles">
            for assumption in verdict::assumptions(&view.messages, &view.scenario) {
                {sentence(view, FigureSpot::Stage, &assumption, &state.drafts)}
            }
        </p>
    }
}
