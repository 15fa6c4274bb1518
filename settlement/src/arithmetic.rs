//! The operations that money goes through: those of the decimal, with one error where a result
//! cannot be held. None panics.
//!
//! A decimal holds 28 digits, and rounds what has more. Within the ranges of a scenario nothing
//! has: the longest product, of 10^13 dollars to the cent and two fractions of six decimals, has
//! 27.

use crate::{Decimal, Error, Wrong};
use rust_decimal::RoundingStrategy;

/// A result that no decimal holds, or a division by zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overflow;

impl From<Overflow> for Error {
    fn from(_: Overflow) -> Self {
        Error::new("streams", Wrong::TooLarge)
    }
}

/// Rounds to whole cents, half to even: the only rounding of money there is.
pub(crate) fn cents(amount: Decimal) -> Decimal {
    amount.round_dp(2)
}

/// Adds one number to another.
///
/// # Errors
///
/// Where no decimal holds the sum.
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_add(b).ok_or(Overflow)
}

pub(crate) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_sub(b).ok_or(Overflow)
}

/// Multiplies one number by another.
///
/// # Errors
///
/// Where no decimal holds the product.
pub fn times(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_mul(b).ok_or(Overflow)
}

/// Divides one number by another, to 28 digits. Of two amounts in cents these are enough to round
/// the quotient to a few decimals as if it were exact.
pub(crate) fn divide(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_div(b).ok_or(Overflow)
}

/// A quotient rounded down to so many decimals, also below zero.
pub(crate) fn divide_down(a: Decimal, b: Decimal, places: u32) -> Result<Decimal, Overflow> {
    Ok(divide(a, b)?.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity))
}
