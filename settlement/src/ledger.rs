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
mod year;

pub use dollar::Cents;
pub use flag::Flag;
pub use position::Position;
pub(crate) use share::Payments;
pub use totals::Totals;
pub(crate) use version::Version;
pub use year::{Bill, Flow, Hosted, Sold, Year};

use crate::Decimal;
use crate::arithmetic::Overflow;
use crate::derivation::Book;

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
    pub(crate) fn new(book: &mut Book<'d>, version: &Version<'_, 'd>) -> Result<Self, Overflow> {
        let sold = sold::all(book, version)?;
        let payments = share::all(book, version, &sold)?;
        let years = year::all(book, version, &sold, &payments)?;
        let totals = Totals::of(book, version, &sold, &payments, &years)?;
        Ok(Self {
            positions: position::all(book, version, &totals, &payments)?,
            on_rival_hosts: rival::earned(book, version, &years)?,
            flags: flag::all(book, version, &years)?,
            totals,
            years,
        })
    }

    /// What a party is left with; none where it neither sells nor is paid.
    #[must_use]
    pub fn position(&self, party: &str) -> Option<Decimal> {
        self.positions.iter().find(|position| position.party.id == party).map(|p| p.amount)
    }
}

/// What the share clauses pay, alone: all that the net follows from.
pub(crate) fn payments<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
) -> Result<Vec<Payments<'d>>, Overflow> {
    let sold = sold::all(book, version)?;
    share::all(book, version, &sold)
}

/// The net alone.
pub(crate) fn net<'d>(book: &mut Book<'d>, version: &Version<'_, 'd>) -> Result<Decimal, Overflow> {
    let payments = payments(book, version)?;
    share::net(book, version, &payments)
}
