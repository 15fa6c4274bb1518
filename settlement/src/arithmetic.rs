//! The operations that money goes through. Each says when a result cannot be held, none panics.
//!
//! They are done on whole numbers: in the page, each of the decimal's own takes ten times the code,
//! wherever it is called.

use crate::{Decimal, Error, Wrong};

/// A result that no decimal holds. No scenario within its ranges gets here: 30 years of 10^13
/// dollars need 15 of the 28 digits.
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
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn add(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    let (a, b) = (short(a), short(b));
    let places = a.scale().max(b.scale());
    if a.is_zero() {
        return Ok(b);
    }
    if b.is_zero() {
        return Ok(a);
    }
    // Each is below 2^100, so neither the sum nor what is too much wraps around.
    hold(digits(a, places)? + digits(b, places)?, places)
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

/// Multiplies one number by another.
///
/// # Errors
///
/// Where no decimal holds the product, or one of them has more than 18 digits.
#[cfg_attr(target_arch = "wasm32", inline(never))]
pub fn times(a: Decimal, b: Decimal) -> Result<Decimal, Overflow> {
    if a.is_zero() || b.is_zero() {
        return Ok(Decimal::ZERO);
    }
    let (a, b) = (short(a), short(b));
    let whole = |number: Decimal| i64::try_from(number.mantissa()).map_err(|_| Overflow);
    hold(i128::from(whole(a)?) * i128::from(whole(b)?), a.scale() + b.scale())
}

/// Without the zeros at its end where it has more decimals than a product of fractions.
fn short(number: Decimal) -> Decimal {
    if number.scale() > 14 { number.normalize() } else { number }
}

/// A number with so many decimals, at least as many as it has, without its point.
fn digits(number: Decimal, places: u32) -> Result<i128, Overflow> {
    let mut digits = number.mantissa();
    for _ in number.scale()..places {
        digits = hold(digits * 10, 0)?.mantissa();
    }
    Ok(digits)
}

fn hold(digits: i128, places: u32) -> Result<Decimal, Overflow> {
    Decimal::try_from_i128_with_scale(digits, places).map_err(|_| Overflow)
}
