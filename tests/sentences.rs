//! Amounts and sentences, as each language writes and speaks them.

#![cfg(not(target_arch = "wasm32"))]

use page::i18n::{Language, Messages, reason, verdict};
use page::{Action, Fold, Opening, State};
use settlement::{Decimal, Error, Input, Scenario, Unit};

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap_or_default()
}

/// The text with plain spaces in place of no-break spaces.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// An amount as it is written, in short (in drawings, which say that it is dollars), and spoken.
type Amount = (&'static str, &'static str, &'static str, &'static str);

const EN: [Amount; 8] = [
    ("0", "$0", "$0", "0 dollars"),
    ("1", "$1", "$1", "1 dollar"),
    ("999.99", "$999.99", "$999.99", "999.99 dollars"),
    ("38000000000", "$38 billion", "$38 bn", "38 billion dollars"),
    ("117878827500", "$117.88 billion", "$117.88 bn", "117.88 billion dollars"),
    ("999999999999", "$1 trillion", "$1 tn", "1 trillion dollars"),
    ("-2500000", "−$2.5 million", "−$2.5 m", "minus 2.5 million dollars"),
    ("12345.6", "$12,345.60", "$12,345.60", "12345.60 dollars"),
];

const NL: [Amount; 6] = [
    ("0", "0 dollar", "0", "0 dollar"),
    ("117878827500", "117,88 miljard dollar", "117,88 mld.", "117,88 miljard dollar"),
    ("1000000000", "1 miljard dollar", "1 mld.", "1 miljard dollar"),
    ("10000000000000", "10.000 miljard dollar", "10.000 mld.", "10000 miljard dollar"),
    ("-2500000", "−2,5 miljoen dollar", "−2,5 mln.", "min 2,5 miljoen dollar"),
    ("12345.6", "12.345,60 dollar", "12.345,60", "12345,60 dollar"),
];

const FR: [Amount; 6] = [
    ("0", "0 dollar", "0", "0 dollar"),
    ("117878827500", "117,88 milliards de dollars", "117,88 Md", "117,88 milliards de dollars"),
    ("1000000000", "1 milliard de dollars", "1 Md", "1 milliard de dollars"),
    ("10000000000000", "10 000 milliards de dollars", "10 000 Md", "10000 milliards de dollars"),
    ("-2500000", "−2,5 millions de dollars", "−2,5 M", "moins 2,5 millions de dollars"),
    ("12345.6", "12 345,60 dollars", "12 345,60", "12345,60 dollars"),
];

#[test]
fn amounts_are_rounded_for_reading_and_never_to_a_thousand_of_a_scale() {
    let all: [(_, &[Amount]); 3] = [(Language::En, &EN), (Language::Nl, &NL), (Language::Fr, &FR)];
    for (language, amounts) in all {
        let messages = &Messages::bundled(language);
        for (amount, written, short, spoken) in amounts {
            let amount = decimal(amount);
            assert_eq!(plain(&messages.dollars(amount)), *written);
            assert_eq!(plain(&messages.short(amount)), *short);
            assert_eq!(messages.spoken(Unit::Dollars, amount), *spoken);
        }
    }
    let percent = Language::ALL.map(|of| plain(&Messages::bundled(of).percent(decimal("0.0972"))));
    assert_eq!(percent, ["9.72%", "9,72%", "9,72 %"]);
}

#[test]
fn nothing_and_one_are_singular_where_the_language_has_it_so() {
    let said = |amount: &str, dollars: [&str; 3], cents: [&str; 3]| {
        for (language, (dollar, cent)) in
            Language::ALL.into_iter().zip(dollars.into_iter().zip(cents))
        {
            let messages = Messages::bundled(language);
            let amount = decimal(amount);
            assert_eq!(messages.spoken(Unit::Dollars, amount), dollar);
            let hundredth = amount.checked_div(Decimal::ONE_HUNDRED).unwrap();
            assert_eq!(messages.spoken_cents(hundredth), cent);
        }
    };
    said("0", ["0 dollars", "0 dollar", "0 dollar"], ["0 cents", "0 cent", "0 cent"]);
    said("1", ["1 dollar", "1 dollar", "1 dollar"], ["1 cent", "1 cent", "1 cent"]);
    said("2", ["2 dollars", "2 dollar", "2 dollars"], ["2 cents", "2 cent", "2 cents"]);
    let francs = ["0.00", "1", "1.5", "-1", "2"]
        .map(|amount| plain(&Messages::bundled(Language::Fr).exact_dollars(decimal(amount))));
    assert_eq!(
        francs,
        ["0,00 dollar", "1,00 dollar", "1,50 dollar", "−1,00 dollar", "2,00 dollars"]
    );
}

