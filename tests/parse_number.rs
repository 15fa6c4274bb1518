//! What people type, in the language that they type it in.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic anywhere")]

use page::NumberFormat;
use page::i18n::{Language, Messages};
use page::parse_number::{Problem, parse_number};
use proptest::prelude::*;
use proptest::test_runner::Config;
use settlement::{Decimal, Unit, Wrong};

use Language::{En, Fr, Nl};

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_default()
}

fn parse(unit: Unit, language: Language, text: &str) -> Result<Decimal, Problem> {
    parse_number(unit, &Messages::bundled(language), text)
}

/// The messages of a language, with numbers as this locale has them.
fn messages_in(language: Language, locale: &str) -> Messages {
    let mut messages = Messages::bundled(language);
    messages.numbers = NumberFormat::in_locale(&locale.parse().unwrap()).into();
    messages
}

/// Every locale that CLDR has digits and marks for, and every kind of digits.
fn locales() -> Vec<String> {
    let digits = NUMBERING_SYSTEMS.split(' ');
    let with_digits =
        digits.flat_map(|of| ["en-US", "nl-BE", "fr-BE"].map(|tag| format!("{tag}-u-nu-{of}")));
    LOCALES.lines().map(str::to_owned).chain(with_digits).collect()
}

/// The locales that `Intl.NumberFormat` knows in CLDR 48.
const LOCALES: &str = include_str!("locales.txt");

/// Those of `Intl.supportedValuesOf("numberingSystem")`.
const NUMBERING_SYSTEMS: &str = "adlm ahom arab arabext bali beng bhks brah cakm cham deva diak \
    fullwide gara gong gonm gujr gukh guru hanidec hmng hmnp java kali kawi khmr knda krai lana \
    lanatham laoo latn lepc limb mathbold mathdbl mathmono mathsanb mathsans mlym modi mong mroo mtei \
    mymr mymrepka mymrpao mymrshan mymrtlng nagm newa nkoo olck onao orya osma outlined rohg saur \
    segment shrd sind sinh sora sund sunu takr talu tamldec telu thai tibt tirh tnsa tols vaii wara wcho";

