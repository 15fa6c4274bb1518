use super::drawing::{INK, colour};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use page::Model;
use page::words::{Phrase, verdict};

/// A run of text that looks the same.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub(super) text: String,
    pub(super) colour: &'static str,
    pub(super) typeface: Typeface,
}

/// The verdict in lines, in a size in which they fit.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) size: i32,
    pub(super) leading: i32,
    pub(super) lines: Vec<Vec<Run>>,
}

/// The largest and the smallest size of the verdict.
const SIZES: std::ops::RangeInclusive<i32> = 24..=50;

impl Headline {
    /// As large as it can be in so much room, in lines that are about as long as each other.
    pub(super) fn new(story: &Story, typefaces: &Typefaces, width: i32, height: i32) -> Self {
        let words = words(story);
        let lines = |size, width| wrap(&words, size, width, typefaces);
        let leading = |size: i32| size * 5 / 4;
        let count = |size| i32::try_from(lines(size, width).len()).unwrap_or(i32::MAX);
        let fits = |size: &i32| count(*size).saturating_mul(leading(*size)) <= height;
        let size = SIZES.rev().find(fits).unwrap_or(*SIZES.start());
        let all = lines(size, width);
        let balanced = (width / 2..=width).find(|width| lines(size, *width).len() == all.len());
        let lines = balanced.map_or(all, |width| lines(size, width));
        Self { size, leading: leading(size), lines }
    }
}

/// The verdict in runs.
pub(super) fn runs(story: &Story) -> Vec<Run> {
    let Model { scenario, verdict, .. } = &story.model;
    let [older, newer, compared] = verdict::sentences(story.words, scenario, verdict);
    let plain = |text: &str| Run { text: text.to_owned(), colour: INK, typeface: Typeface::Serif };
    let run = |phrase: Phrase| match phrase {
        Phrase::Party(party) => Run {
            text: story.words.of(&party.name).to_owned(),
            colour: colour(story.deal(), &party.id),
            typeface: Typeface::SerifBold,
        },
        Phrase::Figure { text, .. } => {
            Run { text, colour: INK, typeface: Typeface::SerifBold }
        }
        Phrase::Text(text) => plain(&text),
        Phrase::Handle(_) => plain(""),
    };
    let older = older.0.into_iter().map(run);
    let rest = newer.0.into_iter().chain(compared.0).map(run);
    older.chain([plain(" ")]).chain(rest).collect()
}

/// What lines are broken between: each word in its runs.
fn words(story: &Story) -> Vec<Vec<Run>> {
    let mut words = vec![Vec::new()];
    for run in runs(story) {
        for (nth, text) in run.text.split(' ').enumerate() {
            if nth > 0 {
                words.push(Vec::new());
            }
            if let (false, Some(word)) = (text.is_empty(), words.last_mut()) {
                word.push(Run { text: text.to_owned(), ..run.clone() });
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn wrap(words: &[Vec<Run>], size: i32, room: i32, typefaces: &Typefaces) -> Vec<Vec<Run>> {
    let width = |run: &Run| typefaces.width(run.typeface, size, &run.text);
    let space = Run { text: " ".to_owned(), colour: INK, typeface: Typeface::Serif };
    let mut lines: Vec<Vec<Run>> = Vec::new();
    let mut end = 0;
    for word in words {
        let long: i32 = word.iter().map(width).sum();
        match lines.last_mut() {
            Some(line) if end + width(&space) + long <= room => {
                line.push(space.clone());
                line.extend_from_slice(word);
                end += width(&space) + long;
            }
            _ => {
                lines.push(word.clone());
                end = long;
            }
        }
    }
    lines
}
