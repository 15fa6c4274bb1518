//! One version of the terms, settled.

mod allowed;
mod brackets;
mod flag;
mod hosted;
mod payment;
mod position;
mod reckoning;
mod rival;
mod sale;
mod sold;
mod totals;
mod version;
mod working;
mod year;

pub use flag::Flag;
pub(crate) use flag::all as flags;
pub(crate) use payment::Payments;
pub use position::Position;
pub use sale::Cents;
pub(crate) use sold::{Line, Row, find};
pub use totals::Totals;
pub(crate) use version::{Version, counted};
pub(crate) use working::Working;
pub use year::{Bill, Counted, Flow, Hosted, Routed, Sold, Year};

use crate::Decimal;
use crate::trace::Trace;

/// All flows and bills of one version of the terms.
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger<'d> {
    /// Each year of the deal, in order.
    pub years: Vec<Year<'d>>,
    /// The years added up.
    pub totals: Totals<'d>,
    /// What each party is left with of what customers paid.
    pub positions: Vec<Position<'d>>,
    /// What the home host's owner earns by shares of the hosted stream on sales that run on others'
    /// hosts; none in a deal without hosts.
    pub on_rival_hosts: Option<Decimal>,
    /// What is worth knowing, by year, then by name.
    pub flags: Vec<Flag<'d>>,
}

impl<'d> Ledger<'d> {
    pub(crate) fn new(
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        working: &Working<'d>,
    ) -> Self {
        let years = year::all(trace, version, working);
        let totals = Totals::of(trace, version, working, &years);
        Self {
            positions: position::all(trace, version, &totals, &working.payments),
            on_rival_hosts: rival::earned(trace, version, &years),
            flags: flag::all(trace, version, &working.payments),
            totals,
            years,
        }
    }

    /// What a party is left with; none where it neither sells nor is paid.
    #[must_use]
    pub fn position(&self, party: &str) -> Option<Decimal> {
        self.positions.iter().find(|position| position.party.id == party).map(|p| p.amount)
    }
}
