//! From what a reader types to the model's own notation, without a detour through a float.

use crate::words::Language;
use settlement::{Decimal, Unit, Wrong};

/// Why a field's text is not in force.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// It is a number, but not one the model takes; or it is none at all.
    Wrong(Wrong),
    /// It can be read in two ways.
    Either(Decimal, Decimal),
}

/// What scales are called, whatever the language of the page.
const SCALES: [(i32, &[&str]); 4] = [
    (3, &["k", "thousand", "duizend", "mille"]),
    (6, &["m", "mn", "mln", "mio", "million", "millions", "miljoen"]),
    (9, &["b", "bn", "billion", "mld", "mrd", "md", "mds", "miljard", "milliard", "milliards"]),
    (12, &["t", "tn", "trillion", "biljoen"]),
];

/// What may stand beside a number and says nothing.
const IDLE: [&str; 7] = ["us", "usd", "dollar", "dollars", "de", "of", "pour"];

/// Reads `30 billion`, `$7.6bn`, `7,6 mld`, `30.000.000`, `75 %`, `2029`.
///
/// Dollars may carry a scale; a fraction is typed as a percentage.
///
/// # Errors
///
/// [`Problem`], where the text is not such a number, or may be two.
pub fn read(unit: Unit, language: Language, text: &str) -> Result<Decimal, Problem> {
    let not_a_number = || Problem::Wrong(Wrong::NotANumber { unit });
    let text = text.trim().to_ascii_lowercase();
    let unsigned = text.strip_prefix(['-', '\u{2212}']);
    let (sign, mut text) = unsigned.map_or(("", &*text), |rest| ("-", rest));
    let (mut places, mut is_scaled, mut is_french_billion) = (0, false, false);
    // Words from the right, then what stands before the digits.
    loop {
        text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '.' || c == '$');
        let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').len();
        let (rest, word) = text.split_at(start);
        if word.is_empty() {
            break;
        }
        let scale = SCALES.iter().find(|(_, names)| names.contains(&word));
        match (unit, scale) {
            (Unit::Dollars, Some((power, _))) => {
                is_french_billion |= language == Language::Fr && word == "billion";
                places += power;
                is_scaled = true;
            }
            (Unit::Dollars, None) if IDLE.contains(&word) => {}
            (Unit::Dollars, None) if language == Language::Fr && word == "billions" => {
                is_french_billion = true;
                places += 9;
                is_scaled = true;
            }
            (Unit::Fraction, _) if ["%", "percent", "procent", "cent", "pour"].contains(&word) => {}
            _ => return Err(not_a_number()),
        }
        text = rest;
    }
    let text = text.strip_prefix("us").unwrap_or(text).trim_start_matches(['$', ' ', '\u{a0}']);
    if unit == Unit::Fraction {
        places = -2;
    }
    let value = |number: &Number, places| {
        unit.read(&shift(sign, &number.whole, &number.decimals, places)).map_err(Problem::Wrong)
    };
    let number = digits(text, '.', ',').ok_or_else(not_a_number);
    let other = digits(text, ',', '.').ok_or_else(not_a_number);
    let number = match (number, other) {
        (Ok(one), Ok(two)) => {
            // One mark and three digits: thousands where the language writes them so, else decimals
            // where a scale follows.
            let point = text.contains('.');
            let groups = matches!((language, point), (Language::En, false) | (Language::Nl, true));
            let (whole, part) = if one.decimals.is_empty() { (one, two) } else { (two, one) };
            match (part.decimals.is_empty(), unit) {
                (true, _) => whole,
                _ if groups && unit == Unit::Dollars => whole,
                (_, Unit::Dollars) if !is_scaled => {
                    return Err(Problem::Either(value(&part, places)?, value(&whole, places)?));
                }
                _ => part,
            }
        }
        (one, two) => one.or(two)?,
    };
    if is_french_billion {
        return Err(Problem::Either(value(&number, places)?, value(&number, places + 3)?));
    }
    value(&number, places)
}

/// Digits before the point, and after it.
struct Number {
    whole: String,
    decimals: String,
}

/// Reads a number with this decimal mark and these marks of thousands, besides spaces.
fn digits(text: &str, mark: char, thousands: char) -> Option<Number> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, decimals) = text.split_once(mark).unwrap_or((text, ""));
    if !decimals.is_empty() && !is_digits(decimals) || decimals.is_empty() && text.contains(mark) {
        return None;
    }
    let is_gap = |c: char| c == thousands || c.is_whitespace() || c == '\'' || c == '’';
    let mut number = String::new();
    for (nth, group) in whole.split(is_gap).enumerate() {
        if !is_digits(group)
            || nth > 0 && (group.len() != 3 || (number.len() > 3 && nth == 1 || number == "0"))
        {
            return None;
        }
        number.push_str(group);
    }
    Some(Number { whole: number, decimals: decimals.to_owned() })
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
