use super::arrow;
use super::headline::{self, Headline};
use super::style::{INK, PAPER, RULE, SOFT, Text, capital};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use maud::html;

pub(super) const WIDTH: i32 = 1200;
pub(super) const HEIGHT: i32 = 630;

const MARGIN: i32 = 64;
const ROOM: i32 = WIDTH - 2 * MARGIN;

/// Top and height of the verdict, and the middles of the two arrows, in pixels.
const TOP: i32 = 158;
const HIGH: i32 = 224;
const ROWS: [i32; 2] = [466, 564];

/// All texts of the drawing, to check the typefaces against.
pub(super) fn texts(story: &Story) -> String {
    let mut text = [story.words.title(), &kicker(story), &story.messages.nothing].concat();
    text.extend(story.versions().map(capital));
    for run in headline::runs(story).iter().flatten() {
        text.push_str(&run.text);
    }
    text
}

/// The line at the top: the deal, the preset, and that it is an estimate.
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
            (Text::new(Typeface::SerifBold, 48, INK).at(MARGIN, 128).line(story.words.title()))
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
