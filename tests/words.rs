//! What people type and what they read: numbers in words, there and back.

#![cfg(not(target_arch = "wasm32"))]

use page::entry::{Problem, read};
use page::words::number::{dollars, percent, spoken_dollars, written};
use settlement::{Decimal, Unit, Wrong};

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_default()
}

#[test]
fn what_is_written_in_a_field_reads_back_as_the_same_value() {
    let amounts = ["0", "0.01", "1", "999.99", "1234567.89", "30000000000", "117878827500"];
    let larger = ["1000000", "999999999999.99", "10000000000000", "1000500000", "1000000000.01"];
    for amount in amounts.iter().chain(&larger).map(|text| decimal(text)) {
        let text = written(Unit::Dollars, amount);
        assert_eq!(read(Unit::Dollars, &text), Ok(amount), "{text}");
    }
    for fraction in ["0", "0.2", "0.333333", "-0.99", "10", "0.000001"].map(decimal) {
        let text = written(Unit::Fraction, fraction);
        assert_eq!(read(Unit::Fraction, &text), Ok(fraction), "{text}");
    }
}

#[test]
fn people_may_type_amounts_as_they_write_them() {
    for text in ["30 billion", "$30bn", "30b", "30,000,000,000", "US$30 BILLION", "30000 million"] {
        assert_eq!(read(Unit::Dollars, text), Ok(decimal("30000000000")), "{text}");
    }
    assert_eq!(read(Unit::Dollars, " 1.5 trillion dollars "), Ok(decimal("1500000000000")));
    assert_eq!(read(Unit::Fraction, "7.5 percent"), Ok(decimal("0.075")));
    assert_eq!(read(Unit::Fraction, "\u{2212}5%"), Ok(decimal("-0.05")));
    assert_eq!(read(Unit::Year, "2029"), Ok(decimal("2029")));
}

#[test]
fn what_might_mean_two_things_is_not_guessed() {
    for text in ["7,6", "7,6 billion", "30,0000", "1234,567"] {
        assert_eq!(read(Unit::Dollars, text), Err(Problem::Comma), "{text}");
    }
    for text in ["", "$", "a lot", "1e9", "1.2.3", "3 4x", "--5", "30 billion billion", "5%"] {
        let not_a_number = Problem::Wrong(Wrong::NotANumber { unit: Unit::Dollars });
        assert_eq!(read(Unit::Dollars, text), Err(not_a_number), "{text}");
    }
}

#[test]
fn amounts_are_rounded_for_reading_and_never_to_a_thousand_of_a_scale() {
    for (amount, text, speech) in [
        ("0", "$0", "0 dollars"),
        ("999.99", "$999.99", "999.99 dollars"),
        ("38000000000", "$38\u{a0}billion", "38 billion dollars"),
        ("117878827500", "$117.88\u{a0}billion", "117.88 billion dollars"),
        ("999999999999", "$1\u{a0}trillion", "1 trillion dollars"),
        ("995000000", "$995\u{a0}million", "995 million dollars"),
        ("-2500000", "\u{2212}$2.5\u{a0}million", "minus 2.5 million dollars"),
        ("12345.6", "$12,345.60", "12345.60 dollars"),
    ] {
        assert_eq!(dollars(decimal(amount)), text);
        assert_eq!(spoken_dollars(decimal(amount)), speech);
    }
    assert_eq!(percent(decimal("0.0972")), "9.72%");
}
