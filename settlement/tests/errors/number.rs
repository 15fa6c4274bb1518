//! How a number is written.

use super::{DOLLARS, at, fractions, read, wrong};
use settlement::{Decimal, Unit, Wrong, json, settle};

#[test]
fn a_number_is_digits_with_at_most_a_point_and_a_minus() {
    let spellings = "| |-|.|.5|5.|-.5|--1|+1|1-| 1|1 |1 000|1,000|1_000|1'000|1.2.3|1e3|1E3|0x10|\
                     NaN|inf|-Infinity|½|٣|\u{2212}1|1\\n|$1|20%|1\\u0000";
    for spelling in spellings.split('|') {
        for field in DOLLARS.into_iter().chain(fractions()) {
            wrong(&at(field, &format!("\"{spelling}\"")), "not-a-number", field, &["digits"]);
        }
    }
}

#[test]
fn a_number_as_links_write_it_is_told_as_json_does() {
    for (field, given, meant) in [
        ("cap", "\"30b\"", "30000000000"),
        ("cap", "\"7.6 B\"", ""),
        ("cap", "\"$7.6BN\"", "7600000000"),
        ("kept", "\"20%\"", "0.2"),
        ("kept", "\"lots\"", ""),
    ] {
        let error = read(at(field, given)).unwrap_err().to_string();
        let words = format!("string of digits: \"{meant}\"");
        assert_eq!(error.ends_with(&words), !meant.is_empty(), "{error}");
    }
}

#[test]
fn zeros_in_front_and_a_minus_before_zero_are_fine() {
    for field in DOLLARS.into_iter().chain(fractions()) {
        for number in ["0", "-0", "-0.00", "000", "0001", "00000000000000000000000000000000.5"] {
            if let Err(error) = read(at(field, &format!("\"{number}\""))) {
                panic!("{field} {number}: {error}");
            }
        }
    }
    let text = r#"{"cap":"-0","cap_per":"year","elsewhere":"-0.000000","kept":"0001"}"#;
    let settlement = settle(&read(text).unwrap()).unwrap();
    let written = serde_json::to_string(&json::Answer(&Ok(settlement))).unwrap();
    assert!(!written.contains("\"-0.0"), "{written}");
}

#[test]
fn decimals_are_counted_as_they_are_written() {
    for field in DOLLARS {
        for number in ["1.000", "0.001", "-1.234"] {
            let text = at(field, &format!("\"{number}\""));
            wrong(&text, "too-precise", field, &["more than 2 decimals"]);
        }
    }
    for field in fractions() {
        for number in ["0.0000000", "0.1234567", "0.00000000000000000000000000000000001"] {
            let text = at(field, &format!("\"{number}\""));
            wrong(&text, "too-precise", field, &["more than 6 decimals"]);
        }
    }
}

#[test]
fn a_number_with_more_digits_than_any_amount_is_too_large() {
    let digits = "9".repeat(20);
    assert_eq!(Unit::Dollars.read(&digits).unwrap().to_string(), digits);
    assert_eq!(Unit::Dollars.read(&"9".repeat(21)), Err(Wrong::TooLarge));
    assert_eq!(Unit::Dollars.read(&format!("{}1", "0".repeat(50))), Ok(Decimal::ONE));
}
