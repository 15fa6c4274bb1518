use super::pin::pin;
use crate::components::derivation_panel::derivation_panel;
use crate::components::language_menu::language_menu;
use crate::components::sentence::{sentence, sentence_item};
use crate::i18n::{Sentence, dropped, flag, message, reason, verdict};
use crate::state::{FigureSpot, State, is_first};
use crate::view::View;
use settlement::{Scope, story};
use yew::prelude::*;

/// The answer, before anything else.
pub(crate) fn verdict_section(view: &View, state: &State) -> Html {
    answer(view, state, language_menu(view), pin(view, state))
}

/// The answer, with a menu of languages above it and a comparison below, which static pages have
/// otherwise.
pub(crate) fn answer(view: &View, state: &State, languages: Html, pin: Html) -> Html {
    let messages = &view.messages;
    let verdict = &view.answer.verdict;
    let [older, newer, compared] = &verdict::sentences(messages, &view.scenario, verdict);
    let phrases = |spot, of: &Sentence| sentence(view, spot, of, &state.drafts);
    html! {
        <>
            {languages}
            <p class="kicker">{messages.deal_text(&view.deal().name)}</p>
            <p class="kicker" id="compared">{messages.format(message::Compared {
                old: messages.version(view.scenario.before()),
                new: messages.version(view.scenario.after()),
            })}</p>
            <h1 id="verdict-title">{messages.get(message::TITLE)}</h1>
            if !state.dropped.is_empty() {
                {notice(state)}
            }
            <p class="headline" id="verdict">
                {phrases(FigureSpot::Verdict, older)}
                {" "}
                {phrases(FigureSpot::Verdict, newer)}
                {phrases(FigureSpot::Verdict, compared)}
            </p>
            {derivation_panel(view, FigureSpot::Verdict)}
            <p class="handles" id="handles">
                for assumption in verdict::assumptions(messages, &view.scenario) {
                    {phrases(FigureSpot::Verdict, &assumption)}
                }
            </p>
            <p class="exact" id="exact">
                for exact in verdict::to_the_cent(messages, verdict) {
                    {phrases(FigureSpot::Exact, &exact)}
                }
            </p>
            {derivation_panel(view, FigureSpot::Exact)}
            {list(messages.get(message::REASONS), "reasons", reasons(view))}
            {list(messages.get(message::TURNS), "turning", tipping_points(state))}
            {list(messages.get(message::FLAGS), "flags", flags(view))}
            {pin}
        </>
    }
}

/// The parts of a link that could not be read.
fn notice(state: &State) -> Html {
    html! {
        <div class="notice" id="notice">
            <p>{state.messages.get(message::DROPPED)}</p>
            <ul>
                for part in state.dropped.iter() {
                    <li>{dropped::sentence(&state.messages, part)}</li>
                }
            </ul>
        </div>
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
            <h2>{name}</h2>
            <ul {id}>{items}</ul>
        </div>
    }
}
