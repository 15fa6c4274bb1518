use super::arrow;
use super::headline::{self, Headline, Run};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use maud::{Markup, html};
use settlement::Deal;

pub(super) const WIDTH: i32 = 1200;
pub(super) const HEIGHT: i32 = 630;

/// The look of the page: its paper, its inks, and a colour for each side.
pub(super) const PAPER: &str = "#ffffff";
pub(super) const INK: &str = "#16181b";
pub(super) const SOFT: &str = "#565c64";
pub(super) const RULE: &str = "#d9dce0";
pub(super) const FIRST: &str = "#0b6e56";
pub(super) const SECOND: &str = "#1b5aa6";

const MARGIN: i32 = 64;
const ROOM: i32 = WIDTH - 2 * MARGIN;

/// Where the verdict begins and how high it may be, and where the two arrows are.
const TOP: i32 = 158;
const HIGH: i32 = 224;
const ROWS: [i32; 2] = [466, 564];

/// The colour of a party.
pub(super) fn colour(deal: &'static Deal, party: &str) -> &'static str {
    let [first, second] = &deal.sides;
    match party {
        _ if party == first => FIRST,
        _ if party == second => SECOND,
        _ => SOFT,
    }
}

/// All that is written in it.
pub(super) fn texts(story: &Story) -> String {
    let mut text = [story.page_messages.title(), &kicker(story), &story.messages.nothing].concat();
    text.extend(story.versions().map(capital));
    for run in headline::runs(story).iter().flatten() {
        text.push_str(&run.text);
    }
    text
}

/// The deal, what of it is shown, and that it is an estimate.
fn kicker(story: &Story) -> String {
    let (deal, estimate) = (story.deal_name(), &story.messages.estimate);
    if story.says().is_empty() {
        format!("{deal} · {estimate}")
    } else {
        format!("{deal} · {} · {estimate}", story.name(story.subject))
    }
}

pub(super) fn svg(story: &Story, typefaces: &Typefaces) -> String {
    let kicker = kicker(story);
    let size = typefaces.fit(Typeface::Sans, 24, &kicker, ROOM);
    let headline = Headline::new(story, typefaces, ROOM, HIGH);
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(HEIGHT) {
            rect width=(WIDTH) height=(HEIGHT) fill=(PAPER) {}
            (Text::new(Typeface::Sans, size, SOFT).at(MARGIN, 74).line(&kicker))
            (Text::new(Typeface::SerifBold, 48, INK).at(MARGIN, 128).line(story.page_messages.title()))
            @for (line, below) in headline.lines.iter().zip(1..) {
                (Text::new(Typeface::Serif, headline.size, INK)
                    .at(MARGIN, TOP + below * headline.leading - headline.size / 6).runs(line))
            }
            path d=(format!("M{MARGIN} 402.5H{}", WIDTH - MARGIN)) stroke=(RULE) stroke-width="1" {}
            (arrow::rows(story, typefaces, ROWS))
        }
    };
    drawing.into_string()
}

/// As names of columns begin.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect()
}

/// A line of text, and where it stands.
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

    /// It ends where it stands.
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
