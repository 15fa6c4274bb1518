//! The operations that money goes through. Each says when a result cannot be held, none panics.

use crate::{Error, Wrong};
use rust_decimal::Decimal;

/// Rounds to whole cents, half to even: the only rounding of money there is.
pub(crate) fn cents(amount: Decimal) -> Decimal {
    amount.round_dp(2)
}

pub(crate) fn add(a: Decimal, b: Decimal) -> Result<Decimal, Error> {
    a.checked_add(b).ok_or_else(too_large)
}

pub(crate) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Error> {
    a.checked_sub(b).ok_or_else(too_large)
}

pub(crate) fn times(a: Decimal, b: Decimal) -> Result<Decimal, Error> {
    a.checked_mul(b).ok_or_else(too_large)
}

pub(crate) fn total(amounts: impl IntoIterator<Item = Decimal>) -> Result<Decimal, Error> {
    amounts.into_iter().try_fold(Decimal::ZERO, add)
}

/// No scenario within its ranges gets here: 30 years of 10^13 dollars need 15 of the 28 digits.
fn too_large() -> Error {
    Error::new("streams", Wrong::TooLarge)
}
