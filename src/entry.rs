//! From what a reader types to the model's own notation, without a detour through a float.

use settlement::{Decimal, Unit, Wrong};

/// Why a field's text is not in force.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// It is a number, but not one the model takes; or it is none at all.
    Wrong(Wrong),
    /// A comma that does not separate thousands: a decimal comma, perhaps.
    Comma,
}

/// Longer names before those that they end in.
const SCALES: [(&str, i32); 14] = [
    ("percent", 0),
    ("dollars", 0),
    ("%", 0),
    ("trillion", 12),
    ("billion", 9),
    ("million", 6),
    ("thousand", 3),
    ("tn", 12),
    ("bn", 9),
    ("mn", 6),
    ("t", 12),
    ("b", 9),
    ("m", 6),
    ("k", 3),
];

/// Reads `30 billion`, `$7.6bn`, `30,000,000`, `75%`, `2029`.
///
/// Dollars may carry a scale; a fraction is typed as a percentage.
///
/// # Errors
///
/// [`Problem`], where the text is not such a number.
pub fn read(unit: Unit, text: &str) -> Result<Decimal, Problem> {
    let not_a_number = || Problem::Wrong(Wrong::NotANumber { unit });
    let text = text.trim().to_ascii_lowercase();
    let unsigned = text.strip_prefix(['-', '\u{2212}']);
    let (sign, text) = unsigned.map_or(("", &*text), |rest| ("-", rest));
    let text = text.strip_prefix("us").unwrap_or(text);
    let text = text.strip_prefix('$').unwrap_or(text).trim();
    let (text, scale) = scale(unit, text).ok_or_else(not_a_number)?;
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if decimals.contains(',') || !digits(decimals) {
        return Err(not_a_number());
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    if !digits(first) {
        return Err(not_a_number());
    }
    let mut number = first.to_owned();
    for group in groups {
        if !digits(group) {
            return Err(not_a_number());
        }
        if group.len() != 3 || first.len() > 3 {
            return Err(Problem::Comma);
        }
        number.push_str(group);
    }
    let number = shift(sign, &number, decimals, scale);
    unit.read(&number).map_err(Problem::Wrong)
}

/// Splits off the scale, and says by how many places it moves the point.
fn scale(unit: Unit, text: &str) -> Option<(&str, i32)> {
    let found = SCALES.iter().find_map(|(name, places)| {
        text.strip_suffix(name).map(|rest| (rest.trim_end(), name, *places))
    });
    match (unit, found) {
        (Unit::Dollars, Some((rest, name, places))) if *name != "%" && *name != "percent" => {
            // "30 billion dollars" has two of them.
            if *name == "dollars" { scale(unit, rest) } else { Some((rest, places)) }
        }
        (Unit::Fraction, Some((rest, &("%" | "percent"), _))) => Some((rest, -2)),
        (Unit::Fraction, None) => Some((text, -2)),
        (_, None) => Some((text, 0)),
        _ => None,
    }
}

/// Moves the point of `whole.decimals` to the right, or to the left where `places` is negative.
fn shift(sign: &str, whole: &str, decimals: &str, places: i32) -> String {
    let point = i32::try_from(whole.len()).unwrap_or(i32::MAX).saturating_add(places);
    let mut number = String::new();
    for _ in point..1 {
        number.push('0');
    }
    number.push_str(whole);
    number.push_str(decimals);
    let point = usize::try_from(point.max(1)).unwrap_or_default();
    while number.len() < point {
        number.push('0');
    }
    while number.len() > point && number.ends_with('0') {
        number.pop();
    }
    if number.len() > point {
        number.insert(point, '.');
    }
    number.insert_str(0, sign);
    number
}
