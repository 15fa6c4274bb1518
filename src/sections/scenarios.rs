use super::compare::compare;
use super::stage::by_year;
use crate::components::sentence::sentence;
use crate::export_text::with_language;
use crate::i18n::{message, verdict};
use crate::state::{FigureSpot, State};
use crate::view::View;
use yew::prelude::*;

/// Scenarios to choose from, and what is assumed and compared.
pub(crate) fn scenarios(view: &View, state: &State) -> Html {
    html! {
        <>
            {presets(state)}
            {described(state)}
            {assumptions(view, state)}
            {compared(view)}
            {compare(view, state)}
            {by_year(view)}
        </>
    }
}

/// The versions that are compared, each with its date.
pub(crate) fn compared(view: &View) -> Html {
    let messages = &view.messages;
    html! {
        <p class="compared" id="compared">{messages.format(message::Compared {
            old: messages.version(view.scenario.before()),
            new: messages.version(view.scenario.after()),
        })}</p>
    }
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
                        {&preset.name}
                    </a>
                </li>
            }
        </ul>
    }
}

/// What the scenario that is shown assumes.
pub(crate) fn described(state: &State) -> Html {
    let messages = &state.messages;
    let presets = &state.deal().presets;
    let shown = presets.iter().find(|preset| state.is_preset(preset));
    // Where none is shown, the text of the deal as it stands keeps the room for one.
    let described = shown.or_else(|| presets.iter().find(|preset| preset.link == AS_IT_STANDS));
    html! {
        <div class="preset">
            <p class={shown.is_none().then_some("gone")} aria-live="polite">
                {described.map_or("", |preset| &preset.says)}
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
