use super::payment::Instalment;
use super::{Payments, Version};
use crate::deal::{Clause, Rule};
use crate::formula::Formula;
use crate::order::sort_by_key;
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input};

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
    /// A fee clause has ended.
    FeeEnded {
        /// The first year without it.
        year: u16,
        /// The clause.
        clause: &'d Clause,
    },
    /// A gate of a payment in force does not hold.
    GateClosed {
        /// The first such year.
        year: u16,
        /// The clause of the payment.
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

impl<'d> Flag<'d> {
    /// The stable name of the kind of flag, for programs: `cap-reached`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Flag::AccessLost { .. } => "access-lost",
            Flag::CapReached { .. } => "cap-reached",
            Flag::FeeEnded { .. } => "fee-ended",
            Flag::GateClosed { .. } => "gate-closed",
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
            | Flag::FeeEnded { year, .. }
            | Flag::GateClosed { year, .. }
            | Flag::NotAllowed { year, .. }
            | Flag::ShareEnded { year, .. } => year,
        }
    }

    /// The clause that it is about: the first, where it is about several.
    #[must_use]
    pub fn clause(&self) -> &'d Clause {
        match *self {
            Flag::AccessLost { clause, .. }
            | Flag::CapReached { clause, .. }
            | Flag::FeeEnded { clause, .. }
            | Flag::GateClosed { clause, .. }
            | Flag::NotAllowed { clause, .. }
            | Flag::ShareEnded { clause, .. } => clause,
        }
    }
}

/// The flags of a version, each once; one that a gate is closed once for each payment.
pub(crate) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    payments: &[Payments<'d>],
) -> Vec<Flag<'d>> {
    let mut flags = Vec::new();
    for &clause in version.clauses {
        let flag = match &clause.rule {
            Rule::Access { .. } | Rule::Share(_) | Rule::Fee(_) => ended(version, clause),
            Rule::Exclusive { .. } => not_allowed(version, clause),
            Rule::Note => None,
        };
        flags.extend(flag);
        let payments = payments.iter().find(|payments| std::ptr::eq(payments.clause, clause));
        if let Some(payments) = payments {
            flags.extend(cap_reached(payments));
            flags.extend(gate_closed(payments));
        }
    }
    sort_by_key(&mut flags, |flag| (flag.year(), flag.name()));
    let mut seen = Vec::new();
    flags.retain(|flag| {
        let again = seen.contains(&flag.name()) && !matches!(flag, Flag::GateClosed { .. });
        seen.push(flag.name());
        !again
    });
    for flag in &mut flags {
        derive(trace, version, payments, flag);
    }
    flags
}

/// The first year of the deal in which the clause has ended.
fn ended<'d>(version: &Version<'_, 'd>, clause: &'d Clause) -> Option<Flag<'d>> {
    let deal = version.scenario.deal();
    let year = version.end_of(clause)?.year.max(deal.first_year);
    if year > deal.last_year {
        return None;
    }
    Some(match &clause.rule {
        Rule::Access { .. } => Flag::AccessLost { year, clause },
        Rule::Fee(_) => Flag::FeeEnded { year, clause },
        _ => Flag::ShareEnded { year, clause },
    })
}

/// The first year in which an exclusivity clause binds what is wanted elsewhere.
fn not_allowed<'d>(version: &Version<'_, 'd>, clause: &'d Clause) -> Option<Flag<'d>> {
    let scenario = version.scenario;
    let wanted = scenario.hosting().is_some_and(|of| of.leaves_home() && !of.elsewhere.is_zero());
    let mut years = scenario.deal().years();
    let year = years.find(|year| wanted && scenario.in_force(clause, *year))?;
    Some(Flag::NotAllowed { year, clause })
}

fn cap_reached<'d>(payments: &Payments<'d>) -> Option<Flag<'d>> {
    let short = payments.years.iter().find(|year| year.paid < year.due)?;
    let into_year = Decimal::ZERO;
    Some(Flag::CapReached { year: short.year, clause: payments.clause, into_year })
}

fn gate_closed<'d>(payments: &Payments<'d>) -> Option<Flag<'d>> {
    let closed = payments.years.iter().find(|year| year.closed.is_some())?;
    Some(Flag::GateClosed { year: closed.year, clause: payments.clause })
}

/// Works out the figures of a flag.
fn derive<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    payments: &[Payments<'d>],
    flag: &mut Flag<'d>,
) {
    let (clause, first) = (flag.clause(), version.scenario.deal().first_year);
    let id = &*clause.id;
    let in_year = |year: u16| {
        let payments = payments.iter().find(|payments| std::ptr::eq(payments.clause, clause))?;
        payments.years.iter().find(|paid| paid.year == year)
    };
    let (kind, formula) = match flag {
        Flag::AccessLost { .. } | Flag::FeeEnded { .. } | Flag::ShareEnded { .. } => {
            let Some(end) = version.end_of(clause) else { return };
            let kind = match &clause.rule {
                Rule::Access { .. } => FigureKind::AccessLost(id),
                Rule::Fee(_) => FigureKind::FeeEnded(id),
                _ => FigureKind::ShareEnded(id),
            };
            let formula = if end.is_event {
                Formula::Since { first, event: end.by }
            } else {
                Formula::Past { first, through: end.by }
            };
            (kind, formula)
        }
        Flag::NotAllowed { year, .. } => {
            let Some(hosting) = version.scenario.hosting() else { return };
            let elsewhere = Figure::input(Input::Elsewhere).worth(hosting.elsewhere);
            (FigureKind::NotAllowed(id), Formula::Forbidden { year: *year, elsewhere })
        }
        Flag::CapReached { year, into_year, .. } => {
            let Some(&Instalment { due, paid, .. }) = in_year(*year) else { return };
            let due = version.figure(FigureKind::Due(id)).in_year(*year).worth(due);
            let paid = version.figure(FigureKind::Paid(id)).in_year(*year).worth(paid);
            let figure = version.figure(FigureKind::IntoYear(id));
            *into_year = trace.compute(figure, Formula::Ratio { paid, due }, Some(clause));
            (FigureKind::CapReached(id), Formula::Short { year: *year, due, paid })
        }
        Flag::GateClosed { year, .. } => {
            let closed = in_year(*year).and_then(|paid| paid.closed.as_deref());
            let Some(&[measure, at_least]) = closed else { return };
            (FigureKind::GateClosed(id), Formula::Closed { year: *year, measure, at_least })
        }
    };
    trace.compute(version.figure(kind), formula, Some(clause));
}
