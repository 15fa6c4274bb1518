use crate::arithmetic::Overflow;
use crate::deal::{Basis, Clause};
use crate::formula::{self, Formula, Sign, Term};
use crate::{Decimal, Figure};

/// How one figure of a settlement came about. Plain data: no words of any language.
#[derive(Clone, Debug, PartialEq)]
pub struct Derivation<'d> {
    /// Which figure.
    pub figure: Figure<'d>,
    /// What it comes to, in its unit; none is no cap, never, or no such cap.
    pub value: Option<Decimal>,
    /// How, and of which figures; each has a derivation of its own.
    pub formula: Formula<Term<'d>>,
    /// The clause that says so, where one does.
    pub clause: Option<&'d Clause>,
    /// What it rests on: that of the clause, or of a default; none where somebody chose the value.
    pub basis: Option<&'d Basis>,
}

/// What a figure is called and rests on, and what its amounts are called.
pub(crate) struct Named<'d, const N: usize> {
    pub(crate) figure: Figure<'d>,
    pub(crate) of: [Figure<'d>; N],
    pub(crate) clause: Option<&'d Clause>,
}

/// Works figures out, and keeps how where somebody asked.
#[derive(Debug, Default)]
pub(crate) struct Book<'d>(Option<Vec<Derivation<'d>>>);

/// A sum of more terms than this is told in steps: nobody reads a longer list.
const TERMS: usize = 5;

impl<'d> Book<'d> {
    /// Works figures out and forgets how.
    pub(crate) fn closed() -> Self {
        Self(None)
    }

    /// Keeps every derivation.
    pub(crate) fn open() -> Self {
        Self(Some(Vec::new()))
    }

    pub(crate) fn kept(self) -> Vec<Derivation<'d>> {
        self.0.unwrap_or_default()
    }

    pub(crate) fn is_open(&self) -> bool {
        self.0.is_some()
    }

    /// Works out a figure that always has a value.
    #[inline]
    pub(crate) fn work_out<const N: usize>(
        &mut self,
        formula: Formula<Decimal>,
        named: impl FnOnce() -> Named<'d, N>,
    ) -> Result<Decimal, Overflow> {
        self.look_for(formula, named)?.ok_or(Overflow)
    }

    /// Works out a figure that may have none.
    #[inline]
    pub(crate) fn look_for<const N: usize>(
        &mut self,
        formula: Formula<Decimal>,
        named: impl FnOnce() -> Named<'d, N>,
    ) -> Result<Option<Decimal>, Overflow> {
        let value = formula.value()?;
        if let Some(kept) = &mut self.0 {
            let Named { figure, of, clause } = named();
            if let Some(formula) = formula.named(&of) {
                let basis = clause.map(|clause| &clause.basis);
                kept.push(Derivation { figure, value, formula, clause, basis });
            }
        }
        Ok(value)
    }

    /// Adds up.
    #[inline]
    pub(crate) fn sum<T: Copy>(
        &mut self,
        terms: impl Iterator<Item = (Sign, Decimal, T)>,
        figure: impl FnOnce() -> Figure<'d>,
        name: impl Fn(T) -> Figure<'d>,
    ) -> Result<Decimal, Overflow> {
        if self.is_open() {
            let terms = terms.map(|(sign, value, of)| (sign, Term { figure: name(of), value }));
            return self.keep_sum(figure(), terms.collect());
        }
        formula::sum(terms.map(|(sign, value, _)| (sign, value)))
    }

    /// Takes one figure away from another.
    pub(crate) fn subtract(
        &mut self,
        (from, minuend): (Figure<'d>, Decimal),
        (of, subtrahend): (Figure<'d>, Decimal),
        figure: Figure<'d>,
        clause: Option<&'d Clause>,
    ) -> Result<Decimal, Overflow> {
        let terms = [(Sign::Plus, minuend), (Sign::Minus, subtrahend)];
        let value = formula::sum(terms.into_iter())?;
        if let Some(kept) = &mut self.0 {
            let formula = Formula::Sum(vec![
                (Sign::Plus, Term { figure: from, value: minuend }),
                (Sign::Minus, Term { figure: of, value: subtrahend }),
            ]);
            let basis = clause.map(|clause| &clause.basis);
            kept.push(Derivation { figure, value: Some(value), formula, clause, basis });
        }
        Ok(value)
    }

    /// Adds up by steps of a few terms.
    fn keep_sum(
        &mut self,
        figure: Figure<'d>,
        terms: Vec<(Sign, Term<'d>)>,
    ) -> Result<Decimal, Overflow> {
        let mut so_far: Vec<(Sign, Term<'d>)> = Vec::new();
        for (nth, term) in terms.into_iter().enumerate() {
            if so_far.len() == TERMS {
                let figure = Figure { first: u16::try_from(nth).ok(), ..figure };
                let value = self.keep(figure, Formula::Sum(so_far))?;
                so_far = vec![(Sign::Plus, Term { figure, value })];
            }
            so_far.push(term);
        }
        self.keep(figure, Formula::Sum(so_far))
    }

    fn keep(
        &mut self,
        figure: Figure<'d>,
        formula: Formula<Term<'d>>,
    ) -> Result<Decimal, Overflow> {
        let value = formula.value()?.ok_or(Overflow)?;
        if let Some(kept) = &mut self.0 {
            kept.push(Derivation {
                figure,
                value: Some(value),
                formula,
                clause: None,
                basis: None,
            });
        }
        Ok(value)
    }

    /// Keeps a figure that is taken as it is.
    pub(crate) fn give(
        &mut self,
        figure: Figure<'d>,
        value: Option<Decimal>,
        clause: Option<&'d Clause>,
        basis: Option<&'d Basis>,
    ) {
        if let Some(kept) = &mut self.0 {
            let formula = Formula::Given(value);
            kept.push(Derivation { figure, value, formula, clause, basis });
        }
    }
}
