//! Each kind of error in words.

use settlement::deal::Series;
use settlement::{Decimal, Error, Input, Scenario, Unit, Wrong};

#[test]
fn every_kind_of_wrong_has_its_code_and_says_what_is_allowed() {
    let unit = Unit::Dollars;
    let [min, max] = [Decimal::ZERO, Decimal::TEN];
    let known = || vec!["this".to_owned(), "that".to_owned()];
    for (wrong, code, words) in [
        (Wrong::NotJson, "not-json", "{}"),
        (
            Wrong::Syntax { line: 2, column: 3, cause: "so".to_owned() },
            "not-json",
            "so, at line 2, column 3",
        ),
        (Wrong::Misspelt { unit, meant: max }, "not-a-number", "\"10\""),
        (Wrong::TooLong(1024), "not-json", "at most 1024 bytes"),
        (Wrong::UnknownKey(known()), "unknown-key", "this, that"),
        (Wrong::NotANumber { unit }, "not-a-number", "string of digits"),
        (Wrong::NotANumber { unit: Unit::Fraction }, "not-a-number", "string of digits"),
        (Wrong::NotANumber { unit: Unit::Year }, "not-a-number", "whole number"),
        (Wrong::TooPrecise { unit }, "too-precise", "2 decimals"),
        (Wrong::OutOfRange { unit, min, max }, "out-of-range", "0 to 10"),
        (Wrong::TooLarge, "out-of-range", "20 digits"),
        (Wrong::GrowsPast { year: 2028, max }, "out-of-range", "past 10 in 2028"),
        (Wrong::UnknownId(known()), "unknown-id", "this, that"),
        (Wrong::UnknownId(Vec::new()), "unknown-id", "none"),
        (Wrong::WrongLength(5), "wrong-length", "5"),
        (Wrong::Conflict, "conflict", "once"),
    ] {
        assert_eq!(wrong.code(), code);
        assert!(wrong.to_string().contains(words), "{wrong}: does not say {words}");
        let error = Error::new("here", wrong.clone());
        assert_eq!(error.to_string(), format!("here: {wrong}"));
        assert_eq!(Error::new("", wrong.clone()).to_string(), wrong.to_string());
    }
}

#[test]
fn a_setter_says_what_is_wrong_like_the_reader_does() {
    let mut scenario = Scenario::new(&deals::OPENAI_MICROSOFT).unwrap();
    let mut set = |input, value| scenario.set(input, value).unwrap_err();
    for (input, code, field) in [
        (Input::First(Series::Stream("ads")), "unknown-id", "streams.ads"),
        (Input::Rate("access"), "unknown-id", "rates.access"),
        (Input::EventYear("ipo"), "unknown-id", "events.ipo"),
        (Input::InYear(Series::Stream("resale"), 2027), "conflict", "streams.resale.path"),
    ] {
        let error = set(input, Some(Decimal::ONE));
        assert_eq!((error.wrong.code(), &*error.field), (code, field));
    }
    for input in [
        Input::First(Series::Stream("resale")),
        Input::Kept,
        Input::CapUsed,
        Input::Rate("share-out"),
    ] {
        assert_eq!(
            set(input, None),
            Error::new(input.field(), Wrong::NotANumber { unit: input.unit() })
        );
    }
    let too_much = set(Input::Kept, Some(Decimal::TWO));
    assert_eq!(too_much.to_string(), "kept: out of range; allowed is 0 to 1");
}
