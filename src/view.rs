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
mod part;
mod pin;
mod section;
mod sentence;
#[cfg(not(target_arch = "wasm32"))]
mod still;
mod table;
mod take;
mod terms;
mod verdict;
mod why;
mod years;

pub(crate) use draw::Draw;
pub(crate) use part::{Part, ROOM};
pub(crate) use sentence::side;
#[cfg(not(target_arch = "wasm32"))]
pub use still::{Around, Page, Texts, still};

use crate::export;
use crate::i18n::message;
use element::{el, with};

/// How a part is drawn.
type View = fn(&mut Draw<'_>);

/// The parts of the page in their order, by the ids of their sections.
pub(crate) const PARTS: [(&str, View); 9] = [
    ("answer", verdict::view),
    ("controls", controls::view),
    ("flows", flows::view),
    ("years", years::view),
    ("bridge", bridge::view),
    ("dollar", dollar::view),
    ("ledgers", ledger::view),
    ("terms", terms::view),
    ("take", take::view),
];

/// Columns no wider than this are those of phones.
const PHONE: i32 = 620;

/// All of it; of the parts only those that `is_due` says, as the others keep what they were.
pub(crate) fn page(draw: &mut Draw<'_>, said: &str, is_due: impl Fn(usize, &str) -> bool) {
    let mut parts = PARTS;
    // Words before pictures, and the first picture before the controls: for keys as for eyes.
    if draw.model.width <= PHONE {
        parts.swap(1, 2);
    }
    // It takes the focus where a click leaves it nowhere, and so hears the keys.
    with!(draw, "main" "tabindex" = "-1", "lang" = draw.messages.language.code(); {
        for (nth, &(id, view)) in parts.iter().enumerate() {
            draw.part(nth + 1, is_due(nth, id).then_some(view));
        }
        alone(draw);
    });
    // What went wrong is told to all.
    let is_notice = said == draw.messages.get(message::NOT_FETCHED);
    with!(draw, "p" "role" = "status", "class" = if is_notice { "notice" } else { "unseen" }; {
        draw.pen.text(said.to_owned());
    });
}

/// Where all of it stands by itself; the style sheet shows it where the page is a part of another.
fn alone(draw: &mut Draw<'_>) {
    let address = export::address(draw.model, draw.messages);
    el!(draw, "p" "class" = "alone"; {
        with!(draw, "a" "href" = address, "target" = "_blank"; { draw.say(message::ALONE); });
    });
}
