use super::{Basis, Plausible};
use crate::{Unit, Wrong};
use rust_decimal::Decimal;

/// An input that is a number: its default, its ranges, and how well the default is attested.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The value unless a scenario says otherwise; none is no cap, or never.
    pub default: Option<Decimal>,
    /// The least it may be.
    pub min: Decimal,
    /// The most it may be.
    pub max: Decimal,
    /// The part of the range that is worth exploring.
    pub slider: Slider,
    /// Where the value plausibly lies, and why.
    pub plausible: Plausible,
    /// Where the default comes from.
    pub basis: Basis,
}

/// The positions of a slider: from, to, and the step between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slider {
    /// The lowest position.
    pub from: Decimal,
    /// The highest position.
    pub to: Decimal,
    /// The distance between two positions.
    pub step: Decimal,
}

impl Quantity {
    /// The default; zero where there is none.
    #[must_use]
    pub fn or_nothing(&self) -> Decimal {
        self.default.unwrap_or_default()
    }

    /// Whether a value is the default.
    #[must_use]
    pub fn is_default(&self, value: Option<Decimal>) -> bool {
        value == self.default
    }

    /// Checks that a value of this unit is one that the quantity may take.
    ///
    /// # Errors
    ///
    /// [`Wrong::TooPrecise`] and [`Wrong::OutOfRange`].
    pub fn check(&self, unit: Unit, value: Decimal) -> Result<(), Wrong> {
        unit.check(value, (self.min, self.max))
    }

    /// Reads a value of this unit as it is written.
    ///
    /// # Errors
    ///
    /// As [`Unit::read`] and [`Quantity::check`].
    pub fn read(&self, unit: Unit, text: &str) -> Result<Decimal, Wrong> {
        unit.read_within(text, 0, (self.min, self.max))
    }
}
