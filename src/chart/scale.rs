use settlement::{Decimal, Unit, times};

/// A linear scale from amounts to pixels.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    from: i64,
    to: i64,
    pixels: i32,
}

impl Scale {
    /// A scale that begins at 0 pixels.
    pub(crate) fn new(from: i64, to: i64, pixels: i32) -> Self {
        Self { from, to: to.max(from.saturating_add(1)), pixels }
    }

    /// The position of a value, rounded to a pixel.
    pub(crate) fn at(&self, value: i64) -> i32 {
        let (way, length) = (value.saturating_sub(self.from), self.to.saturating_sub(self.from));
        let pixels = i64::from(self.pixels);
        // Half a pixel is added, as division truncates.
        let at = way.saturating_mul(pixels).saturating_mul(2).saturating_add(length);
        i32::try_from(at.div_euclid(length.saturating_mul(2))).unwrap_or(0)
    }
}

/// A value as a whole number that a scale can take: dollars, millionths, years.
pub(crate) fn units(unit: Unit, value: Decimal) -> i64 {
    let shifted = match unit {
        Unit::Fraction | Unit::Price => times(value, Decimal::from(1_000_000)).unwrap_or_default(),
        Unit::Dollars | Unit::Count | Unit::Year => value,
    };
    i64::try_from(shifted.round_dp(0).mantissa()).unwrap_or_default()
}
