//! The operations that money goes through. Each says when a result cannot be held, none panics.

use crate::{Decimal, Error, Wrong};

/// A result that no decimal holds. No scenario within its ranges gets here: 30 years of 10^13
/// dollars need 15 of the 28 digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Overflow;

impl From<Overflow> for Error {
    fn from(_: Overflow) -> Self {
        Error::new("streams", Wrong::TooLarge)
    }
}

/// Rounds to whole cents, half to even: the only rounding of money there is.
pub(crate) fn cents(amount: Decimal) -> Decimal {
    amount.round_dp(2)
}

pub(crate) fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_add(b).ok_or(Overflow)
}

pub(crate) fn sub(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    // Nothing taken away leaves no sign on a zero.
    if b.is_zero() { Ok(a) } else { add(a, -b) }
}

/// How many whole times an amount above zero goes into another, rounded down, bit by bit: the
/// answers here are hundreds or thousands, and a division would look for 28 digits.
pub(crate) fn whole_times(part: Decimal, whole: Decimal) -> Result<i32, Overflow> {
    let mut most = -0x8000;
    for bit in (0..16).rev() {
        let more = most + (1 << bit);
        if times(part, Decimal::from(more))? <= whole {
            most = more;
        }
    }
    Ok(most)
}

pub(crate) fn times(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    a.checked_mul(b).ok_or(Overflow)
}
