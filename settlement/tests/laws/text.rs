//! Scenarios and settlements as JSON.

use super::any::any_deal as scenario;
use super::written;
use proptest::prelude::*;
use serde_json::Value;
use settlement::json::{self, Answer};
use settlement::settle;

/// The keys whose text is no amount.
const WORDS: [&str; 6] = ["clause", "from", "to", "flag", "better", "into_year"];

/// Digits with a point before the last `decimals`, and a minus only before what is not zero.
fn is_number(text: &str, decimals: usize) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or_default();
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let zero = digits.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    all_digits(whole)
        && all_digits(part)
        && part.len() == decimals
        && (whole == "0" || !whole.starts_with('0'))
        && !(zero && text.starts_with('-'))
}

/// Every text below, with the key it stands under.
fn texts<'v>(key: &'v str, value: &'v Value, found: &mut Vec<(&'v str, &'v str)>) {
    match value {
        Value::String(text) => found.push((key, text)),
        Value::Array(items) => items.iter().for_each(|item| texts(key, item, found)),
        Value::Object(entries) => entries.iter().for_each(|(key, item)| texts(key, item, found)),
        _ => {}
    }
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_settlement_is_written_as_json_with_every_amount_to_the_cent(any in scenario()) {
        let text = serde_json::to_string(&Answer(&Ok(any.settled()))).unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        let mut found = Vec::new();
        texts("", &answer, &mut found);
        prop_assert!(found.len() > 5);
        let counts = any.0.deal().counts.iter();
        let units: Vec<_> = counts
            .flat_map(|count| count.routes.iter().map(|route| &*route.id).chain([&*count.id]))
            .collect();
        for (key, text) in found {
            if key == "into_year" {
                prop_assert!(is_number(text, 4), "{} {}", key, text);
            } else if units.contains(&key) && !text.contains('.') {
                // A clause may have the id of a count.
                prop_assert!(text.bytes().all(|byte| byte.is_ascii_digit()), "{} {}", key, text);
            } else if !WORDS.contains(&key) {
                prop_assert!(is_number(text, 2), "{} {}", key, text);
            }
        }
        for (nth, year) in any.0.deal().years().enumerate() {
            prop_assert_eq!(&answer["before"]["years"][nth]["year"], year);
        }
    }

    #[test]
    fn a_scenario_that_is_typed_settles_like_one_that_is_set(any in scenario()) {
        let text = written::json(&any.0).to_string();
        let typed = json::read(&[any.0.deal()], text.as_bytes()).unwrap();
        prop_assert_eq!(written::json(&typed), written::json(&any.0));
        prop_assert_eq!(settle(&typed).unwrap(), any.settled());
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in ".{0,60}", at in 0..400_usize, byte in any::<u8>()) {
        let anything = json::read(&deals::all(), text.as_bytes());
        let object = text.trim().starts_with('{');
        prop_assert!(anything.is_err() || object);
        let scenario = settlement::Scenario::new(&deals::OPENAI_MICROSOFT).unwrap();
        let mut nearly = written::json(&scenario).to_string().into_bytes();
        let at = at % nearly.len();
        nearly[at] = byte;
        if let Err(error) = json::read(&deals::all(), &nearly) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
