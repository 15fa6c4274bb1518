//! The values that an input can take, one step apart, and where between two of them to look next.

use crate::arithmetic::{Overflow, add, sub, times};
use crate::{Decimal, Input};

/// The least by which two values of an input can differ: a cent, a millionth, a year.
pub(super) fn step(input: Input<'_>) -> Decimal {
    Decimal::new(1, input.unit().places())
}

/// The middle of two values that are not neighbours, rounded to the step of the input.
pub(super) fn middle(low: Decimal, high: Decimal, input: Input<'_>) -> Result<Decimal, Overflow> {
    let half = times(sub(high, low)?, Decimal::new(5, 1))?;
    inside(low, high, add(low, half)?, input)
}

/// A value rounded to the step of the input, and moved strictly between the other two.
pub(super) fn inside(
    low: Decimal,
    high: Decimal,
    at: Decimal,
    input: Input<'_>,
) -> Result<Decimal, Overflow> {
    let (at, step) = (at.round_dp(input.unit().places()), step(input));
    Ok(at.max(add(low, step)?).min(sub(high, step)?))
}
