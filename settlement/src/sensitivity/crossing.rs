use super::curve::Curve;
use super::grid::{middle, step};
use super::probe::Probe;
use crate::arithmetic::sub;
use crate::{Decimal, Error, Scenario};
use std::cmp::Ordering;

/// A value within a curve from which on the change has another sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// The least value at which it has: one step lower (a cent, a millionth, a year) it has not.
    pub at: Decimal,
    /// How the change compares with zero below.
    pub from: Ordering,
    /// How it compares with zero from there on.
    pub to: Ordering,
}

impl<'d> Curve<'d> {
    /// Where the change crosses zero between two points of the curve, lowest first. These are the
    /// [`turns`](crate::turns) of the change that a drawing of the curve shows.
    ///
    /// # Errors
    ///
    /// None for the scenario that the curve is of.
    pub fn crossings(&self, scenario: &Scenario<'d>) -> Result<Vec<Crossing>, Error> {
        let mut probe = Probe::new(scenario)?;
        let sign = |change: Decimal| change.cmp(&Decimal::ZERO);
        let step = step(self.input);
        let mut crossings = Vec::new();
        for pair in self.points.windows(2) {
            let [below, above] = pair else { continue };
            let (from, to) = (sign(below.change), sign(above.change));
            if from == to {
                continue;
            }
            let (mut low, mut high) = (below.at, above.at);
            while sub(high, low)? > step {
                let middle = middle(low, high, self.input)?;
                let there = probe.at(self.input, middle)?;
                if there.is_some_and(|there| sign(there.change) == from) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            crossings.push(Crossing { at: high, from, to });
        }
        Ok(crossings)
    }
}
