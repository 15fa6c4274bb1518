//! Reads the numbers that readers type, without a detour through a float.

use crate::i18n::Language;
use settlement::{Decimal, Unit, Wrong};

/// Why a text is not accepted as a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// It is no number, or one that the input does not take.
    Wrong(Wrong),
    /// It can be read as either of two numbers.
    Either(Decimal, Decimal),
}

/// Words that may stand beside an amount, whatever the language of the page, and the power of ten that
/// they multiply it by.
const NAMES: [(i32, &str); 5] = [
    (0, "us usd dollar dollars de of pour"),
    (3, "k thousand duizend mille"),
    (6, "m mn mln mio million millions miljoen"),
    (9, "b bn billion mld mrd md mds miljard milliard milliards"),
    (12, "t tn trillion biljoen"),
];

/// Words that may stand beside a percentage.
const PERCENT: &str = "% percent procent cent pour";

/// Reads `30 billion`, `$7.6bn`, `7,6 mld`, `30.000.000`, `75 %`, `2029`.
///
/// Dollars may carry a scale; a fraction is typed as a percentage.
///
/// # Errors
///
/// A [`Problem`] where the text is no such number, or may be either of two.
pub fn parse_number(unit: Unit, language: Language, text: &str) -> Result<Decimal, Problem> {
    let not_a_number = || Problem::Wrong(Wrong::NotANumber { unit });
    let text = text.trim_start().to_ascii_lowercase();
    let unsigned = text.strip_prefix('-').or_else(|| text.strip_prefix('\u{2212}'));
    let mut text = unsigned.unwrap_or(&text);
    let (mut places, mut is_french_billion) = (0, false);
    // Takes words off the right end, then a currency off the left.
    loop {
        text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '.' || c == '$');
        let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%').len();
        let (rest, word) = text.split_at(start);
        if word.is_empty() {
            break;
        }
        let is_billion = language == Language::Fr && matches!(word, "billion" | "billions");
        let named = NAMES.iter().find(|(_, names)| is_one_of(names, word));
        places += match (unit, named) {
            (Unit::Dollars, _) if is_billion => 9,
            (Unit::Dollars, Some((power, _))) => *power,
            (Unit::Fraction, _) if is_one_of(PERCENT, word) => 0,
            _ => return Err(not_a_number()),
        };
        is_french_billion |= is_billion;
        text = rest;
    }
    let text = text.strip_prefix("us").unwrap_or(text).trim_start_matches(['$', ' ', '\u{a0}']);
    let is_scaled = places > 0;
    if unit == Unit::Fraction {
        places = -2;
    }
    let value = |number: &str, more| {
        // Trailing zeros of the decimals would count as too many decimals.
        let number = number.trim_end_matches('0').trim_end_matches('.');
        let sign = if unsigned.is_some() { "-" } else { "" };
        let value = unit.read_times(&(sign.to_owned() + number), places + more);
        value.map_err(Problem::Wrong)
    };
    let either =
        |one: &str, other: &str, more| Err(Problem::Either(value(one, 0)?, value(other, more)?));
    let number = match (digits(text, '.', ','), digits(text, ',', '.')) {
        (Some(one), Some(two)) => {
            // One mark and three digits, as in 7.600: the mark groups thousands where the language
            // writes them so; else it begins decimals where a scale follows.
            let point = text.contains('.');
            let groups = matches!((language, point), (Language::En, false) | (Language::Nl, true));
            let (whole, part) = if point { (two, one) } else { (one, two) };
            match unit {
                Unit::Dollars if groups => whole,
                Unit::Dollars if !is_scaled && whole != part => return either(&part, &whole, 0),
                _ => part,
            }
        }
        (Some(number), None) | (None, Some(number)) => number,
        (None, None) => return Err(not_a_number()),
    };
    if is_french_billion { either(&number, &number, 3) } else { value(&number, 0) }
}

fn is_one_of(names: &str, word: &str) -> bool {
    names.split(' ').any(|name| name == word)
}

/// Reads a number with this decimal mark and this grouping mark (or spaces): digits, a point, and at
/// least one decimal.
fn digits(text: &str, mark: char, thousands: char) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, decimals) = text.split_once(mark).unwrap_or((text, "0"));
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
    number.push('.');
    number.push_str(decimals);
    is_digits(decimals).then_some(number)
}
