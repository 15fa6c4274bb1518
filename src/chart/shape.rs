//! Texts in lines, and points of paths.

use super::{Anchor, Drawing, wide};
use std::mem;

/// The height of a line of text, in pixels.
pub(crate) const LINE: i32 = 16;

impl Drawing {
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
        // What is bold is wider.
        let width = if look.contains("strong") { width * 5 / 6 } else { width };
        for line in wrap(text, width) {
            self.text(x, y, anchor, look, line);
            y += LINE;
        }
        y
    }
}

pub(super) fn point(d: &mut String, step: char, x: i32, y: i32) {
    d.push(step);
    d.push_str(&x.to_string());
    d.push(' ');
    d.push_str(&y.to_string());
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
