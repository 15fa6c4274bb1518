//! Reads the numbers that readers type, without a detour through a float.

mod plain_text;

use crate::i18n::{Language, Messages};
use crate::platform::Marks;
use plain_text::{DECIMAL, GAP, group_of, is_letter, plain_text};
use settlement::{Decimal, Unit, Wrong};

/// Why a text is not accepted as a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// It is no number, or one that the input does not take.
    Wrong(Wrong),
    /// It can be read as either of two numbers.
    Either(Decimal, Decimal),
}

/// Words that may stand beside an amount, whatever the language of the page, besides those for its
/// currency.
const MONEY: &str = "de of pour";

/// Such words for dollars, as others than the page write them.
const DOLLARS: &str = "us usd dollar dollars amerikaanse américain américains";

/// Words that may stand behind an amount, and the power of ten that they multiply it by.
const SCALES: [(i32, &str); 6] = [
    (3, "k thousand thousands duizend duizenden mille"),
    (5, "lakh lakhs"),
    (6, "m mm mn mln mio million millions miljoen miljoenen"),
    (7, "cr crore crores"),
    (9, "b bn bln g md mds mia mld mlds mrd billion billions miljard miljarden milliard milliards"),
    (12, "t tn trn trillion trillions biljoen biljoenen"),
];

/// Words that may stand beside a percentage.
const PERCENT: &str = "cent pct per percent percents pour pourcent pourcents procent";

/// Words that stand before a number for its sign.
const MINUS: &str = "- min minus moins";
const PLUS: &str = "+ plus";

/// Reads `30 billion`, `$7.6bn`, `7,6 mld`, `30.000.000`, `75 %`, `2029`.
///
/// Dollars may carry a scale; a fraction is typed as a percentage. Whatever the page writes with these
/// messages is read as it was.
///
/// # Errors
///
/// A [`Problem`] where the text is no such number, or may be either of two.
pub fn parse_number(unit: Unit, messages: &Messages, text: &str) -> Result<Decimal, Problem> {
    let not_a_number = || Problem::Wrong(Wrong::NotANumber { unit });
    let marks = messages.numbers.marks();
    let text = plain_text(marks, text);
    let (mark, words) = match unit {
        Unit::Dollars | Unit::Price => currency(messages),
        Unit::Fraction => ('%', PERCENT.to_owned()),
        Unit::Count | Unit::Year => (' ', String::new()),
    };
    let words = &*words;
    let is_scalable = matches!(unit, Unit::Dollars | Unit::Count);
    let mut text = &*text;
    let (mut places, mut is_french_billion) = (0, false);
    // Takes words off the right end, then a sign and a currency off the left.
    loop {
        text = text.trim_end_matches([' ', '.', ',', ';', ':', mark]);
        let (rest, word) = text.split_at(text.trim_end_matches(is_letter).len());
        if word.is_empty() {
            break;
        }
        let scale = SCALES.iter().find(|(_, names)| is_scalable && has(names, word));
        is_french_billion |=
            messages.language == Language::Fr && is_scalable && has("billion billions", word);
        places += match scale {
            Some((power, _)) => *power,
            None if has(words, word) => 0,
            None => return Err(not_a_number()),
        };
        // As in `d’euros`.
        text = rest.strip_suffix(GAP).and_then(|rest| rest.strip_suffix(" d")).unwrap_or(rest);
    }
    let mut sign = None;
    loop {
        text = text.trim_start_matches([' ', mark]);
        let word = text.len() - text.trim_start_matches(is_letter).len();
        let (word, rest) = text.split_at(word.max(text.starts_with(['-', '+']).into()));
        if sign.is_none() && has(MINUS, word) {
            sign = Some("-");
        } else if sign.is_none() && has(PLUS, word) {
            sign = Some("");
        } else if !has(words, word) {
            break;
        }
        text = rest;
    }
    let is_scaled = places > 0;
    if unit == Unit::Fraction {
        places = -2;
    }
    let value = |number: &str, more| {
        // Trailing zeros of the decimals would count as too many decimals.
        let number = number.trim_end_matches('0').trim_end_matches('.');
        let value = unit.read_times(&(sign.unwrap_or_default().to_owned() + number), places + more);
        value.map_err(Problem::Wrong)
    };
    let either =
        |one: &str, other: &str, more| Err(Problem::Either(value(one, 0)?, value(other, more)?));
    let number = match (digits(marks, text, '.', ','), digits(marks, text, ',', '.')) {
        (Some(one), Some(two)) => {
            // One mark and three digits, as in 7.600: the mark groups thousands where the page writes
            // them so; else it begins decimals where a scale follows.
            let point = text.contains('.');
            let (whole, part) = if point { (two, one) } else { (one, two) };
            if group_of(marks).is_some_and(|own| text.contains(own)) {
                whole
            } else if is_scalable && !is_scaled && whole != part {
                return either(&part, &whole, 0);
            } else {
                part
            }
        }
        (Some(number), None) | (None, Some(number)) => number,
        (None, None) => return Err(not_a_number()),
    };
    if is_french_billion { either(&number, &number, 3) } else { value(&number, 0) }
}

/// The mark of a currency, and the words that may stand beside an amount of it. A sign such as `CA$` is a
/// word and a mark.
fn currency(messages: &Messages) -> (char, String) {
    let names = messages.currency_words().to_lowercase();
    let sign = names.split('|').next().unwrap_or_default();
    let mark = sign.chars().find(|c| !is_letter(*c) && !c.is_whitespace()).unwrap_or(' ');
    let own: Vec<_> = names.split(|c: char| !is_letter(c)).collect();
    let dollars = if sign == "$" { DOLLARS } else { "" };
    (mark, [MONEY, &own.join(" "), dollars].join(" "))
}

fn has(words: &str, word: &str) -> bool {
    !word.is_empty() && words.split(' ').any(|of| of == word)
}

/// Reads a number with this decimal mark and this grouping mark (or gaps): digits, a point, and at least
/// one decimal.
fn digits(marks: &Marks, text: &str, mark: char, group: char) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, decimals) = text.split_once([mark, DECIMAL]).unwrap_or((text, "0"));
    let whole = match whole.chars().find(|c| !c.is_ascii_digit()) {
        None if whole.is_empty() && !text.is_empty() => "0".to_owned(),
        None => whole.to_owned(),
        Some(gap) if gap == group || gap == ' ' || gap == GAP => {
            let sizes: Vec<_> = whole.split(gap).map(str::len).collect();
            let is_own = Some(gap) == group_of(marks) && are_groups(&sizes, marks.sizes);
            // As nearly everywhere, and as in India.
            let is_grouped = is_own || are_groups(&sizes, [3, 3]) || are_groups(&sizes, [3, 2]);
            if !is_grouped || whole.starts_with('0') {
                return None;
            }
            whole.replace(gap, "")
        }
        Some(_) => return None,
    };
    (is_digits(&whole) && is_digits(decimals)).then(|| format!("{whole}.{decimals}"))
}

/// Whether these are the lengths of groups of so many digits, the last group and each before it.
fn are_groups(lengths: &[usize], [last, each]: [usize; 2]) -> bool {
    let [first, middle @ .., end] = lengths else { return false };
    (1..=each).contains(first) && middle.iter().all(|length| *length == each) && *end == last
}
