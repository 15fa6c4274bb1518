use crate::arithmetic::Overflow;
use crate::deal::{Basis, Clause};
use crate::formula::{Formula, Sign, Term};
use crate::{Decimal, Figure};

/// How one figure of a settlement came about. Plain data: no words of any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation<'d> {
    /// Which figure.
    pub figure: Figure<'d>,
    /// What it comes to, in its unit; none is no cap, never, or no such cap.
    pub value: Option<Decimal>,
    /// How, and of which figures; each has a derivation of its own.
    pub formula: Formula<'d>,
    /// The clause that says so, where one does.
    pub clause: Option<&'d Clause>,
    /// What it rests on: that of the clause, or of a default; none where somebody chose the value.
    pub basis: Option<&'d Basis>,
}

/// Works figures out, and keeps how where somebody asked.
#[derive(Debug, Default)]
pub(crate) struct Book<'d> {
    kept: Option<Vec<Derivation<'d>>>,
    /// Whether a figure was more than a decimal holds. It then stands as nothing, and all that
    /// was worked out is thrown away at the end: asking after each would take much code.
    overflowed: bool,
}

/// A sum of more terms than this is told in steps: nobody reads a longer list.
const TERMS: usize = 5;

impl<'d> Book<'d> {
    /// Works figures out and forgets how.
    pub(crate) fn closed() -> Self {
        Self::default()
    }

    /// Keeps every derivation.
    pub(crate) fn open() -> Self {
        Self { kept: Some(Vec::new()), overflowed: false }
    }

    pub(crate) fn kept(self) -> Vec<Derivation<'d>> {
        self.kept.unwrap_or_default()
    }

    /// Fails where a figure that was worked out could not be held.
    pub(crate) fn check(&self) -> Result<(), Overflow> {
        if self.overflowed { Err(Overflow) } else { Ok(()) }
    }

    fn hold<T: Default>(&mut self, result: Result<T, Overflow>) -> T {
        self.overflowed |= result.is_err();
        result.unwrap_or_default()
    }

    /// Works out a figure that always has a value.
    #[expect(clippy::inline_always, reason = "as `Formula::value`")]
    #[inline(always)]
    pub(crate) fn work_out(
        &mut self,
        figure: Figure<'d>,
        formula: Formula<'d>,
        clause: Option<&'d Clause>,
    ) -> Decimal {
        self.look_for(figure, formula, clause).unwrap_or_default()
    }

    /// Works out a figure that may have none.
    #[expect(clippy::inline_always, reason = "as `Formula::value`")]
    #[inline(always)]
    pub(crate) fn look_for(
        &mut self,
        figure: Figure<'d>,
        formula: Formula<'d>,
        clause: Option<&'d Clause>,
    ) -> Option<Decimal> {
        let value = self.hold(formula.value());
        if let Some(kept) = &mut self.kept {
            let basis = clause.map(|clause| &clause.basis);
            kept.push(Derivation { figure, value, formula, clause, basis });
        }
        value
    }

    /// Takes one figure away from another.
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

    /// Keeps a figure that is taken as it is.
    pub(crate) fn give(
        &mut self,
        figure: Figure<'d>,
        value: Option<Decimal>,
        clause: Option<&'d Clause>,
        basis: Option<&'d Basis>,
    ) {
        if let Some(kept) = &mut self.kept {
            let formula = Formula::Given(value);
            kept.push(Derivation { figure, value, formula, clause, basis });
        }
    }
}

/// A sum, term by term. A long one is kept in steps of a few terms.
pub(crate) struct Sum<'d> {
    figure: Figure<'d>,
    clause: Option<&'d Clause>,
    so_far: Decimal,
    /// The terms since the last step, where the book keeps them.
    terms: Vec<(Sign, Term<'d>)>,
    count: u16,
}

impl<'d> Sum<'d> {
    pub(crate) fn of(figure: Figure<'d>, clause: Option<&'d Clause>) -> Self {
        Self { figure, clause, so_far: Decimal::ZERO, terms: Vec::new(), count: 0 }
    }

    pub(crate) fn add(
        &mut self,
        book: &mut Book<'d>,
        sign: Sign,
        figure: Figure<'d>,
        value: Decimal,
    ) {
        if book.kept.is_some() {
            if self.terms.len() == TERMS {
                let step = Figure { first: Some(self.count), ..self.figure };
                let value = self.keep(book, step);
                self.terms = vec![(Sign::Plus, Term { figure: step, value })];
            }
            self.terms.push((sign, Term { figure, value }));
        }
        self.count = self.count.saturating_add(1);
        self.so_far = book.hold(sign.apply(self.so_far, value));
    }

    pub(crate) fn done(mut self, book: &mut Book<'d>) -> Decimal {
        if book.kept.is_some() {
            return self.keep(book, self.figure);
        }
        self.so_far
    }

    fn keep(&mut self, book: &mut Book<'d>, figure: Figure<'d>) -> Decimal {
        book.work_out(figure, Formula::Sum(std::mem::take(&mut self.terms)), self.clause)
    }
}