/// Of every power of ten, and beside it.
fn amounts() -> impl Iterator<Item = Decimal> {
    (0..14).flat_map(|power| {
        let ten = decimal(&format!("1{}", "0".repeat(power)));
        let near = [decimal("1"), decimal("1.5"), decimal("0.9999999"), decimal("2.345678")];
        near.into_iter().flat_map(move |near| {
            let amount = (ten * near).round_dp(2);
            [amount, -amount]
        })
    })
}

#[test]
fn a_milliard_is_never_called_a_billion_and_no_other_number_is_called_a_milliard() {
    for language in [Language::Nl, Language::Fr] {
        let messages = &Messages::bundled(language);
        for amount in amounts() {
            let spoken = messages.spoken(Unit::Dollars, amount);
            let written =
                [messages.dollars(amount), spoken, messages.written(Unit::Dollars, amount)];
            for text in written.iter().chain([&messages.short(amount)]) {
                assert!(!text.to_lowercase().contains("bil"), "{amount}: {text}");
                assert!(!text.to_lowercase().contains("tril"), "{amount}: {text}");
            }
        }
        let milliard = decimal("1000000000");
        let name = if language == Language::Nl { "1 miljard " } else { "1 milliard " };
        for text in [messages.dollars(milliard), messages.spoken(Unit::Dollars, milliard)] {
            assert!(plain(&text).starts_with(name), "{text}");
        }
        let name = if language == Language::Nl { "1 mld." } else { "1 Md" };
        assert_eq!(plain(&messages.short(milliard)), name);
    }
}

#[test]
fn what_is_spoken_has_no_sign_no_hard_space_and_no_thousands_mark() {
    for language in Language::ALL {
        let messages = &Messages::bundled(language);
        let mark = if language == Language::En { ',' } else { '.' };
        for amount in amounts() {
            let spoken = messages.spoken(Unit::Dollars, amount);
            let no = ['\u{a0}', '\u{202f}', '$', '€', '%', '−', '-', mark];
            assert!(!spoken.contains(no), "{spoken}");
            let digits = spoken.split(' ').filter(|word| word.starts_with(char::is_numeric));
            assert_eq!(digits.count(), 1, "{spoken}");
            let percent = messages.spoken(Unit::Fraction, amount / decimal("100000000000000"));
            assert!(!percent.contains(no), "{percent}");
        }
    }
}

/// Scenarios in which the page has other things to say.
const LINKS: [&str; 8] = [
    "",
    "1&cap=none&agi=2028",
    "1&sales=0",
    "1&sales=10t:0",
    "1&sales=0&resale=20b",
    "1&before=2026-04&host=azure&cap=10b:year",
    "1&before=as-told&after=2025-01&agi=2027&api=0",
    "1&sales=1b,2b,3b,4b,5b&cap=lots&xyz=1",
];

#[test]
fn the_verdict_is_a_sentence_in_each_language_with_all_filled_in() -> Result<(), Error> {
    for language in Language::ALL {
        let messages = &Messages::bundled(language);
        for link in LINKS {
            let opening = Opening { link: link.to_owned(), ..Opening::default() };
            let mut state = State::open(&deals::KEYED, messages.clone(), &opening)?;
            assert_eq!(state.dropped.is_empty(), !link.contains("lots"), "{link}");
            state.apply(Action::Toggled(Fold::MoreAssumptions))?;
            state.apply(Action::ComputeOutlook)?;
            let (scenario, verdict) = (&state.scenario, &state.answer.verdict);
            let mut sentences = verdict::sentences(messages, scenario, verdict).to_vec();
            sentences.extend(verdict::to_the_cent(messages, verdict));
            let written: String = sentences.iter().map(|of| of.written(messages)).collect();
            let spoken: String = sentences.iter().map(|of| of.spoken(messages)).collect();
            for text in [&written, &spoken] {
                assert!(!text.contains(['{', '}', '|']) && !text.contains("  "), "{text}");
                assert!(text.trim_end().ends_with('.'), "{text}");
            }
            assert!(!spoken.contains(['\u{202f}', '$', '%', '€']), "{spoken}");
            for of in state.outlooks.iter() {
                for crossing in &of.crossings {
                    let text = reason::turning(messages, scenario, of.curve.input, *crossing);
                    assert!(!text.contains(['{', '}', '|']), "{text}");
                }
            }
        }
    }
    Ok(())
}

#[test]
fn each_input_is_named_and_the_names_differ() -> Result<(), Error> {
    for language in Language::ALL {
        let messages = &Messages::bundled(language);
        let scenario = Scenario::new(&deals::KEYED)?;
        let inputs = scenario.inputs();
        let mut names: Vec<_> = inputs.iter().map(|of| messages.input(&scenario, *of)).collect();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), inputs.len(), "{names:#?}");
        assert!(!messages.cleared(Input::Cap).is_empty());
    }
    Ok(())
}
