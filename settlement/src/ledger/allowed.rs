use super::Version;
use crate::deal::{Clause, Payment};
use crate::formula::{Formula, Term};
use crate::trace::Trace;
use crate::{CapPer, Decimal, Figure, FigureKind, Input};

/// The cap as it applies to one clause, year after year.
pub(super) struct Allowed<'d> {
    clause: &'d Clause,
    cap: Option<Decimal>,
    per: CapPer,
    /// Under a total cap: what was left of it in the previous year, and what was then paid.
    left: Option<[Term<'d>; 2]>,
}

impl<'d> Allowed<'d> {
    pub(super) fn new(version: &Version<'_, 'd>, clause: &'d Clause, payment: &Payment) -> Self {
        let cap = version.scenario.cap().filter(|_| payment.capped);
        Self { clause, cap, per: version.scenario.cap_per(), left: None }
    }

    pub(super) fn pay(
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
