use super::FigureSpot;
use settlement::{Decimal, Derivation, Figure, Formula, Term};

/// Where the receipt of a derivation stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReceiptPlace {
    /// Below the paragraph or picture in which it was asked for.
    #[default]
    Below,
    /// In the place that the style sheet has for it: beside the page, or over it.
    Beside,
}

/// The derivations that the reader has opened, one within the other, and the spot where that began.
#[derive(Clone, Debug)]
pub struct DerivationPath {
    spot: FigureSpot,
    /// From the figure on the page down to the term that is opened last; never empty.
    figures: Vec<Figure<'static>>,
    derivations: Vec<Derivation<'static>>,
    /// The last of the figures was opened by the reader, and what follows from that is due.
    is_new: bool,
    is_exact: bool,
}

impl DerivationPath {
    /// How many terms are in sight at most, where those of the last figure alone are not more.
    pub const MOST: usize = 7;

    pub(crate) fn new(spot: FigureSpot, figure: Figure<'static>, is_exact: bool) -> Self {
        Self { spot, figures: vec![figure], derivations: Vec::new(), is_new: true, is_exact }
    }

    /// Whether the path begins at this figure, in this spot.
    #[must_use]
    pub fn begins_at(&self, spot: FigureSpot, figure: Figure<'_>) -> bool {
        self.spot == spot && self.figures.first() == Some(&figure)
    }

    /// The spot where the path begins.
    #[must_use]
    pub fn spot(&self) -> FigureSpot {
        self.spot
    }

    /// Whether amounts are shown to the cent.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.is_exact
    }

    /// The figures, each a term of the one before.
    #[must_use]
    pub fn figures(&self) -> &[Figure<'static>] {
        &self.figures
    }

    /// The derivations of all figures, each after those that it is made of.
    #[must_use]
    pub fn derivations(&self) -> &[Derivation<'static>] {
        &self.derivations
    }

    /// The derivation of a figure.
    #[must_use]
    pub fn derivation(&self, of: Figure<'_>) -> Option<&Derivation<'static>> {
        self.derivations.iter().find(|derivation| derivation.figure == of)
    }

    /// Opens the derivation of a term of the figure at this depth, or closes it.
    pub(crate) fn toggle(&mut self, depth: usize, term: Figure<'static>) {
        let is_open = self.figures.get(depth + 1) == Some(&term);
        self.figures.truncate(depth + 1);
        if !is_open {
            self.figures.push(term);
            self.is_new = true;
        }
    }

    pub(crate) fn toggle_exact(&mut self) {
        self.is_exact = !self.is_exact;
    }

    /// Takes the derivations of a new settlement, and goes back to the last figure that is still
    /// there; returns whether any is.
    pub(crate) fn refresh(&mut self, derivations: Vec<Derivation<'static>>) -> bool {
        self.derivations = derivations;
        let gone = self.figures.iter().position(|of| self.derivation(*of).is_none());
        self.figures.truncate(gone.unwrap_or(self.figures.len()));
        if std::mem::take(&mut self.is_new) {
            self.open_further();
        }
        !self.figures.is_empty()
    }

    /// Opens what needs no asking: a term that is all there is, and the first that is a sum of a few
    /// years.
    fn open_further(&mut self) {
        while let Some(derivation) = self.figures.last().and_then(|last| self.derivation(*last)) {
            let terms = derivation.formula.terms();
            let is_all = matches!(derivation.formula, Formula::Sum(_) | Formula::Same(_));
            let next = match terms[..] {
                [only] if is_all && self.is_made_of_terms(only) => Some(only),
                _ => terms.iter().copied().find(|term| self.is_sum_of_years(*term, terms.len())),
            };
            let Some(next) = next else { return };
            self.figures.push(next.figure);
        }
    }

    fn is_made_of_terms(&self, term: Term<'_>) -> bool {
        self.derivation(term.figure).is_some_and(|of| !of.formula.terms().is_empty())
    }

    /// Whether a term is a sum of years, few enough to stand beside so many terms.
    fn is_sum_of_years(&self, term: Term<'_>, beside: usize) -> bool {
        let formula = self.derivation(term.figure).map(|of| &of.formula);
        let Some(Formula::Sum(years)) = formula.filter(|_| term.value != Decimal::ZERO) else {
            return false;
        };
        term.figure.year.is_none()
            && years.len() + beside <= Self::MOST
            && years.iter().all(|(_, of)| of.figure.year.is_some())
    }
}
