//! From the model to markup.

mod basis;
mod bridge;
mod choice;
mod controls;
mod curve;
mod dollar;
mod draw;
mod drawing;
mod element;
mod flows;
mod fold;
mod languages;
mod ledger;
mod number;
mod pin;
mod section;
mod sentence;
mod table;
mod take;
mod terms;
mod verdict;
mod why;
mod years;

pub(crate) use draw::Draw;
pub(crate) use sentence::side;

use crate::words::Sentence;
use element::{el, with};

/// All of it.
pub(crate) fn page(draw: &mut Draw<'_>, sentences: &[Sentence; 3], said: &str) {
    // It takes the focus where a click leaves it nowhere, and so hears the keys.
    with!(draw, "main" "tabindex" = "-1", "lang" = draw.words.language.code(); {
        verdict::view(draw, sentences);
        controls::view(draw);
        flows::view(draw);
        years::view(draw);
        bridge::view(draw);
        dollar::view(draw);
        ledger::view(draw);
        terms::view(draw);
        take::view(draw);
    });
    el!(draw, "p" "role" = "status" "class" = "unseen"; { draw.pen.text(said.to_owned()); });
}
