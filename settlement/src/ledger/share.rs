use super::{Row, Version};
use crate::deal::{Clause, Share};
use crate::formula::{Formula, Sign, Term};
use crate::trace::{Sum, Trace};
use crate::{CapPer, Decimal, Figure, FigureKind, Input, Scope};

/// The payments of a share clause over the years, in dollars.
pub(crate) struct Payments<'d> {
    /// The version of the terms under which the payments were computed.
    pub(crate) of: Scope<'d>,
    pub(crate) clause: &'d Clause,
    pub(crate) share: &'d Share,
    /// Year, amount due and amount paid, for each year in which the clause is in force.
    pub(crate) years: Vec<(u16, Decimal, Decimal)>,
    /// The sum of what is paid.
    pub(crate) paid: Decimal,
}

/// The payments of all share clauses, in the order of the terms; `sold` has a row for each stream.
pub(super) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    sold: &[Row<'d>],
) -> Vec<Payments<'d>> {
    version.shares().map(|(clause, share)| payments(trace, version, clause, share, sold)).collect()
}

/// What the first side pays the second, less what the second pays the first.
pub(super) fn net<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    payments: &[Payments<'d>],
) -> Decimal {
    let mut net = Sum::of(version.figure(FigureKind::Net), None);
    for Payments { of, clause, share, paid, .. } in payments {
        let figure = Figure::new(*of, FigureKind::Paid(&clause.id));
        net.add(trace, version.sign(share), figure, *paid);
    }
    net.done(trace)
}

pub(super) fn payments<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    share: &'d Share,
    sold: &[Row<'d>],
) -> Payments<'d> {
    let rate = rate(trace, version, clause, share);
    let mut allowed = Allowed::new(version, clause, share);
    let part = version.figure(FigureKind::Rate(&clause.id)).worth(rate);
    let total = version.figure(FigureKind::Paid(&clause.id));
    let mut all_paid = Sum::of(total, None);
    let mut years = Vec::with_capacity(version.sales.first().map_or(0, Vec::len));
    for (stream, row) in version.scenario.deal().streams.iter().zip(sold) {
        if stream.id != clause.stream {
            continue;
        }
        for (year, &sold) in version.scenario.deal().years().zip(&row.amounts) {
            if !version.scenario.in_force(clause, year) {
                continue;
            }
            let of = Figure::new(row.of, FigureKind::Sold(&stream.id)).in_year(year).worth(sold);
            let due = version.figure(FigureKind::Due(&clause.id)).in_year(year);
            let due = due.worth(trace.compute(due, Formula::Part { of, part }, Some(clause)));
            let paid = allowed.pay(trace, version, year, due);
            all_paid.add(trace, Sign::Plus, total.in_year(year), paid);
            years.push((year, due.value, paid));
        }
    }
    Payments { of: version.of, clause, share, years, paid: all_paid.done(trace) }
}

fn rate<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    share: &'d Share,
) -> Decimal {
    let scenario = version.scenario;
    let figure = version.figure(FigureKind::Rate(&clause.id));
    if let Some(rate) = scenario.overridden(&clause.id) {
        let of = Figure::input(Input::Rate(&clause.id)).worth(rate);
        return trace.compute(figure, Formula::Same(of), None);
    }
    let rate = scenario.rate_of(clause, share);
    trace.record_given(figure, Some(rate), Some(clause), Some(&share.rate.basis));
    rate
}

/// The cap as it applies to one clause, year after year.
struct Allowed<'d> {
    clause: &'d Clause,
    cap: Option<Decimal>,
    per: CapPer,
    /// Under a total cap: what was left of it in the previous year, and what was then paid.
    left: Option<[Term<'d>; 2]>,
}

impl<'d> Allowed<'d> {
    fn new(version: &Version<'_, 'd>, clause: &'d Clause, share: &Share) -> Self {
        let cap = version.scenario.cap().filter(|_| share.capped);
        Self { clause, cap, per: version.scenario.cap_per(), left: None }
    }

    fn pay(
        &mut self,
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        year: u16,
        due: Term<'d>,
    ) -> Decimal {
        let (clause, id) = (Some(self.clause), &*self.clause.id);
        let figure = version.figure(FigureKind::Paid(id)).in_year(year);
        let Some(cap) = self.cap else { return trace.compute(figure, Formula::Same(due), clause) };
        let cap = Figure::input(Input::Cap).worth(cap);
        let left = version.figure(FigureKind::CapRemaining(id)).in_year(year);
        let most = match (self.per, self.left) {
            (CapPer::Year, _) => cap,
            (CapPer::Total, None) => {
                let used = Figure::input(Input::CapUsed).worth(version.scenario.cap_used());
                left.worth(trace.compute(left, Formula::Room { cap, used }, clause))
            }
            (CapPer::Total, Some([was, paid])) => {
                left.worth(trace.subtract(left, was, paid, clause))
            }
        };
        let paid = trace.compute(figure, Formula::AtMost { due, most }, clause);
        self.left = Some([most, figure.worth(paid)]);
        paid
    }
}
