//! Bars: tinted with an outline under the older terms, solid under the newer, and a mere outline for what
//! is assumed. Each has four corners, however short it is, so that it can move.

use super::Drawing;
use super::Scale;
use super::domain::Domain;
use settlement::deal::Side;

impl Domain {
    /// The scale of a drawing in which amounts lie along its width. The outline of a bar needs a pixel
    /// at both ends.
    pub(crate) fn along(self, width: i32) -> Scale {
        Scale::new(self.least, self.most, width - 2)
    }
}

impl Drawing {
    /// Adds a bar from one position to another.
    pub(crate) fn span(&mut self, look: &'static str, [from, to]: [i32; 2], y: i32, height: i32) {
        let (left, right) = (from.min(to), from.max(to));
        // The smallest amount shows.
        let right = right.max(left + 1);
        self.bar(look, left, y, right - left, height);
    }

    /// Adds the same, or an empty path where it is not shown, so that it can appear and move.
    pub(crate) fn span_if(
        &mut self,
        is_shown: bool,
        look: &'static str,
        ends: [i32; 2],
        y: i32,
        height: i32,
    ) {
        if is_shown {
            self.span(look, ends, y, height);
        } else {
            self.path(look, String::new());
        }
    }
}

/// The classes of what is old: a tint with an outline.
pub(crate) fn tint(side: Side) -> &'static str {
    match side {
        Side::First => "tint first",
        Side::Second => "tint second",
        Side::Other => "tint third",
    }
}

/// The classes of what is new.
pub(crate) fn solid(side: Side) -> &'static str {
    match side {
        Side::First => "solid first",
        Side::Second => "solid second",
        Side::Other => "solid third",
    }
}

/// The classes of what is assumed.
pub(crate) fn outline(side: Side) -> &'static str {
    match side {
        Side::First => "outline first",
        Side::Second => "outline second",
        Side::Other => "outline third",
    }
}

/// The classes of an area without an outline.
pub(crate) fn area(side: Side) -> &'static str {
    match side {
        Side::First => "area first",
        Side::Second => "area second",
        Side::Other => "area third",
    }
}

/// The class that colours a text.
pub(crate) fn colour(side: Side) -> &'static str {
    match side {
        Side::First => "first",
        Side::Second => "second",
        Side::Other => "third",
    }
}
