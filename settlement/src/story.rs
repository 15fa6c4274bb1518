//! A settlement as sentences would say it, as data: no words of any language.

mod doubt;
mod reason;
mod turning;
mod verdict;

pub use doubt::Doubt;
pub use reason::{Cause, Reason, reasons};
use turning::nearest;
pub use verdict::{Compared, Owed, Verdict};

use crate::{Error, Scenario, Settlement, Turn, tipping_points};

/// Who owes whom, why, what would turn it over, and what is uncertain about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Story<'d> {
    /// Who owes whom under both versions.
    pub verdict: Verdict<'d>,
    /// Why the net changed: at most three, the largest first.
    pub reasons: Vec<Reason<'d>>,
    /// For each input, the nearest value on either side at which the newer terms would become
    /// better or worse for the first side than the older, or as good; the nearest of all first.
    pub turning: Vec<Turn<'d>>,
    /// The inputs that matter most to the change, and how sure they are: at most three.
    pub doubts: Vec<Doubt<'d>>,
}

impl<'d> Story<'d> {
    /// The story of a settlement of this scenario.
    ///
    /// # Errors
    ///
    /// Only for a deal put together by hand that lacks what its clauses name.
    pub fn new(scenario: &Scenario<'d>, settlement: &Settlement<'d>) -> Result<Self, Error> {
        Ok(Self {
            verdict: Verdict::new(scenario.deal(), settlement)?,
            reasons: reasons(scenario, settlement)?,
            turning: nearest(scenario, &tipping_points(scenario)?)?,
            doubts: doubt::doubts(scenario)?,
        })
    }
}
