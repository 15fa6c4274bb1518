use crate::components::derivation_panel::derivation_panel;
use crate::components::sentence::{sentence, sentence_item};
use crate::i18n::{flag, message, reason, verdict};
use crate::state::{FigureSpot, State, is_first};
use crate::view::View;
use settlement::{Scope, story};
use yew::prelude::*;

/// The answer to the cent, why it is so, what would turn it over, and what else there is to know.
pub(crate) fn verdict_section(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    let verdict = &view.answer.verdict;
    html! {
        <>
            <h2 id="answer-title">{reason::title(messages, verdict)}</h2>
            <p class="exact" id="exact">
                for exact in verdict::to_the_cent(messages, verdict) {
                    {sentence(view, FigureSpot::Exact, &exact, &[])}
                }
            </p>
            {derivation_panel(view, FigureSpot::Exact)}
            {list(messages.get(message::REASONS), "reasons", reasons(view))}
            {list(messages.get(message::TURNS), "turning", tipping_points(state))}
            {list(messages.get(message::FLAGS), "flags", flags(view))}
        </>
    }
}

/// Why the answer is so, clause by clause.
fn reasons(view: &View) -> Html {
    let reasons = story::reasons(&view.scenario, view.settlement()).unwrap_or_default();
    reasons
        .iter()
        .map(|reason| {
            let sentence = reason::sentence(&view.messages, &view.scenario, reason);
            sentence_item(view, FigureSpot::Reasons, &sentence)
        })
        .collect()
}

/// The values of the first inputs at which the answer turns over.
fn tipping_points(state: &State) -> Html {
    let nearest = state.outlooks.iter().filter_map(|outlook| {
        let input = outlook.curve.input;
        let nearest = outlook.nearest(state.scenario.get(input))?;
        is_first(state.deal(), input).then_some((input, *nearest))
    });
    html! {
        for (input, nearest) in nearest {
            <li>{reason::turning(&state.messages, &state.scenario, input, nearest)}</li>
        }
    }
}

/// What else is worth knowing of either ledger.
fn flags(view: &View) -> Html {
    let (scenario, settlement) = (&view.scenario, view.settlement());
    let versions = [
        (scenario.before(), Scope::Before, &settlement.before),
        (scenario.after(), Scope::After, &settlement.after),
    ];
    html! {
        for (terms, of, ledger) in versions {
            for flag in &ledger.flags {
                {sentence_item(view, FigureSpot::Flags,
                    &flag::sentence(&view.messages, scenario, terms, of, flag))}
            }
        }
    }
}

/// A list under its name; the style sheet hides both where the list is empty.
fn list(name: &str, id: &'static str, items: Html) -> Html {
    html! {
        <div class="list">
            <h3>{name}</h3>
            <ul {id}>{items}</ul>
        </div>
    }
}
