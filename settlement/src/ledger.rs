//! One version of the terms, settled.

mod dollar;
mod flag;
mod hosted;
mod position;
mod rival;
mod share;
mod sold;
mod totals;
mod version;
mod working;
mod year;

pub use dollar::Cents;
pub use flag::Flag;
pub use position::Position;
use share::Payments;
use sold::Row;
pub use totals::Totals;
pub(crate) use version::Version;
pub(crate) use working::Working;
pub use year::{Bill, Flow, Hosted, Sold, Year};

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
    /// What the home host's owner earns in shares on sales that run on others' hosts.
    pub on_rival_hosts: Decimal,
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
            flags: flag::all(trace, version, &years),
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
