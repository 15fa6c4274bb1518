//! The card's colours and its text: what drawing, headline and arrow have in common.

use super::typeface::Typeface;
use maud::{Markup, html};
use settlement::Deal;
use settlement::deal::Side;

// The page's colours in its light scheme: paper, inks, and one for each side.
pub(super) const PAPER: &str = "#ffffff";
pub(super) const INK: &str = "#16181b";
pub(super) const SOFT: &str = "#565c64";
pub(super) const RULE: &str = "#d9dce0";
pub(super) const FIRST: &str = "#0b6e56";
pub(super) const SECOND: &str = "#1b5aa6";

/// The colour of a party.
pub(super) fn colour(deal: &Deal, party: &str) -> &'static str {
    match deal.side_of(party) {
        Side::First => FIRST,
        Side::Second => SECOND,
        Side::Other => SOFT,
    }
}

/// The text with a capital at its beginning, as names of columns have it.
pub(super) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect()
}

/// A run of text in one colour and typeface.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) colour: &'static str,
    pub(super) typeface: Typeface,
}

/// The attributes of an SVG `text` element.
#[derive(Clone, Copy)]
pub(super) struct Text {
    typeface: Typeface,
    size: i32,
    colour: &'static str,
    x: i32,
    y: i32,
    anchor: &'static str,
}

impl Text {
    pub(super) fn new(typeface: Typeface, size: i32, colour: &'static str) -> Self {
        Self { typeface, size, colour, x: 0, y: 0, anchor: "start" }
    }

    pub(super) fn at(self, x: i32, y: i32) -> Self {
        Self { x, y, ..self }
    }

    /// The text ends at its place instead of beginning there.
    pub(super) fn end(self) -> Self {
        Self { anchor: "end", ..self }
    }

    pub(super) fn line(self, text: &str) -> Markup {
        self.runs(&[Run { text: text.to_owned(), colour: self.colour, typeface: self.typeface }])
    }

    pub(super) fn runs(self, runs: &[Run]) -> Markup {
        html! {
            text x=(self.x) y=(self.y) text-anchor=(self.anchor) font-size=(self.size)
                font-family=(self.typeface.family()) xml:space="preserve" {
                @for run in runs {
                    tspan fill=(run.colour) font-weight=(run.typeface.weight()) { (run.text) }
                }
            }
        }
    }
}
