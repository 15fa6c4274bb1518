//! The answer, before anything else.

use super::sentence;
use crate::Model;
use crate::action::Place;
use crate::app::Report;
use crate::words::{self, Sentence};
use settlement::Of;
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report, sentences: &[Sentence; 2]) -> Html {
    let exact = words::verdict::to_the_cent(&model.verdict);
    html! {
        <section class="verdict" aria-labelledby="verdict-title">
            <p class="kicker">{ &*model.deal().name }</p>
            <h1 id="verdict-title">{ "Who owes whom?" }</h1>
            <p class="headline" id="verdict">
                { for sentences.iter().map(|one| html! {
                    <span>{ sentence::view(model, report, Place::Verdict, one) }{ " " }</span>
                }) }
            </p>
            { for sentences.iter().map(|one| sentence::panel(model, report, Place::Verdict, one)) }
            <p class="exact" id="exact">{ sentence::view(model, report, Place::Exact, &exact) }</p>
            { sentence::panel(model, report, Place::Exact, &exact) }
            { flags(model, report) }
        </section>
    }
}

/// The verdict in words alone.
pub(crate) fn spoken(sentences: &[Sentence; 2]) -> AttrValue {
    let [older, newer] = sentences;
    format!("{} {}", older.spoken(), newer.spoken()).into()
}

fn flags(model: &Model, report: &Report) -> Html {
    let (scenario, settlement) = (&model.scenario, &model.settlement);
    let mut items = Vec::new();
    for (terms, of, ledger) in [
        (scenario.before(), Of::Before, &settlement.before),
        (scenario.after(), Of::After, &settlement.after),
    ] {
        for flag in &ledger.flags {
            let sentence = words::flag::sentence(scenario, terms, of, flag);
            items.push(html! {
                <li key={items.len()}>
                    { sentence::view(model, report, Place::Flags, &sentence) }
                    { sentence::panel(model, report, Place::Flags, &sentence) }
                </li>
            });
        }
    }
    html! { <ul class="flags" id="flags">{ items }</ul> }
}
