use super::style::{INK, Run, colour};
use super::typeface::{Typeface, Typefaces};
use crate::Story;
use page::i18n::Phrase;

/// The verdict, set in lines.
#[derive(Debug)]
pub(super) struct Headline {
    pub(super) size: i32,
    pub(super) leading: i32,
    pub(super) lines: Vec<Vec<Run>>,
}

/// The font sizes that are tried, in pixels.
const SIZES: std::ops::RangeInclusive<i32> = 24..=50;

impl Headline {
    /// Sets the verdict in balanced lines, in the largest size that fits.
    pub(super) fn new(story: &Story, typefaces: &Typefaces, [width, height]: [i32; 2]) -> Self {
        let words = words(&runs(story));
        let leading = |size: i32| size * 5 / 4;
        let lines = |size| balanced(&words, size, width, typefaces);
        let count = |size| i32::try_from(lines(size).len()).unwrap_or(i32::MAX);
        let fits = |size: &i32| {
            count(*size).saturating_mul(leading(*size)) <= height
                && is_within(&lines(*size), *size, width, typefaces)
        };
        let size = SIZES.rev().find(fits).unwrap_or(*SIZES.start());
        Self { size, leading: leading(size), lines: lines(size) }
    }
}

/// The answer in runs.
pub(super) fn runs(story: &Story) -> Vec<Run> {
    let run = |phrase: Phrase| match phrase {
        Phrase::Party(party) => Run {
            text: party.name.clone(),
            colour: colour(story.deal(), &party.id),
            typeface: Typeface::SerifBold,
        },
        Phrase::Figure { text, .. } | Phrase::Value { text, .. } => {
            Run { text, colour: INK, typeface: Typeface::SerifBold }
        }
        Phrase::Text(text) => Run { text, colour: INK, typeface: Typeface::Serif },
        Phrase::Input(_) => Run { text: String::new(), colour: INK, typeface: Typeface::Serif },
    };
    story.view().headline().0.into_iter().map(run).collect()
}

/// The words, between which lines may break; a word may have several runs.
fn words(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut words = vec![Vec::new()];
    for run in runs {
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

/// Breaks words into as few lines as possible, and balances their widths.
fn balanced(words: &[Vec<Run>], size: i32, room: i32, typefaces: &Typefaces) -> Vec<Vec<Run>> {
    let lines = |room| wrap(words, size, room, typefaces);
    let all = lines(room);
    // Binary search for the narrowest width that needs no more lines.
    let (mut narrow, mut wide) = (0, room);
    while narrow < wide {
        let middle = i32::midpoint(narrow, wide);
        if lines(middle).len() == all.len() && is_within(&lines(middle), size, middle, typefaces) {
            wide = middle;
        } else {
            narrow = middle + 1;
        }
    }
    if wide == room { all } else { lines(wide) }
}

/// Whether every line fits, which a single long word may not.
fn is_within(lines: &[Vec<Run>], size: i32, room: i32, typefaces: &Typefaces) -> bool {
    let width = |run: &Run| typefaces.width(run.typeface, size, &run.text);
    lines.iter().all(|line| line.iter().map(width).sum::<i32>() <= room)
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
