use super::brackets::Brackets;
use super::payment::Instalment;
use super::sold::find;
use super::{Line, Row, Version};
use crate::deal::{AtMost, Clause, Gate, Measure, Over, Payment, Per, Schedule};
use crate::formula::{Formula, Term};
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input, Scope, Unit};

/// How one payment is reckoned under a version: its measure, its schedule, its limits.
pub(super) struct Reckoning<'a, 'd> {
    version: Version<'a, 'd>,
    clause: &'d Clause,
    measure: Measured<'a, 'd>,
    schedule: Rates<'d>,
    least: Option<Term<'d>>,
    most: Option<Most<'a, 'd>>,
    gates: Vec<(&'d Gate, Measured<'a, 'd>, Term<'d>)>,
}

/// A measure of the deal, and its line.
#[derive(Clone, Copy)]
struct Measured<'a, 'd> {
    on: Measure<&'d str>,
    of: Scope<'d>,
    line: Option<&'a Line>,
}

enum Rates<'d> {
    Flat(Term<'d>),
    Brackets(Brackets<'d>),
}

enum Most<'a, 'd> {
    Amount(Term<'d>),
    Rate(Term<'d>, Measured<'a, 'd>),
}

impl<'a, 'd> Measured<'a, 'd> {
    fn new(version: &Version<'_, 'd>, rows: &'a [Row<'d>], on: Measure<&'d str>) -> Self {
        let found = find(version, rows, on);
        Self { on, of: found.map_or(version.of, |found| found.0), line: found.map(|found| found.1) }
    }

    /// The measure of a year.
    fn in_year(&self, nth: usize, year: u16) -> Term<'d> {
        let value = self.line.and_then(|line| line.amounts.get(nth).copied()).unwrap_or_default();
        Figure::new(self.of, FigureKind::Sold(self.on)).in_year(year).worth(value)
    }

    /// The measure from the beginning up to and including the year of this place among those of the
    /// deal; none is up to the first.
    fn so_far(&self, nth: Option<usize>, first_year: u16) -> Term<'d> {
        let at = nth.map_or(0, |nth| nth.saturating_add(1));
        let value = self.line.and_then(|line| line.so_far.get(at).copied()).unwrap_or_default();
        let figure = match nth {
            None => Figure::new(Scope::Scenario, FigureKind::Before(self.on)),
            Some(nth) => {
                let year = first_year.saturating_add(u16::try_from(nth).unwrap_or(u16::MAX));
                Figure::new(self.of, FigureKind::SoFar(self.on)).in_year(year)
            }
        };
        figure.worth(value)
    }
}

