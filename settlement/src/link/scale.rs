use crate::arithmetic::times;
use crate::{Decimal, Unit};

/// The suffixes of amounts, and the powers of ten that they stand for.
const SCALES: [(char, i32); 4] = [('k', 3), ('m', 6), ('b', 9), ('t', 12)];

/// How people write them, the longer before what they end in.
const WORDS: [(&str, i32); 6] =
    [("million", 6), ("billion", 9), ("trillion", 12), ("mn", 6), ("bn", 9), ("tn", 12)];

/// Splits a number as links write it into its digits and the power of ten to multiply by.
pub(super) fn split(unit: Unit, text: &str) -> (&str, i32) {
    match unit {
        Unit::Year | Unit::Price => (text, 0),
        Unit::Fraction => (text.strip_suffix('%').unwrap_or(text), -2),
        Unit::Dollars | Unit::Count => {
            let text = text.strip_prefix('$').unwrap_or(text);
            let words = WORDS.iter().map(|(word, power)| (text.strip_suffix(word), *power));
            let letters = SCALES.iter().map(|(letter, power)| (text.strip_suffix(*letter), *power));
            let split = words.chain(letters).find_map(|(digits, power)| Some((digits?, power)));
            split.unwrap_or((text, 0))
        }
    }
}

/// The shortest text of a number in a link.
pub(super) fn number(unit: Unit, value: Decimal) -> String {
    // Six decimals and more digits than any fraction has are far from too many.
    let factor = if unit == Unit::Fraction { Decimal::ONE_HUNDRED } else { Decimal::ONE };
    let value = times(value, factor).unwrap_or(value).normalize();
    let mut shortest = value.to_string();
    if matches!(unit, Unit::Dollars | Unit::Count) {
        for (suffix, power) in SCALES {
            let mut scaled = value;
            let scale = value.scale().saturating_add_signed(power);
            if scaled.set_scale(scale).is_ok() {
                let mut text = scaled.normalize().to_string();
                text.push(suffix);
                if text.len() < shortest.len() {
                    shortest = text;
                }
            }
        }
    }
    shortest
}
