use super::labels;
use crate::chart::domain::Domain;
use crate::chart::trail::{Run, YEAR};
use crate::chart::{Drawing, Scale};
use crate::view::View;
use std::fmt::Write;

/// The size of the stage, and what is shown in it for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// Whether it shows what is earned on hosts of others.
    pub has_rival: bool,
    /// Whether it says that the cap can be dragged.
    pub has_hint: bool,
}

/// Where time and money lie in the stage.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// The top of the scale, and its bottom, in pixels.
    pub top: i32,
    pub bottom: i32,
    /// The end of the last year, in pixels; the first begins at zero.
    pub right: i32,
    /// The number of years.
    pub years: i32,
    /// The range of amounts.
    pub domain: Domain,
}

/// The width from which on there is room for larger texts.
const ROOMY: i32 = 520;

impl Stage {
    /// A stage of this size.
    #[must_use]
    pub fn new(width: i32, height: i32) -> Self {
        Self { width, height, has_rival: false, has_hint: false }
    }

    pub(super) fn is_roomy(self) -> bool {
        self.width >= ROOMY
    }
}

impl Frame {
    /// The frame of a stage.
    #[must_use]
    pub fn new(view: &View, of: Stage) -> Self {
        let deal = view.deal();
        Self {
            top: 22,
            bottom: of.height - 26,
            right: of.width - labels::margin(view, of),
            years: i32::from(deal.last_year - deal.first_year) + 1,
            domain: view.scale,
        }
    }

    fn scale(self) -> Scale {
        Scale::new(self.domain.least, self.domain.most, self.bottom - self.top)
    }

    /// The position of a time, in ten-thousandths of a year.
    #[must_use]
    pub fn x(self, time: i32) -> i32 {
        Scale::new(0, i64::from(self.years * YEAR), self.right).at(time.into())
    }

    /// The position of an amount.
    #[must_use]
    pub fn y(self, amount: i64) -> i32 {
        self.bottom - self.scale().at(amount)
    }

    /// Whether the line of a run passes through a rectangle: left, top, right, bottom.
    pub(super) fn passes(self, run: &Run, [left, top, right, bottom]: [i32; 4]) -> bool {
        run.points.iter().zip(run.points.iter().skip(1)).any(|(&(from, low), &(to, high))| {
            let [x1, y1, x2, y2] = [self.x(from), self.y(low), self.x(to), self.y(high)];
            if x2 < left || x1 > right {
                return false;
            }
            let at = |x: i32| y1 + (y2 - y1) * (x.clamp(x1, x2) - x1) / (x2 - x1).max(1);
            let (begin, end) = (at(left), at(right));
            begin.max(end) >= top && begin.min(end) <= bottom
        })
    }

    /// The amount at a position: what a pointer that drags there means.
    #[must_use]
    pub fn amount(self, y: i32) -> i64 {
        let length = self.domain.most - self.domain.least;
        let pixels = i64::from((self.bottom - self.top).max(1));
        self.domain.least
            + length / pixels * i64::from(self.bottom - y)
            + length % pixels * i64::from(self.bottom - y) / pixels
    }

    /// Adds the lines of the scale, and what lies below zero.
    pub(super) fn lines(self, drawing: &mut Drawing) {
        let zero = self.y(0);
        let mut below = String::new();
        if zero < self.bottom {
            let (right, bottom) = (self.right, self.bottom);
            _ = write!(below, "M0 {zero}L{right} {zero}L{right} {bottom}L0 {bottom}Z");
        }
        drawing.path("below", below);
        let mut d = String::new();
        for tick in self.domain.ticks() {
            if tick != 0 {
                _ = write!(d, "M0 {0}L{1} {0}", self.y(tick), self.right);
            }
        }
        drawing.path("grid", d);
        drawing.line("zero", &[(0, zero), (self.right, zero)]);
    }
}
