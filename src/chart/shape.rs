//! Shapes that several charts share. The older terms are outlined and hatched, the newer are solid.

use super::{Anchor, Drawing, wide};
use settlement::deal::Side;
use std::mem;

/// The height of a line of text, in pixels.
pub(crate) const LINE: i32 = 16;

/// The distance between the lines of a hatching, in pixels.
const HATCH: i32 = 5;

impl Drawing {
    /// Adds a bar of a side, under the older terms or the newer.
    pub(crate) fn block(
        &mut self,
        is_new: bool,
        side: Side,
        x: i32,
        y: i32,
        width: i32,
        height: i32,
    ) {
        self.bar(plot(is_new, side), x, y, width, height);
        if !is_new {
            self.hatch(side, x, y, width, height);
        }
    }

    /// Adds the hatching of the older terms.
    fn hatch(&mut self, side: Side, x: i32, y: i32, width: i32, height: i32) {
        let mut d = String::new();
        let mut along = HATCH;
        while along < width + height {
            let (across, down) = (along.min(width), along.min(height));
            point(&mut d, 'M', x + across, y + along - across);
            point(&mut d, 'L', x + along - down, y + down);
            along += HATCH;
        }
        self.path(plot(false, side), d);
    }

    /// Adds an arrow along a horizontal line.
    pub(crate) fn arrow(&mut self, look: &'static str, [from, to]: [i32; 2], y: i32, thick: i32) {
        let neck = neck([from, to], thick);
        let top = y - thick / 2;
        let bottom = top + thick;
        self.area(
            look,
            &[
                (from, top),
                (neck, top),
                (neck, top - 4),
                (to, y),
                (neck, bottom + 4),
                (neck, bottom),
                (from, bottom),
            ],
        );
    }

    /// Adds an arrow of a side, under the older terms or the newer.
    pub(crate) fn flow(&mut self, is_new: bool, side: Side, along: [i32; 2], y: i32, thick: i32) {
        self.arrow(plot(is_new, side), along, y, thick);
        if !is_new {
            let (from, neck) = (along[0], neck(along, thick));
            self.hatch(side, from.min(neck), y - thick / 2, (neck - from).abs(), thick);
        }
    }

    /// Adds a text in as many lines as it needs, and returns the base line of the one after them.
    pub(crate) fn lines(
        &mut self,
        [x, y]: [i32; 2],
        anchor: Anchor,
        look: &'static str,
        text: &str,
        width: i32,
    ) -> i32 {
        let mut y = y;
        for line in wrap(text, width) {
            self.text(x, y, anchor, look, line);
            y += LINE;
        }
        y
    }
}

/// The position at which the head of an arrow begins.
fn neck([from, to]: [i32; 2], thick: i32) -> i32 {
    let head = (thick / 2 + 6).min((to - from).abs() / 2);
    to - (to - from).signum() * head
}

pub(super) fn point(d: &mut String, step: char, x: i32, y: i32) {
    d.push(step);
    d.push_str(&x.to_string());
    d.push(' ');
    d.push_str(&y.to_string());
}

/// The classes of a mark of a side, under the older terms or the newer.
pub(crate) fn plot(is_new: bool, side: Side) -> &'static str {
    match (is_new, side) {
        (false, Side::First) => "old first",
        (false, Side::Second) => "old second",
        (false, Side::Other) => "old other",
        (true, Side::First) => "new first",
        (true, Side::Second) => "new second",
        (true, Side::Other) => "new other",
    }
}

/// Breaks a text into as few lines, and these about as long as each other.
pub(crate) fn balanced(text: &str, width: i32) -> Vec<String> {
    let mut lines = wrap(text, width);
    let mut narrower = width - 8;
    while narrower > 0 {
        let others = wrap(text, narrower);
        if others.len() > lines.len() || others.iter().any(|line| wide(line) > width) {
            break;
        }
        lines = others;
        narrower -= 8;
    }
    lines
}

/// Breaks a text at its spaces into lines that are no wider than this, as far as its words allow.
pub(crate) fn wrap(text: &str, width: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() {
            if wide(&line) + 7 + wide(word) > width {
                lines.push(mem::take(&mut line));
            } else {
                line.push(' ');
            }
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A text with its first letter raised, as it stands at the beginning of a line.
pub(crate) fn raised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}
