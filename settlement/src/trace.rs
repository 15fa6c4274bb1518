//! How figures are computed, and how that is recorded.

use crate::arithmetic::Overflow;
use crate::deal::{Basis, Clause};
use crate::formula::{Formula, Sign, Term};
use crate::{Decimal, Derivation, Figure};

/// Computes figures, and records their derivations where they are asked for. Every figure goes
/// through it, recorded or not: so a derivation cannot differ from the settlement.
#[derive(Debug, Default)]
pub(crate) struct Trace<'d> {
    /// In the order of computation; none where nothing is recorded.
    derivations: Option<Vec<Derivation<'d>>>,
    /// Set where a figure was more than a decimal holds. The figure is then 0, and
    /// [`Trace::check`] discards the whole result: so the rule need not handle errors at each step.
    overflowed: bool,
}

/// The most terms in one derivation of a sum. A longer sum is recorded in steps, as nobody reads a
/// longer list.
const TERMS: usize = 5;

impl<'d> Trace<'d> {
    /// A trace that only computes.
    pub(crate) fn disabled() -> Self {
        Self::default()
    }

    /// A trace that records every derivation.
    pub(crate) fn recording() -> Self {
        Self { derivations: Some(Vec::new()), overflowed: false }
    }

    fn is_recording(&self) -> bool {
        self.derivations.is_some()
    }

    pub(crate) fn into_derivations(self) -> Vec<Derivation<'d>> {
        self.derivations.unwrap_or_default()
    }

    /// Fails where any figure so far overflowed.
    pub(crate) fn check(&self) -> Result<(), Overflow> {
        if self.overflowed { Err(Overflow) } else { Ok(()) }
    }

    /// The value of a result; 0 and a set flag where it overflowed.
    fn hold<T: Default>(&mut self, result: Result<T, Overflow>) -> T {
        self.overflowed |= result.is_err();
        result.unwrap_or_default()
    }

    /// Computes a figure that always has a value.
    #[expect(clippy::inline_always, reason = "as `Formula::value`")]
    #[inline(always)]
    pub(crate) fn compute(
        &mut self,
        figure: Figure<'d>,
        formula: Formula<'d>,
        clause: Option<&'d Clause>,
    ) -> Decimal {
        self.compute_optional(figure, formula, clause).unwrap_or_default()
    }

    /// Computes a figure that may have no value.
    #[expect(clippy::inline_always, reason = "as `Formula::value`")]
    #[inline(always)]
    pub(crate) fn compute_optional(
        &mut self,
        figure: Figure<'d>,
        formula: Formula<'d>,
        clause: Option<&'d Clause>,
    ) -> Option<Decimal> {
        let value = self.hold(formula.value());
        if let Some(derivations) = &mut self.derivations {
            let basis = clause.map(|clause| &clause.basis);
            derivations.push(Derivation { figure, value, formula, clause, basis });
        }
        value
    }

    /// Computes the difference of two figures, as a sum of two terms.
    pub(crate) fn subtract(
        &mut self,
        figure: Figure<'d>,
        from: Term<'d>,
        term: Term<'d>,
        clause: Option<&'d Clause>,
    ) -> Decimal {
        let mut difference = Sum::of(figure, clause);
        difference.add(self, Sign::Plus, from.figure, from.value);
        difference.add(self, Sign::Minus, term.figure, term.value);
        difference.done(self)
    }

    /// Records a figure that is not computed but given: an input, or a term of the deal.
    pub(crate) fn record_given(
        &mut self,
        figure: Figure<'d>,
        value: Option<Decimal>,
        clause: Option<&'d Clause>,
        basis: Option<&'d Basis>,
    ) {
        if let Some(derivations) = &mut self.derivations {
            let formula = Formula::Given(value);
            derivations.push(Derivation { figure, value, formula, clause, basis });
        }
    }
}

/// The sum of figures, added up term by term.
pub(crate) struct Sum<'d> {
    figure: Figure<'d>,
    clause: Option<&'d Clause>,
    so_far: Decimal,
    /// The terms since the last recorded step; empty where the trace only computes.
    terms: Vec<(Sign, Term<'d>)>,
    /// How many terms there were so far.
    count: u16,
}

impl<'d> Sum<'d> {
    pub(crate) fn of(figure: Figure<'d>, clause: Option<&'d Clause>) -> Self {
        Self { figure, clause, so_far: Decimal::ZERO, terms: Vec::new(), count: 0 }
    }

    pub(crate) fn add(
        &mut self,
        trace: &mut Trace<'d>,
        sign: Sign,
        figure: Figure<'d>,
        value: Decimal,
    ) {
        if trace.is_recording() {
            if self.terms.len() == TERMS {
                let step = Figure { first: Some(self.count), ..self.figure };
                let value = self.record(trace, step);
                self.terms = vec![(Sign::Plus, Term { figure: step, value })];
            }
            self.terms.push((sign, Term { figure, value }));
        }
        self.count = self.count.saturating_add(1);
        self.so_far = trace.hold(sign.apply(self.so_far, value));
    }

    pub(crate) fn done(mut self, trace: &mut Trace<'d>) -> Decimal {
        if trace.is_recording() {
            return self.record(trace, self.figure);
        }
        self.so_far
    }

    /// Records the terms so far as the derivation of this figure.
    fn record(&mut self, trace: &mut Trace<'d>, figure: Figure<'d>) -> Decimal {
        trace.compute(figure, Formula::Sum(std::mem::take(&mut self.terms)), self.clause)
    }
}
