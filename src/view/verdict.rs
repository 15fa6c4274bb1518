//! The answer, before anything else.

use super::sentence;
use crate::Model;
use crate::words;
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    let sentences = words::verdict::sentences(&model.scenario, &model.verdict);
    html! {
        <section class="verdict" aria-labelledby="verdict-title">
            <p class="kicker">{ &*model.deal().name }</p>
            <h1 id="verdict-title">{ "Who owes whom?" }</h1>
            <p class="headline" id="verdict">
                { for sentences.iter().map(|one| html! {
                    <span>{ sentence::view(model.deal(), one) }{ " " }</span>
                }) }
            </p>
            <p class="exact" id="exact">{ words::verdict::to_the_cent(&model.verdict) }</p>
            { flags(model) }
        </section>
    }
}

/// The verdict in words alone.
pub(crate) fn spoken(model: &Model) -> AttrValue {
    let sentences = words::verdict::sentences(&model.scenario, &model.verdict);
    let spoken: Vec<_> = sentences.iter().map(words::Sentence::spoken).collect();
    spoken.join(" ").into()
}

fn flags(model: &Model) -> Html {
    let (scenario, settlement) = (&model.scenario, &model.settlement);
    let ledgers = [(scenario.before(), &settlement.before), (scenario.after(), &settlement.after)];
    let sentences = ledgers.iter().flat_map(|(terms, ledger)| {
        ledger.flags.iter().map(|flag| words::flag::sentence(scenario, terms, flag))
    });
    html! {
        <ul class="flags" id="flags">
            { for sentences.enumerate().map(|(nth, sentence)| html! {
                <li key={nth}>{ sentence }</li>
            }) }
        </ul>
    }
}
