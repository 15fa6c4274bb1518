use super::headline::{self, Headline};
use super::stage;
use super::style::{INK, PAPER, SOFT, Text};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use maud::html;
use page::chart::stage::title;

pub(super) const WIDTH: i32 = 1200;
pub(super) const HEIGHT: i32 = 630;

const MARGIN: i32 = 48;

// The box of the answer, at the left, and that of the stage, at the right.
const TOP: i32 = 148;
const ANSWER: [i32; 2] = [480, 430];
const STAGE_AT: [i32; 2] = [556, 178];
const STAGE: [i32; 2] = [620, 410];

/// All text of the card.
pub(super) fn texts(story: &Story) -> String {
    let view = story.view();
    let mut text =
        [story.state.messages.title(), &kicker(story), &title(&view), &stage::texts(&view, STAGE)]
            .concat();
    for run in headline::runs(story) {
        text.push_str(&run.text);
    }
    text
}

/// The line above the title: the deal, the preset, and that it is an estimate.
fn kicker(story: &Story) -> String {
    let (deal, estimate) = (story.deal_name(), &story.messages.estimate);
    if story.preset_description().is_empty() {
        format!("{deal} · {estimate}")
    } else {
        format!("{deal} · {} · {estimate}", story.name(story.subject))
    }
}

pub(super) fn svg(story: &Story, typefaces: &Typefaces) -> String {
    let (view, kicker) = (story.view(), kicker(story));
    let size = typefaces.fit(Typeface::Sans, 24, &kicker, WIDTH - 2 * MARGIN);
    let headline = Headline::new(story, typefaces, ANSWER);
    let above = title(&view);
    let small = typefaces.fit(Typeface::SansBold, 22, &above, STAGE[0]);
    let drawing = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(HEIGHT) {
            rect width=(WIDTH) height=(HEIGHT) fill=(PAPER) {}
            (Text::new(Typeface::SansBold, 26, INK).at(MARGIN, 62).line(story.state.messages.title()))
            (Text::new(Typeface::Sans, size, SOFT).at(MARGIN, 98).line(&kicker))
            @for (line, below) in headline.lines.iter().zip(1..) {
                (Text::new(Typeface::Serif, headline.size, INK)
                    .at(MARGIN, TOP + below * headline.leading - headline.size / 6).runs(line))
            }
            (Text::new(Typeface::SansBold, small, INK).at(STAGE_AT[0], TOP + 18).line(&above))
            (stage::svg(&view, STAGE_AT, STAGE))
        }
    };
    drawing.into_string()
}
