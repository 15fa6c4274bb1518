//! Shapes that several drawings have: what is old is outlined and hatched, what is new is solid.

use super::{Anchor, Drawing, wide};
use std::mem;

/// From one line of text to the next, in pixels.
pub(crate) const LINE: i32 = 16;

/// Between the lines of a hatching, across.
const HATCH: i32 = 5;

impl Drawing {
    /// What is of a side, under the old terms or the new.
    pub(crate) fn block(&mut self, new: bool, side: &str, x: i32, y: i32, width: i32, height: i32) {
        self.bar(plot(new, side), x, y, width, height);
        if !new {
            self.hatch(side, x, y, width, height);
        }
    }

    /// The hatching of what is old.
    fn hatch(&mut self, side: &str, x: i32, y: i32, width: i32, height: i32) {
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

    /// An arrow along a line, so thick.
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

    /// An arrow of a side, under the old terms or the new.
    pub(crate) fn flow(&mut self, new: bool, side: &str, along: [i32; 2], y: i32, thick: i32) {
        self.arrow(plot(new, side), along, y, thick);
        if !new {
            let (from, neck) = (along[0], neck(along, thick));
            self.hatch(side, from.min(neck), y - thick / 2, (neck - from).abs(), thick);
        }
    }

    /// A text in as many lines as it needs; where the next would stand.
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

/// Where the head of an arrow begins.
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

/// How what is of a side looks, under the old terms or the new.
pub(crate) fn plot(new: bool, side: &str) -> &'static str {
    match (new, side) {
        (false, "first") => "old first",
        (false, "second") => "old second",
        (false, _) => "old other",
        (true, "first") => "new first",
        (true, "second") => "new second",
        (true, _) => "new other",
    }
}

/// The lines of a text that are no wider than this, as far as its words allow.
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
