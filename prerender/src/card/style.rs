//! The card's colours and its text: what drawing, headline and stage have in common.

use super::typeface::Typeface;
use maud::{Markup, html};
use settlement::Deal;
use settlement::deal::Side;

// The page's colours in its light scheme: paper, inks, and one for each side.
pub(super) const PAPER: &str = "#ffffff";
pub(super) const INK: &str = "#15171a";
pub(super) const SOFT: &str = "#565b62";
pub(super) const RULE: &str = "#d8d6d0";
pub(super) const CONTROL: &str = "#7d828a";
pub(super) const FIRST: &str = "#006b56";
pub(super) const SECOND: &str = "#1d56a6";

/// The colour of a party.
pub(super) fn colour(deal: &Deal, party: &str) -> &'static str {
    match deal.side_of(party) {
        Side::First => FIRST,
        Side::Second => SECOND,
        Side::Other => SOFT,
    }
}

/// Eighteen parts of a colour in a hundred, the rest paper: what fills an area.
pub(super) fn tint(colour: &str) -> String {
    let all = u32::from_str_radix(colour.trim_start_matches('#'), 16).unwrap_or_default();
    let [_, red, green, blue] = all.to_be_bytes();
    let mixed = [red, green, blue].map(|part| (u32::from(part) * 18 + 255 * 82) / 100);
    mixed.iter().fold("#".to_owned(), |text, part| format!("{text}{part:02x}"))
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
}

impl Text {
    pub(super) fn new(typeface: Typeface, size: i32, colour: &'static str) -> Self {
        Self { typeface, size, colour, x: 0, y: 0 }
    }

    pub(super) fn at(self, x: i32, y: i32) -> Self {
        Self { x, y, ..self }
    }

    pub(super) fn line(self, text: &str) -> Markup {
        self.runs(&[Run { text: text.to_owned(), colour: self.colour, typeface: self.typeface }])
    }

    pub(super) fn runs(self, runs: &[Run]) -> Markup {
        html! {
            text x=(self.x) y=(self.y) font-size=(self.size)
                font-family=(self.typeface.family()) xml:space="preserve" {
                @for run in runs {
                    tspan fill=(run.colour) font-weight=(run.typeface.weight()) { (run.text) }
                }
            }
        }
    }
}
