//! A sentence with its names set apart, and its figures to be asked about.

use super::{element, why};
use crate::Model;
use crate::action::Place;
use crate::app::Report;
use crate::words::{Phrase, Sentence};
use settlement::deal::{Deal, Party};
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report, place: Place, sentence: &Sentence) -> Html {
    let phrases = sentence.0.iter().map(|phrase| match phrase {
        Phrase::Text(text) => element::text(text.clone()),
        Phrase::Party(party) => {
            html! { <b class="party" data-side={side(model.deal(), party)}>{ &*party.name }</b> }
        }
        Phrase::Figure { figure, text, spoken } => {
            why::figure(model, report, place, *figure, text.clone(), spoken)
        }
    });
    phrases.collect()
}

/// The derivation of a figure of the sentence, if one is open.
pub(crate) fn panel(model: &Model, report: &Report, place: Place, sentence: &Sentence) -> Html {
    let is_open = sentence.0.iter().any(|phrase| match phrase {
        Phrase::Figure { figure, .. } => why::is_open(model, place, *figure),
        _ => false,
    });
    if is_open { why::panel(model, report) } else { Html::default() }
}

/// Each side has its colour, wherever it is named.
fn side(deal: &Deal, party: &Party) -> &'static str {
    if party.id == deal.sides[0] { "first" } else { "second" }
}
