//! A sentence with its names set apart, its figures to be asked about, its inputs to be moved.

use super::element::{el, with};
use super::{Draw, number, why};
use crate::action::Place;
use crate::i18n::{Phrase, Sentence};
use settlement::deal::Deal;

pub(crate) fn view(draw: &mut Draw<'_>, place: Place, sentence: &Sentence) {
    for phrase in &sentence.0 {
        match phrase {
            Phrase::Text(text) => draw.pen.text(text.clone()),
            Phrase::Party(party) => {
                with!(draw, "b" "class" = "party", "data-side" = side(draw.model.deal(), &party.id); {
                    draw.of(&party.name);
                });
            }
            Phrase::Figure { figure, text, spoken } => {
                draw.figure(place, *figure, text.clone(), spoken);
            }
            Phrase::Handle(knob) => number::handle(draw, *knob),
        }
    }
}

/// A sentence of its own, and the derivation of a figure in it, if one is open.
pub(crate) fn item(draw: &mut Draw<'_>, place: Place, sentence: &Sentence) {
    let is_open = sentence.0.iter().any(|phrase| match phrase {
        Phrase::Figure { figure, .. } => draw.is_asked(place, *figure),
        _ => false,
    });
    el!(draw, "li"; {
        view(draw, place, sentence);
        if is_open {
            why::open(draw);
        } else {
            draw.pen.nothing();
        }
    });
}

/// Each side has its colour, wherever it is named; others share one.
pub(crate) fn side(deal: &'static Deal, party: &str) -> &'static str {
    let [first, second] = &deal.sides;
    if party == first {
        "first"
    } else if party == second {
        "second"
    } else {
        "other"
    }
}
