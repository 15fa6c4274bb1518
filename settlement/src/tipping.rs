//! The cap at which both versions leave the same net.

use crate::formula::{Formula, Sign};
use crate::ledger::{Ledger, Version};
use crate::trace::{Sum, Trace};
use crate::{CapPer, Decimal, Figure, FigureKind, Input, Scope};

/// The total cap at which both versions leave the same net, everything else as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TippingCap<'d> {
    /// This cap, in dollars.
    At(Decimal),
    /// None: this party is better off under the newer terms at every cap.
    AlwaysBetter(&'d str),
    /// The newer terms have no total cap.
    None,
}

pub(crate) fn cap<'d>(
    trace: &mut Trace<'d>,
    newer: &Version<'_, 'd>,
    before: &Ledger<'d>,
    after: &Ledger<'d>,
) -> TippingCap<'d> {
    let mut clauses = newer.clauses.iter().copied();
    let capped = clauses
        .find_map(|clause| Some((clause, clause.payment().filter(|payment| payment.capped)?)));
    let (CapPer::Total, Some((clause, payment))) = (newer.scenario.cap_per(), capped) else {
        return TippingCap::None;
    };
    let id = &*clause.id;
    let all_due = newer.figure(FigureKind::Due(id));
    let mut most = Sum::of(all_due, None);
    for year in &after.years {
        for flow in year.flows.iter().filter(|flow| std::ptr::eq(flow.clause, clause)) {
            most.add(trace, Sign::Plus, all_due.in_year(year.year), flow.due);
        }
    }
    let most = all_due.worth(most.done(trace));
    let mut flows = after.totals.flows.iter();
    let paid = flows.find(|(of, _)| std::ptr::eq(*of, clause)).map_or(Decimal::ZERO, |f| f.1);

    // What the capped clause must pay to bring the newer net to the older one.
    let (raise, lower) = match newer.sign(payment) {
        Sign::Plus => (Sign::Plus, Sign::Minus),
        Sign::Minus => (Sign::Minus, Sign::Plus),
    };
    let figure = newer.figure(FigureKind::Needed);
    let mut needed = Sum::of(figure, None);
    needed.add(trace, Sign::Plus, newer.figure(FigureKind::Paid(id)), paid);
    needed.add(trace, raise, Figure::new(Scope::Before, FigureKind::Net), before.totals.net);
    needed.add(trace, lower, newer.figure(FigureKind::Net), after.totals.net);
    let needed = figure.worth(needed.done(trace));

    let used = Figure::input(Input::CapUsed).worth(newer.scenario.cap_used());
    let formula = Formula::TippingCap { used, needed, most };
    match trace.compute_optional(newer.figure(FigureKind::TippingCap), formula, Some(clause)) {
        Some(cap) => TippingCap::At(cap),
        None if needed.value > most.value => TippingCap::AlwaysBetter(&payment.from),
        None => TippingCap::AlwaysBetter(&payment.to),
    }
}