impl<'a, 'd> Reckoning<'a, 'd> {
    pub(super) fn new(
        trace: &mut Trace<'d>,
        version: &Version<'a, 'd>,
        clause: &'d Clause,
        payment: &'d Payment,
        rows: &'a [Row<'d>],
    ) -> Self {
        let id = &*clause.id;
        let given = |trace: &mut Trace<'d>, kind, number: Decimal| {
            let figure = version.figure(kind);
            trace.record_given(figure, Some(number), Some(clause), Some(&clause.basis));
            figure.worth(number)
        };
        let measured = |on: &'d Measure<_>| Measured::new(version, rows, on.by_id());
        let schedule = match &payment.schedule {
            Schedule::Flat { rate: own, .. } => {
                Rates::Flat(rate(trace, version, clause, payment, own))
            }
            Schedule::Brackets { per, brackets, basis } => {
                let basis = basis.as_ref().unwrap_or(&clause.basis);
                let brackets = Brackets::new(trace, version, clause, payment, brackets, basis);
                Rates::Brackets(brackets.per(*per))
            }
        };
        let least = payment.at_least.map(|least| given(trace, FigureKind::Least(id), least));
        let most = payment.at_most.as_ref().map(|most| match most {
            AtMost::Amount(amount) => Most::Amount(given(trace, FigureKind::Most(id), *amount)),
            AtMost::Rate { rate, on } => {
                Most::Rate(given(trace, FigureKind::MostRate(id), *rate), measured(on))
            }
        });
        let mut gates = Vec::new();
        for (gate, nth) in payment.when.iter().zip(1..) {
            let unit = Input::First(gate.on.by_id().series).unit();
            let kind = FigureKind::GateThreshold(id, nth, unit);
            gates.push((gate, measured(&gate.on), given(trace, kind, gate.at_least)));
        }
        let measure = measured(&payment.on);
        Self { version: *version, clause, measure, schedule, least, most, gates }
    }

    /// What is due in a year, before the cap.
    pub(super) fn due(&mut self, trace: &mut Trace<'d>, nth: usize, year: u16) -> Instalment<'d> {
        let (id, clause) = (&*self.clause.id, Some(self.clause));
        let version = self.version;
        // The last step gives what is due; those before it have names of their own.
        let mut more =
            self.gates.len() + usize::from(self.least.is_some()) + usize::from(self.most.is_some());
        let mut name = |kind| {
            let kind = if more == 0 { FigureKind::Due(id) } else { kind };
            more = more.wrapping_sub(1);
            version.figure(kind).in_year(year)
        };
        let figure = name(FigureKind::Reckoned(id));
        let mut due = figure.worth(self.reckon(trace, nth, year, figure));
        let mut paid = Instalment {
            year,
            reckoned: due.value,
            most: None,
            closed: None,
            due: due.value,
            paid: Decimal::ZERO,
        };
        if let Some(least) = self.least {
            let figure = name(FigureKind::Raised(id));
            due = figure.worth(trace.compute(figure, Formula::AtLeast { due, least }, clause));
        }
        if let Some(most) = &self.most {
            let most = match most {
                Most::Amount(most) => *most,
                Most::Rate(part, of) => {
                    let figure = version.figure(FigureKind::Most(id)).in_year(year);
                    let part = Formula::Part { of: of.in_year(nth, year), part: *part };
                    figure.worth(trace.compute(figure, part, clause))
                }
            };
            paid.most = Some(most.value);
            let figure = name(FigureKind::Limited(id));
            due = figure.worth(trace.compute(figure, Formula::AtMost { due, most }, clause));
        }
        for (at, (gate, measured, at_least)) in self.gates.iter().enumerate() {
            let measure = measured.over(gate.over, &version, nth, year);
            if measure.value < at_least.value {
                paid.closed.get_or_insert_with(|| Box::new([measure, *at_least]));
            }
            let number = u8::try_from(at).unwrap_or(u8::MAX).saturating_add(1);
            let figure = name(FigureKind::Gated(id, number));
            let formula = Formula::Gated { due, measure, at_least: *at_least };
            due = figure.worth(trace.compute(figure, formula, clause));
        }
        paid.due = due.value;
        paid
    }

    /// What the schedule makes of the measure.
    fn reckon(
        &mut self,
        trace: &mut Trace<'d>,
        nth: usize,
        year: u16,
        figure: Figure<'d>,
    ) -> Decimal {
        let clause = Some(self.clause);
        let of = self.measure.in_year(nth, year);
        let brackets = match &mut self.schedule {
            Rates::Flat(part) => {
                return trace.compute(figure, Formula::Part { of, part: *part }, clause);
            }
            Rates::Brackets(brackets) => brackets,
        };
        match brackets.per {
            Per::Year => {
                let scale = brackets.scale(trace, of, Some(year));
                trace.compute(figure, Formula::Rounded(scale), clause)
            }
            Per::Month => {
                let due = brackets.month(trace, of, year);
                trace.compute(figure, Formula::Months(due), clause)
            }
            Per::All => {
                let first = self.version.scenario.deal().first_year;
                let measure = &self.measure;
                let before = nth.checked_sub(1);
                let before_year = before.map(|_| year.saturating_sub(1));
                let was = match brackets.last.take() {
                    Some(was) => was,
                    None => brackets.so_far(trace, measure.so_far(before, first), before_year),
                };
                let now = brackets.so_far(trace, measure.so_far(Some(nth), first), Some(year));
                brackets.last = Some(now);
                trace.subtract(figure, now, was, clause)
            }
        }
    }
}

impl<'d> Measured<'_, 'd> {
    fn over(&self, over: Over, version: &Version<'_, 'd>, nth: usize, year: u16) -> Term<'d> {
        match over {
            Over::Year => self.in_year(nth, year),
            Over::All => self.so_far(Some(nth), version.scenario.deal().first_year),
        }
    }
}

/// The one rate or price of a payment: its own, or what the scenario puts in its place.
fn rate<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    clause: &'d Clause,
    payment: &Payment,
    own: &'d crate::deal::Quantity,
) -> Term<'d> {
    let id = &*clause.id;
    let (kind, input) = if payment.rate_unit() == Unit::Price {
        (FigureKind::Price(id), Input::Price(id))
    } else {
        (FigureKind::Rate(id), Input::Rate(id))
    };
    let figure = version.figure(kind);
    if let Some(rate) = version.scenario.overridden(id) {
        let of = Figure::input(input).worth(rate);
        return figure.worth(trace.compute(figure, Formula::Same(of), None));
    }
    let rate = own.or_nothing();
    trace.record_given(figure, Some(rate), Some(clause), Some(&own.basis));
    figure.worth(rate)
}
