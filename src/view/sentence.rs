//! A sentence with its names and amounts set apart.

use crate::words::{Phrase, Sentence, number};
use settlement::deal::{Deal, Party};
use yew::prelude::*;

pub(crate) fn view(deal: &'static Deal, sentence: &Sentence) -> Html {
    sentence
        .0
        .iter()
        .map(|phrase| match phrase {
            Phrase::Text(text) => html! { { text } },
            Phrase::Party(party) => {
                html! { <b class="party" data-side={side(deal, party)}>{ &*party.name }</b> }
            }
            Phrase::Amount(amount) => {
                html! { <b class="amount">{ number::dollars(*amount) }</b> }
            }
        })
        .collect()
}

/// Each side has its colour, wherever it is named.
fn side(deal: &Deal, party: &Party) -> &'static str {
    if party.id == deal.sides[0] { "first" } else { "second" }
}
