use super::Year;
use crate::arithmetic::Overflow;
use crate::deal::{Clause, Rule};
use crate::{Decimal, Scenario};

/// Something worth knowing about a ledger, and since when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Flag<'d> {
    /// An access clause has ended: what it gave access to is sold no more.
    AccessLost {
        /// The first year without it.
        year: u16,
        /// The clause.
        clause: &'d Clause,
    },
    /// A capped clause pays less than its due.
    CapReached {
        /// The first such year.
        year: u16,
        /// The clause.
        clause: &'d Clause,
        /// The part of that year's due that was still paid, to four decimals.
        into_year: Decimal,
    },
    /// Sales are to run on a host that an exclusivity clause forbids.
    NotAllowed {
        /// The first such year.
        year: u16,
        /// The clause.
        clause: &'d Clause,
    },
    /// A share clause has ended.
    ShareEnded {
        /// The first year without it.
        year: u16,
        /// The clause.
        clause: &'d Clause,
    },
}

impl Flag<'_> {
    /// Its stable name, for programs.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Flag::AccessLost { .. } => "access-lost",
            Flag::CapReached { .. } => "cap-reached",
            Flag::NotAllowed { .. } => "not-allowed",
            Flag::ShareEnded { .. } => "share-ended",
        }
    }

    /// The year since when.
    #[must_use]
    pub fn year(&self) -> u16 {
        match *self {
            Flag::AccessLost { year, .. }
            | Flag::CapReached { year, .. }
            | Flag::NotAllowed { year, .. }
            | Flag::ShareEnded { year, .. } => year,
        }
    }
}

pub(super) fn all<'d>(
    scenario: &Scenario<'d>,
    clauses: &[&'d Clause],
    years: &[Year<'d>],
) -> Result<Vec<Flag<'d>>, Overflow> {
    let mut flags = Vec::new();
    let forbidden = scenario.host().id != scenario.deal().home && !scenario.elsewhere().is_zero();
    for &clause in clauses {
        let first = |in_force: bool| {
            let mut years = years.iter().map(|year| year.year);
            years.find(|year| scenario.in_force(clause, *year) == in_force)
        };
        let flag = match &clause.rule {
            Rule::Access { .. } => first(false).map(|year| Flag::AccessLost { year, clause }),
            Rule::Share(_) => first(false).map(|year| Flag::ShareEnded { year, clause }),
            Rule::Exclusive { .. } if forbidden => {
                first(true).map(|year| Flag::NotAllowed { year, clause })
            }
            Rule::Exclusive { .. } => None,
        };
        for flag in flag.into_iter().chain(cap_reached(clause, years)?) {
            // A handful at most: put each in its place rather than sort.
            let order = |flag: &Flag<'_>| (flag.year(), flag.name());
            let at = flags.partition_point(|earlier| order(earlier) <= order(&flag));
            flags.insert(at, flag);
        }
    }
    Ok(flags)
}

fn cap_reached<'d>(clause: &'d Clause, years: &[Year<'d>]) -> Result<Option<Flag<'d>>, Overflow> {
    let short = years.iter().find_map(|year| {
        let mut flows = year.flows.iter();
        let short = flows.find(|flow| std::ptr::eq(flow.clause, clause) && flow.paid < flow.due);
        short.map(|flow| (year.year, flow))
    });
    let Some((year, flow)) = short else { return Ok(None) };
    // Cents over cents has no tie at the fifth decimal that 28 digits would not show.
    let into_year = flow.paid.checked_div(flow.due).map(|part| part.round_dp(4));
    let into_year = into_year.ok_or(Overflow)?;
    Ok(Some(Flag::CapReached { year, clause, into_year }))
}
