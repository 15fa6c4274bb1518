use super::FigureSpot;
use settlement::{Derivation, Figure};

/// The derivations that the reader has opened, one from the other, and the spot where that began.
#[derive(Clone, Debug)]
pub struct DerivationPath {
    spot: FigureSpot,
    /// From the figure on the page down to the one that is shown; never empty.
    figures: Vec<Figure<'static>>,
    derivations: Vec<Derivation<'static>>,
}

impl DerivationPath {
    pub(crate) fn new(spot: FigureSpot, figure: Figure<'static>) -> Self {
        Self { spot, figures: vec![figure], derivations: Vec::new() }
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

    /// The derivation of a figure.
    #[must_use]
    pub fn derivation(&self, of: Figure<'_>) -> Option<&Derivation<'static>> {
        self.derivations.iter().find(|derivation| derivation.figure == of)
    }

    /// The derivation that is shown.
    #[must_use]
    pub fn shown(&self) -> Option<&Derivation<'static>> {
        self.derivation(*self.figures.last()?)
    }

    /// The figure before the one that is shown.
    #[must_use]
    pub fn earlier(&self) -> Option<Figure<'static>> {
        self.figures.iter().rev().nth(1).copied()
    }

    pub(crate) fn push(&mut self, figure: Figure<'static>) {
        self.figures.push(figure);
    }

    pub(crate) fn pop(&mut self) {
        if self.figures.len() > 1 {
            self.figures.pop();
        }
    }

    /// Takes the derivations of a new settlement, and goes back to the last figure that is still
    /// there; returns whether any is.
    pub(crate) fn refresh(&mut self, derivations: Vec<Derivation<'static>>) -> bool {
        self.derivations = derivations;
        let gone = self.figures.iter().position(|of| self.derivation(*of).is_none());
        self.figures.truncate(gone.unwrap_or(self.figures.len()));
        !self.figures.is_empty()
    }
}
