//! One version of the terms, settled.

mod flag;
mod position;
mod totals;
mod year;

pub use flag::Flag;
pub use position::Position;
pub use totals::Totals;
pub use year::{Bill, Flow, Hosted, Sold, Year};

use crate::arithmetic::{Overflow, add, cents, times};
use crate::deal::Clause;
use crate::{Decimal, Scenario};

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
        scenario: &Scenario<'d>,
        sales: &[Vec<Decimal>],
        clauses: &[&'d Clause],
    ) -> Result<Self, Overflow> {
        let years = year::all(scenario, sales, clauses)?;
        Ok(Self {
            totals: Totals::of(scenario.deal(), clauses, &years)?,
            positions: position::all(scenario.deal(), &years)?,
            on_rival_hosts: on_rival_hosts(scenario, &years)?,
            flags: flag::all(scenario, clauses, &years)?,
            years,
        })
    }

    /// What a party is left with; none where it neither sells nor is paid.
    #[must_use]
    pub fn position(&self, party: &str) -> Option<Decimal> {
        self.positions.iter().find(|position| position.party.id == party).map(|p| p.amount)
    }
}

/// The net alone, for a mixture of clauses that is no version of its own.
pub(crate) fn net(
    scenario: &Scenario<'_>,
    sales: &[Vec<Decimal>],
    clauses: &[&Clause],
) -> Result<Decimal, Overflow> {
    totals::net(&year::all(scenario, sales, clauses)?)
}

fn on_rival_hosts(scenario: &Scenario<'_>, years: &[Year<'_>]) -> Result<Decimal, Overflow> {
    let home = scenario.home();
    let mut earned = Decimal::ZERO;
    for year in years.iter().filter(|year| year.hosted.iter().any(|on| on.host.id != home.id)) {
        let hosted = |flow: &&Flow<'_>| {
            year.sold.iter().any(|sold| sold.stream.hosted && sold.stream.id == flow.clause.stream)
        };
        for flow in year.flows.iter().filter(|flow| flow.share.to == home.owner).filter(hosted) {
            earned = add(earned, cents(times(flow.paid, scenario.elsewhere())?))?;
        }
    }
    Ok(earned)
}
