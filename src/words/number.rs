//! Numbers as an English newspaper writes them.

use settlement::{Decimal, Unit};

const SCALES: [(u32, &str); 3] = [(12, "trillion"), (9, "billion"), (6, "million")];

/// To the cent: `$117,878,827,500.00`.
#[must_use]
pub fn exact_dollars(amount: Decimal) -> String {
    format!("{}${}", sign(amount), grouped(amount.abs(), 2))
}

/// To the cent, for a column that says it is dollars: `117,878,827,500.00`.
#[must_use]
pub fn ledger(amount: Decimal) -> String {
    format!("{}{}", sign(amount), grouped(amount.abs(), 2))
}

/// Rounded for reading: `$117.88 billion`.
#[must_use]
pub fn dollars(amount: Decimal) -> String {
    let (number, scale) = rounded(amount.abs());
    let gap = if scale.is_empty() { "" } else { "\u{a0}" };
    format!("{}${number}{gap}{scale}", sign(amount))
}

/// Rounded and in words, for speech: `117.88 billion dollars`.
#[must_use]
pub fn spoken_dollars(amount: Decimal) -> String {
    let (number, scale) = rounded(amount.abs());
    let minus = if sign(amount).is_empty() { "" } else { "minus " };
    let mut text = minus.to_owned();
    text.extend(number.chars().filter(|digit| *digit != ','));
    for word in [" ", scale, if scale.is_empty() { "" } else { " " }, "dollars"] {
        text.push_str(word);
    }
    text
}

/// A value to the last digit.
#[must_use]
pub fn exact(unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Dollars => exact_dollars(value),
        Unit::Fraction => percent(value),
        Unit::Year => value.normalize().to_string(),
    }
}

/// A fraction as a percentage: `75%`, `9.72%`.
#[must_use]
pub fn percent(fraction: Decimal) -> String {
    let percent = fraction.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(fraction);
    format!("{}{}%", sign(percent), percent.abs().normalize())
}

/// What a value is called: exactly enough to be read back.
#[must_use]
pub fn written(unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Dollars => written_dollars(value),
        Unit::Fraction => hyphen(value).to_owned() + &percent(value.abs()),
        Unit::Year => value.normalize().to_string(),
    }
}

/// A value in words, for speech.
#[must_use]
pub fn spoken(unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Dollars => spoken_dollars(value),
        Unit::Fraction => {
            let minus = if sign(value).is_empty() { "" } else { "minus " };
            let mut text = percent(value.abs());
            text.pop();
            format!("{minus}{text} percent")
        }
        Unit::Year => value.normalize().to_string(),
    }
}

fn written_dollars(amount: Decimal) -> String {
    let scaled = SCALES.iter().find_map(|(power, scale)| {
        let number = shifted(amount, *power).filter(|number| number.abs() >= Decimal::ONE)?;
        (number.scale() <= 3).then(|| format!("{}${} {scale}", hyphen(amount), number.abs()))
    });
    let cents = if amount.normalize().scale() == 0 { 0 } else { 2 };
    scaled.unwrap_or_else(|| format!("{}${}", hyphen(amount), grouped(amount.abs(), cents)))
}

/// A minus as it is typed.
fn hyphen(amount: Decimal) -> &'static str {
    if amount < Decimal::ZERO { "-" } else { "" }
}

/// At most two decimals, and the scale they are in.
fn rounded(amount: Decimal) -> (String, &'static str) {
    for (power, scale) in SCALES {
        let Some(number) = shifted(amount, power) else { continue };
        // What rounds up to the next scale is written in it: 1 billion, not 1000 million.
        let number = number.round_dp(if number < Decimal::ONE { 5 } else { 2 });
        if number >= Decimal::ONE {
            return (grouped(number.normalize(), 0), scale);
        }
    }
    (grouped(amount, if amount.normalize().scale() == 0 { 0 } else { 2 }), "")
}

/// The amount divided by a power of ten.
fn shifted(amount: Decimal, power: u32) -> Option<Decimal> {
    let amount = amount.normalize();
    let mut number = amount;
    number.set_scale(amount.scale() + power).ok()?;
    Some(number.normalize())
}

/// Groups of three, and at least so many decimals.
fn grouped(amount: Decimal, decimals: usize) -> String {
    let digits = if decimals == 0 { amount.to_string() } else { format!("{amount:.decimals$}") };
    let point = digits.find('.').unwrap_or(digits.len());
    let mut text = String::with_capacity(digits.len() + point / 3);
    for (nth, digit) in digits.chars().enumerate() {
        if nth > 0 && nth < point && (point - nth).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn sign(amount: Decimal) -> &'static str {
    if amount < Decimal::ZERO { "\u{2212}" } else { "" }
}
