use crate::Place;
use settlement::{Derivation, Figure};

/// The figure that the reader asks about, and the way to it.
#[derive(Debug)]
pub struct Why {
    place: Place,
    /// From the figure on the page down to the one that is shown; never empty.
    trail: Vec<Figure<'static>>,
    derivations: Vec<Derivation<'static>>,
}

impl Why {
    pub(crate) fn new(place: Place, figure: Figure<'static>) -> Self {
        Self { place, trail: vec![figure], derivations: Vec::new() }
    }

    /// Whether it was asked of this figure, here.
    #[must_use]
    pub fn is_of(&self, place: Place, figure: Figure<'_>) -> bool {
        self.place == place && self.trail.first() == Some(&figure)
    }

    /// Where it was asked.
    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// How a figure came about.
    #[must_use]
    pub fn derivation(&self, of: Figure<'_>) -> Option<&Derivation<'static>> {
        self.derivations.iter().find(|derivation| derivation.figure == of)
    }

    /// How the figure that is shown came about.
    #[must_use]
    pub fn shown(&self) -> Option<&Derivation<'static>> {
        self.derivation(*self.trail.last()?)
    }

    /// The figure asked about before the one that is shown.
    #[must_use]
    pub fn earlier(&self) -> Option<Figure<'static>> {
        self.trail.iter().rev().nth(1).copied()
    }

    pub(crate) fn enter(&mut self, figure: Figure<'static>) {
        self.trail.push(figure);
    }

    pub(crate) fn leave(&mut self) {
        if self.trail.len() > 1 {
            self.trail.pop();
        }
    }

    /// Takes the derivations of a new settlement, and goes back to the last figure that is still
    /// one; whether there is any.
    pub(crate) fn follow(&mut self, derivations: Vec<Derivation<'static>>) -> bool {
        self.derivations = derivations;
        let gone = self.trail.iter().position(|of| self.derivation(*of).is_none());
        self.trail.truncate(gone.unwrap_or(self.trail.len()));
        !self.trail.is_empty()
    }
}
