use super::Version;
use crate::deal::{Basis, Bracket, Clause, Payment, Per};
use crate::formula::{Formula, Sign, Term};
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Input, Scope, Unit};

/// The brackets of a payment, as figures.
pub(super) struct Brackets<'d> {
    of: Scope<'d>,
    clause: &'d Clause,
    pub(super) per: Per,
    /// The unit of what lies in them.
    unit: Unit,
    steps: Vec<Step<'d>>,
    /// Over all: what they came to up to the year before.
    pub(super) last: Option<Term<'d>>,
}

/// A bracket: from where to where, and the rate or price.
struct Step<'d> {
    nth: u8,
    from: Option<Term<'d>>,
    to: Option<Term<'d>>,
    rate: Term<'d>,
}

impl<'d> Brackets<'d> {
    pub(super) fn new(
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        clause: &'d Clause,
        payment: &'d Payment,
        brackets: &'d [Bracket],
        basis: &'d Basis,
    ) -> Self {
        let unit = Input::First(payment.on.by_id().series).unit();
        let id = &*clause.id;
        let mut given = |kind, number: Decimal| {
            let figure = version.figure(kind);
            trace.record_given(figure, Some(number), Some(clause), Some(basis));
            figure.worth(number)
        };
        let mut from = None;
        let mut steps = Vec::with_capacity(brackets.len());
        for (bracket, nth) in brackets.iter().zip(1..) {
            let rate = FigureKind::BracketRate(id, nth, payment.rate_unit());
            let rate = given(rate, bracket.rate);
            let to = bracket.to.map(|to| given(FigureKind::BracketTo(id, nth, unit), to));
            steps.push(Step { nth, from, to, rate });
            from = to;
        }
        Self { of: version.of, clause, per: Per::Year, unit, steps, last: None }
    }

    pub(super) fn per(self, per: Per) -> Self {
        Self { per, ..self }
    }

    /// What the brackets make of a figure, not rounded; without a year, of what came before the
    /// first.
    pub(super) fn scale(&self, trace: &mut Trace<'d>, of: Term<'d>, year: Option<u16>) -> Term<'d> {
        let (id, clause) = (&*self.clause.id, Some(self.clause));
        let named = |kind| Figure { year, ..Figure::new(self.of, kind) };
        let scale = named(FigureKind::Scale(id));
        let mut sum = Sum::of(scale, None);
        for &Step { nth, from, to, rate } in &self.steps {
            let within = named(FigureKind::InBracket(id, nth, self.unit));
            let within =
                within.worth(trace.compute(within, Formula::Within { of, from, to }, clause));
            let amount = named(FigureKind::BracketAmount(id, nth));
            let times = Formula::Times { of: within, by: rate };
            let value = trace.compute(amount, times, clause);
            sum.add(trace, Sign::Plus, amount, value);
        }
        scale.worth(sum.done(trace))
    }

    /// What is due for a month: a twelfth of the year.
    pub(super) fn month(&self, trace: &mut Trace<'d>, of: Term<'d>, year: u16) -> Term<'d> {
        let (id, clause) = (&*self.clause.id, Some(self.clause));
        let named = |kind| Figure::new(self.of, kind).in_year(year);
        let month = named(FigureKind::Month(id, self.unit));
        let twelfth = Formula::Twelfth { of, places: self.unit.places() };
        let month = month.worth(trace.compute(month, twelfth, clause));
        let scale = self.scale(trace, month, Some(year));
        let due = named(FigureKind::MonthDue(id));
        due.worth(trace.compute(due, Formula::Rounded(scale), clause))
    }

    /// What the brackets come to from the beginning.
    pub(super) fn so_far(
        &self,
        trace: &mut Trace<'d>,
        of: Term<'d>,
        year: Option<u16>,
    ) -> Term<'d> {
        let scale = self.scale(trace, of, year);
        let due = FigureKind::DueSoFar(&self.clause.id);
        let due = Figure { year, ..Figure::new(self.of, due) };
        due.worth(trace.compute(due, Formula::Rounded(scale), Some(self.clause)))
    }
}