fn reads(unit: Unit, languages: &[Language], texts: &[&str], meaning: &str) {
    for language in languages {
        for text in texts {
            let value = parse(unit, *language, text);
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
            let value = parse(Unit::Dollars, language, text);
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
        assert_eq!(parse(Unit::Dollars, language, text), asked, "{text:?} in {language:?}");
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
        "€45bn",
        "C$45bn",
        "45 milliards d’euros",
        "+-5",
        "5–10",
        "12,11,2026",
        "1,2345,678",
        "½",
        "\u{0}",
        "é30",
    ];
    for language in Language::ALL {
        for text in garbage {
            let not_a_number = Problem::Wrong(Wrong::NotANumber { unit: Unit::Dollars });
            let value = parse(Unit::Dollars, language, text);
            assert_eq!(value, Err(not_a_number), "{text:?} in {language:?}");
        }
        assert!(parse(Unit::Fraction, language, "75 dollars").is_err());
        assert!(parse(Unit::Fraction, language, "$75").is_err());
        assert!(parse(Unit::Year, language, "2029 bn").is_err());
        assert!(parse(Unit::Year, language, "20.29").is_err());
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

/// What the page writes, in a field or to be copied into one, is read as it was; a space behind it,
/// before it, or a mark of direction, is nothing.
fn read_back(messages: &Messages, amount: Decimal, fraction: Decimal) {
    let reads = |unit, text: &str, value| {
        for text in [text.to_owned(), format!("{text} "), format!("\u{200e}{text}\u{a0}")] {
            let read = parse_number(unit, messages, &text);
            assert_eq!(read, Ok(value), "{text:?} {:?}", messages.numbers.marks());
        }
    };
    for amount in [amount, -amount] {
        reads(Unit::Dollars, &messages.written(Unit::Dollars, amount), amount);
        reads(Unit::Dollars, &messages.exact_dollars(amount), amount);
        reads(Unit::Dollars, &messages.ledger(amount), amount);
        // What is rounded is read as what it shows.
        for shown in [messages.dollars(amount), messages.short(amount)] {
            let read = parse_number(Unit::Dollars, messages, &shown).unwrap();
            reads(Unit::Dollars, &messages.dollars(read), read);
            assert_eq!(messages.dollars(read), messages.dollars(amount), "{shown:?}");
        }
    }
    reads(Unit::Fraction, &messages.written(Unit::Fraction, fraction), fraction);
    reads(Unit::Fraction, &messages.percent(fraction), fraction);
}

#[test]
fn each_locale_is_read_as_it_is_written() {
    let amounts = ["0", "1234.5", "7125000000", "123456789", "1234567890123.45"];
    let fractions = ["-0.05", "0", "0.07125", "1", "10", "12.34567"];
    for (locale, language) in locales().iter().zip(Language::ALL.into_iter().cycle()) {
        let messages = messages_in(language, locale);
        for (amount, fraction) in amounts.iter().zip(fractions.iter().cycle()) {
            read_back(&messages, decimal(amount), decimal(fraction));
        }
    }
}

#[test]
fn what_the_page_wrote_is_not_asked_about() {
    let reads = |locale, text: &str, meaning| {
        let messages = messages_in(En, locale);
        let value = parse_number(Unit::Dollars, &messages, text);
        assert_eq!(value, Ok(decimal(meaning)), "{text:?} in {locale}");
    };
    reads("en-DE", "$7,125 billion ", "7125000000");
    reads("en-BE", "$7,125 billion ", "7125000000");
    reads("en-US", "$7.125 billion ", "7125000000");
    reads("en-IN", "$12,34,56,789 ", "123456789");
    reads("en-CH", "$123'456'789.50", "123456789.50");
    reads("en-AT", "$123\u{a0}456\u{a0}789,50", "123456789.50");
    reads("en-u-nu-arab", "$١٢٣٬٤٥٦٬٧٨٩٫٥٠", "123456789.50");
    reads("en-u-nu-deva", "$१.१२५ million", "1125000");
    let thousand = parse(Unit::Fraction, En, "1,000% ");
    assert_eq!(thousand, Ok(Decimal::TEN));
}

#[test]
fn what_people_and_programs_write_is_read() {
    let amounts = [
        "+45bn",
        "plus 45bn",
        "$+45bn",
        "USD 45bn",
        "USD45bn",
        "US$ 45 bn",
        "$US 45 bn",
        "45bn USD",
        "45 bn US dollars",
        "45 bn.",
        "45bn,",
        "45 miljarden",
        "45 miljard Amerikaanse dollar",
        "45 milliards",
        "45 milliards de dollars américains",
        "45 Mrd.",
        "45 Md$",
        "45 G$",
        "45 bln",
        "45,000mm",
        "45 000 millions",
        "4500 crore",
        "450000 lakhs",
        "45_000_000_000",
        "45,00,00,00,000",
        "45`000`000`000",
        "４５ｂｎ",
        "＄４５，０００，０００，０００",
        "٤٥ bn",
        "৪৫ bn",
        "४५ bn",
        "\u{feff}45bn",
        "4\u{ad}5\u{200b}bn",
        "\u{202a}45bn\u{202c}",
        "45\u{2060}\u{202f}bn\u{fe0f}",
    ];
    reads(Unit::Dollars, &[En], &amounts, "45000000000");
    let not_the_point = |text: &&&str| !text.contains("45,000mm");
    let elsewhere: Vec<_> = amounts.iter().filter(not_the_point).copied().collect();
    reads(Unit::Dollars, &[Nl, Fr], &elsewhere, "45000000000");
    reads(Unit::Dollars, &[En, Nl], &["45 billions", "45 billions of dollars"], "45000000000");
    reads(Unit::Dollars, &Language::ALL, &[".5bn", "$,5bn", "٫5 bn"], "500000000");
    reads(Unit::Dollars, &Language::ALL, &["1 234,567 mln", "1'234.567 mln"], "1234567000");
    let percents = [
        "+5%",
        "5 per cent",
        "5 Percent",
        "5 pct.",
        "5 pour cent",
        "5 pourcents",
        "%5",
        "５％",
        "٥٪",
        "5\u{202f}%",
        "\u{200f}5\u{2069}%",
        "plus 5 %",
    ];
    reads(Unit::Fraction, &Language::ALL, &percents, "0.05");
    let minus = [
        "–5%",
        "—5 %",
        "\u{2212}5%",
        "\u{2011}5%",
        "－5%",
        "﹣5%",
        "- 5 %",
        "\u{200e}-5%",
        "\u{61c}-5%",
        "minus 5 percent",
        "min 5 procent",
        "moins 5 pour cent",
    ];
    reads(Unit::Fraction, &Language::ALL, &minus, "-0.05");
    reads(Unit::Dollars, &Language::ALL, &["-$5", "$-5", "–USD 5", "$ –5"], "-5");
    reads(
        Unit::Year,
        &Language::ALL,
        &["\u{200b}2029", "２０２９", "٢٠٢٩", "+2029", "2029."],
        "2029",
    );
}

proptest! {
    #![proptest_config(Config { cases: 2_000, failure_persistence: None, ..Config::default() })]

    #[test]
    fn what_is_written_is_read_as_it_was(
        language in language(),
        locale in prop::sample::select(locales()),
        amount in amount(),
        millionths in -990_000..=10_000_000_i64,
    ) {
        read_back(&messages_in(language, &locale), amount, Decimal::new(millionths, 6));
    }

    #[test]
    fn nothing_that_is_typed_ends_the_page(
        language in language(),
        locale in prop::sample::select(locales()),
        text in "[-−–+0-9٠-٩.,٫٬'’ \u{a0}\u{202f}\u{200b}$＄%٪a-zé]{0,12}|.{0,8}",
    ) {
        let messages = messages_in(language, &locale);
        for unit in [Unit::Dollars, Unit::Fraction, Unit::Year] {
            // Whatever is made of it, what was understood is shown; here it is only not to panic.
            let _ = parse_number(unit, &messages, &text);
        }
    }
}

/// Each currency that has names, and one that has none.
#[test]
fn what_the_page_writes_in_a_currency_it_reads_back() {
    let amounts = ["0", "0.07", "12.50", "30000000", "1250000000", "7600000000000"];
    for language in Language::ALL {
        for code in ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SEK"] {
            let messages = Messages::bundled(language).in_currency(code);
            for amount in amounts.map(decimal) {
                for text in [
                    messages.written(Unit::Dollars, amount),
                    messages.exact_dollars(amount),
                    messages.dollars(amount),
                    messages.spoken(Unit::Dollars, amount),
                ] {
                    let read = parse_number(Unit::Dollars, &messages, &text);
                    // Where a mark may part decimals or thousands the reader is asked.
                    let is_amount = match read {
                        Ok(read) => read == amount,
                        Err(Problem::Either(one, other)) => one == amount || other == amount,
                        Err(Problem::Wrong(_)) => false,
                    };
                    assert!(is_amount, "{code}: {text}");
                }
            }
        }
    }
    let euros = Messages::bundled(En).in_currency("EUR");
    assert_eq!(parse_number(Unit::Dollars, &euros, "€1.5 million"), Ok(decimal("1500000")));
    assert!(parse_number(Unit::Dollars, &euros, "$1.5 million").is_err(), "no conversion");
}
