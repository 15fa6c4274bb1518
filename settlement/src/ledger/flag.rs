use super::{Flow, Version, Year};
use crate::deal::{Clause, Rule};
use crate::formula::Formula;
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input};
use rust_decimal::prelude::ToPrimitive;

/// A condition of a ledger that readers should know of, with the first year in which it holds.
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
    /// The stable name of the kind of flag, for programs: `cap-reached`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Flag::AccessLost { .. } => "access-lost",
            Flag::CapReached { .. } => "cap-reached",
            Flag::NotAllowed { .. } => "not-allowed",
            Flag::ShareEnded { .. } => "share-ended",
        }
    }

    /// The first year in which the condition holds.
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
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    years: &[Year<'d>],
) -> Vec<Flag<'d>> {
    let mut flags = Vec::new();
    for &clause in version.clauses {
        let ended = ended(trace, version, clause);
        let flag = match &clause.rule {
            Rule::Access { .. } => ended.map(|year| Flag::AccessLost { year, clause }),
            Rule::Share(_) => ended.map(|year| Flag::ShareEnded { year, clause }),
            Rule::Exclusive { .. } => not_allowed(trace, version, clause),
        };
        flags.extend(flag);
        flags.extend(cap_reached(trace, version, clause, years));
    }
    flags.sort_by_key(|flag| (flag.year(), flag.name()));
    flags
}

/// The first year of the deal in which an event has ended the clause.
fn ended<'d>(trace: &mut Trace<'d>, version: &Version<'_, 'd>, clause: &'d Clause) -> Option<u16> {
    let deal = version.scenario.deal();
    let (event, happens) = version.end_of(clause)?;
    if happens > Decimal::from(deal.last_year) {
        return None;
    }
    let id = &*clause.id;
    let what = match &clause.rule {
        Rule::Access { .. } => FigureKind::AccessLost(id),
        Rule::Share(_) => FigureKind::ShareEnded(id),
        Rule::Exclusive { .. } => return None,
    };
    let since = Formula::Since { first: deal.first_year, event: event.worth(happens) };
    trace.compute(version.figure(what), since, Some(clause)).to_u16()
}

fn not_allowed<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
) -> Option<Flag<'d>> {
    let scenario = version.scenario;
    let elsewhere = scenario.elsewhere();
    let year = scenario.deal().first_year;
    if !version.forbids(clause) {
        return None;
    }
    let elsewhere = Figure::input(Input::Elsewhere).worth(elsewhere);
    let figure = version.figure(FigureKind::NotAllowed(&clause.id));
    trace.compute(figure, Formula::Forbidden { year, elsewhere }, Some(clause));
    Some(Flag::NotAllowed { year, clause })
}

fn cap_reached<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    years: &[Year<'d>],
) -> Option<Flag<'d>> {
    let short = years.iter().find_map(|year| {
        let mut flows = year.flows.iter();
        let short = flows.find(|flow| std::ptr::eq(flow.clause, clause) && flow.paid < flow.due);
        short.map(|flow| (year.year, flow))
    });
    let (year, &Flow { due, paid, .. }) = short?;
    let id = &*clause.id;
    let due = version.figure(FigureKind::Due(id)).in_year(year).worth(due);
    let paid = version.figure(FigureKind::Paid(id)).in_year(year).worth(paid);
    let reached = version.figure(FigureKind::CapReached(id));
    trace.compute(reached, Formula::Short { year, due, paid }, Some(clause));
    let into_year = version.figure(FigureKind::IntoYear(id));
    let into_year = trace.compute(into_year, Formula::Ratio { paid, due }, Some(clause));
    Some(Flag::CapReached { year, clause, into_year })
}
