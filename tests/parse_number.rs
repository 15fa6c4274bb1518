//! What people type, in the language that they type it in.

#![cfg(not(target_arch = "wasm32"))]

use page::i18n::{Language, Messages};
use page::parse_number::{Problem, parse_number};
use proptest::prelude::*;
use proptest::test_runner::Config;
use settlement::{Decimal, Unit, Wrong};

use Language::{En, Fr, Nl};

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_default()
}

fn reads(unit: Unit, languages: &[Language], texts: &[&str], meaning: &str) {
    for language in languages {
        for text in texts {
            let value = parse_number(unit, *language, text);
            assert_eq!(value, Ok(decimal(meaning)), "{text:?} in {language:?}");
        }
    }
}

#[test]
fn amounts_are_read_as_they_are_written_wherever() {
    let texts = [
        "30 billion dollars",
        "30bn",
        "30b",
        "30 mld",
        "30 mld.",
        "30 miljard",
        "30 miljard dollar",
        "30 milliards de dollars",
        "30 Md $",
        "30 Mds $",
        "$30bn",
        "$ 30bn",
        "US$30bn",
        "30.000.000.000",
        "30,000,000,000",
        "30'000'000'000",
        "30 000 000 000",
        "30\u{a0}000\u{a0}000\u{a0}000",
        "30\u{202f}000\u{202f}000\u{202f}000",
        "30\u{2009}000\u{2009}000\u{2009}000",
        "  30000000000 ",
        "30000 million",
        "30000 miljoen",
        "30000 millions de dollars",
        "0.03 tn",
        "0,03 tn",
    ];
    for language in Language::ALL {
        for text in texts {
            let value = parse_number(Unit::Dollars, language, text);
            // In French an English billion is asked about, and what is 30.000 million elsewhere.
            if language == Fr && text.contains("billion") {
                assert!(matches!(value, Err(Problem::Either(..))), "{text:?}: {value:?}");
            } else {
                assert_eq!(value, Ok(decimal("30000000000")), "{text:?} in {language:?}");
            }
        }
    }
    reads(Unit::Dollars, &[En, Nl], &["30 billion", "30 BILLION", "US$30 billion"], "30000000000");
}

#[test]
fn decimals_have_a_point_or_a_comma() {
    let amounts = ["7.6bn", "7,6 mld", "7.6 mld", "7,6bn", "$7.6bn"];
    reads(Unit::Dollars, &Language::ALL, &amounts, "7600000000");
    reads(Unit::Dollars, &Language::ALL, &["1.234,56", "1,234.56", "1 234,56"], "1234.56");
    reads(Unit::Dollars, &Language::ALL, &["0,5", "0.5"], "0.5");
    reads(
        Unit::Fraction,
        &Language::ALL,
        &["75 %", "75%", "75", "75\u{a0}%", "75 percent"],
        "0.75",
    );
    reads(Unit::Fraction, &Language::ALL, &["75 procent", "75 pour cent", "75,0"], "0.75");
    reads(Unit::Fraction, &Language::ALL, &["7,5", "7.5", "7,5 %"], "0.075");
    reads(Unit::Fraction, &Language::ALL, &["-5%", "\u{2212}5 %"], "-0.05");
    reads(Unit::Year, &Language::ALL, &["2029", " 2029 "], "2029");
}

#[test]
fn thousands_are_parted_as_the_language_does() {
    reads(Unit::Dollars, &[En], &["7,600", "$7,600"], "7600");
    reads(Unit::Dollars, &[Nl], &["7.600"], "7600");
    reads(Unit::Dollars, &[En], &["7,600 million", "$7,600m", "7.600 billion"], "7600000000");
    reads(Unit::Dollars, &[Nl], &["7.600 miljoen", "7.600 mln", "7,600 miljard"], "7600000000");
    reads(Unit::Dollars, &[Fr], &["7 600", "7\u{202f}600"], "7600");
}

#[test]
fn what_might_mean_two_things_is_asked_about() {
    let either = |language, text, one: &str, other: &str| {
        let asked = Err(Problem::Either(decimal(one), decimal(other)));
        assert_eq!(parse_number(Unit::Dollars, language, text), asked, "{text:?} in {language:?}");
    };
    either(En, "7.600", "7.6", "7600");
    either(Nl, "7,600", "7.6", "7600");
    either(Fr, "7,600", "7.6", "7600");
    either(Fr, "7.600", "7.6", "7600");
    either(Fr, "30 billion", "30000000000", "30000000000000");
    either(Fr, "30 billions de dollars", "30000000000", "30000000000000");
}

#[test]
fn what_is_no_number_is_none() {
    let garbage = [
        "",
        " ",
        "$",
        ".",
        ",",
        "-",
        "a lot",
        "1e9",
        "1.2.3",
        "3 4x",
        "--5",
        "bn",
        "5%",
        "7,6,5",
        "1234,567,8",
        "0.000.1",
        "1..5",
        "30 billion bananas",
        "٣",
        "½",
        "\u{0}",
        "é30",
    ];
    for language in Language::ALL {
        for text in garbage {
            let not_a_number = Problem::Wrong(Wrong::NotANumber { unit: Unit::Dollars });
            let value = parse_number(Unit::Dollars, language, text);
            assert_eq!(value, Err(not_a_number), "{text:?} in {language:?}");
        }
        assert!(parse_number(Unit::Fraction, language, "75 dollars").is_err());
        assert!(parse_number(Unit::Year, language, "2029 bn").is_err());
        assert!(parse_number(Unit::Year, language, "20.29").is_err());
    }
}

fn language() -> impl Strategy<Value = Language> {
    prop::sample::select(Language::ALL.to_vec())
}

/// Cents up to ten trillion dollars: any, and those that people would type.
fn amount() -> impl Strategy<Value = Decimal> {
    let round = (0..1_000_i64, 0..13_u32).prop_map(|(digits, power)| {
        Decimal::new((digits * 10_i64.pow(power)).min(10_i64.pow(15)), 2)
    });
    prop_oneof![round, (0..=10_i64.pow(15)).prop_map(|cents| Decimal::new(cents, 2))]
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_written_is_read_as_it_was(language in language(), amount in amount()) {
        let messages = Messages::bundled(language);
        let text = messages.written(Unit::Dollars, amount);
        prop_assert_eq!(parse_number(Unit::Dollars, language, &text), Ok(amount), "{}", text);
        // And what is shown to the cent may be copied into a field.
        let exact = messages.exact_dollars(amount);
        prop_assert_eq!(parse_number(Unit::Dollars, language, &exact), Ok(amount), "{}", exact);
    }

    #[test]
    fn a_fraction_is_read_as_it_was(language in language(), millionths in -990_000..10_000_000_i64) {
        let fraction = Decimal::new(millionths, 6);
        let text = Messages::bundled(language).written(Unit::Fraction, fraction);
        prop_assert_eq!(parse_number(Unit::Fraction, language, &text), Ok(fraction), "{}", text);
    }

    #[test]
    fn nothing_that_is_typed_ends_the_page(language in language(), text in "[-−0-9.,' \u{a0}$%a-zé]{0,12}") {
        for unit in [Unit::Dollars, Unit::Fraction, Unit::Year] {
            // Whatever is made of it, what was understood is shown; here it is only not to panic.
            let _ = parse_number(unit, language, &text);
        }
    }
}
