//! Numbers as people write them: digits, at most one point, at most one leading minus.

use crate::Wrong;
use rust_decimal::Decimal;

/// The unit of a number, and so how many decimals it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money in the deal's currency, to the cent.
    Dollars,
    /// The money for one unit, to six decimals.
    Price,
    /// Whole units of a count.
    Count,
    /// A plain fraction (`0.20` is 20 %), to six decimals.
    Fraction,
    /// A calendar year.
    Year,
}

impl Unit {
    /// How many decimals a number of this unit may have.
    #[must_use]
    pub fn places(self) -> u32 {
        match self {
            Unit::Dollars => 2,
            Unit::Fraction | Unit::Price => 6,
            Unit::Count | Unit::Year => 0,
        }
    }

    /// The most that a stream or count of this unit may come to in a year.
    #[must_use]
    pub fn most(self) -> Decimal {
        Decimal::from(if self == Unit::Count { 1_000_000_000_000_u64 } else { 10_000_000_000_000 })
    }

    /// Checks that a value of this unit is precise enough, and within a range.
    pub(crate) fn check(self, value: Decimal, (min, max): (Decimal, Decimal)) -> Result<(), Wrong> {
        if value.normalize().scale() > self.places() {
            return Err(Wrong::TooPrecise { unit: self });
        }
        if value < min || value > max {
            return Err(Wrong::OutOfRange { unit: self, min, max });
        }
        Ok(())
    }

    /// Reads a number within a range, times this power of ten.
    pub(crate) fn read_within(
        self,
        text: &str,
        power: i32,
        (min, max): (Decimal, Decimal),
    ) -> Result<Decimal, Wrong> {
        let value = self.read_times(text, power).map_err(|wrong| match wrong {
            Wrong::TooLarge => Wrong::OutOfRange { unit: self, min, max },
            other => other,
        })?;
        self.check(value, (min, max))?;
        Ok(value)
    }

    /// Reads a number as it is written: `30000000000`, `0.75`, `-0.5`.
    ///
    /// # Errors
    ///
    /// [`Wrong::NotANumber`] where the text is anything else (an exponent, a space, a `+`, a bare
    /// point, a separator); [`Wrong::TooPrecise`] where it has more decimals than the unit allows,
    /// counted as written; [`Wrong::TooLarge`] where it has more digits than any amount.
    pub fn read(self, text: &str) -> Result<Decimal, Wrong> {
        self.read_times(text, 0)
    }

    /// Reads a number times this power of ten; so many more decimals are allowed.
    ///
    /// # Errors
    ///
    /// As [`Unit::read`].
    pub fn read_times(self, text: &str, power: i32) -> Result<Decimal, Wrong> {
        let not_a_number = || Wrong::NotANumber { unit: self };
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, decimals) = match digits.split_once('.') {
            Some((whole, decimals)) if is_digits(decimals) => (whole, decimals),
            Some(_) => return Err(not_a_number()),
            None => (digits, ""),
        };
        if !is_digits(whole) {
            return Err(not_a_number());
        }
        let written = i32::try_from(decimals.len()).unwrap_or(i32::MAX);
        let mut places = written.saturating_sub(power);
        if places > self.places().cast_signed() {
            return Err(Wrong::TooPrecise { unit: self });
        }
        let whole = whole.trim_start_matches('0');
        let digits_in_all = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(power);
        // With the decimals, these fit an `i128`; no amount has more than 14.
        if digits_in_all > 20 {
            return Err(Wrong::TooLarge);
        }
        let digits = whole.bytes().chain(decimals.bytes());
        let mut number = digits.fold(0, |number, digit| number * 10 + i128::from(digit - b'0'));
        while places < 0 {
            (number, places) = (number * 10, places + 1);
        }
        let signed = if text.starts_with('-') { -number } else { number };
        Decimal::try_from_i128_with_scale(signed, places.unsigned_abs())
            .map_err(|_| Wrong::TooLarge)
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
