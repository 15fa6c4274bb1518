//! The texts of the deal in each language.

#![expect(clippy::unwrap_used, reason = "a test that misses a text has failed")]

use deals::{LANGUAGES, SOURCES};

/// The separators of thousands in a language, and of decimals.
fn separators(language: &str) -> ([char; 2], char) {
    match language {
        "en" => ([',', ','], '.'),
        "nl" => (['.', '.'], ','),
        _ => (['\u{a0}', '\u{202f}'], ','),
    }
}

/// The numbers of a text, written alike in each language, in ascending order.
fn numbers(language: &str, text: &str) -> Vec<String> {
    let (thousands, decimal) = separators(language);
    let letters: Vec<_> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let mut numbers = vec![String::new()];
    for (at, letter) in letters.iter().enumerate() {
        let inside = at > 0 && digit(at - 1) && digit(at + 1);
        let three = (1..4).all(|next| digit(at + next)) && !digit(at + 4);
        let grouped = inside && three && thousands.contains(letter);
        let last = numbers.last_mut().unwrap();
        if letter.is_ascii_digit() {
            last.push(*letter);
        } else if inside && *letter == decimal {
            last.push('.');
        } else if !grouped {
            numbers.push(String::new());
        }
    }
    numbers.retain(|number| !number.is_empty());
    numbers.sort();
    numbers
}

/// The texts of every deal in a language, in an order that is the same in all.
fn texts(language: &str) -> Vec<String> {
    let texts = SOURCES.iter().flat_map(|source| source.file(language).texts());
    texts.map(|(_, text)| text).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphabetic()).map(str::to_lowercase)
}

#[test]
fn a_number_is_found_however_it_is_written() {
    for (language, text) in [
        ("en", "1,234.5, 7 or 20."),
        ("nl", "1.234,5, 20 of 7."),
        ("fr", "1\u{202f}234,5, 7 et 20."),
    ] {
        assert_eq!(numbers(language, text), ["1234.5", "20", "7"], "{text}");
    }
}

#[test]
fn each_translation_has_the_numbers_of_the_english() {
    for language in LANGUAGES {
        assert_eq!(texts(language).len(), texts("en").len());
        for (english, text) in texts("en").iter().zip(&texts(language)) {
            assert_eq!(numbers(language, text), numbers("en", english), "{text}\n{english}");
        }
    }
}

/// A billion is 10⁹ in English and 10¹² in Dutch and French.
#[test]
fn a_billion_is_a_miljard_and_a_milliard() {
    for (language, right) in [("nl", "miljard"), ("fr", "milliard")] {
        for (english, text) in texts("en").iter().zip(&texts(language)) {
            let wrong = ["biljoen", "billion", "billions"];
            assert!(!words(text).any(|word| wrong.contains(&&*word)), "{text}");
            let count =
                |text, scale: &str| words(text).any(|word| word.trim_end_matches('s') == scale);
            assert_eq!(count(text, right), count(english, "billion"), "{text}\n{english}");
            let million = if language == "nl" { "miljoen" } else { "million" };
            assert_eq!(count(text, million), count(english, "million"), "{text}\n{english}");
        }
    }
}

/// The space before high signs and inside quotation marks does not break.
#[test]
fn french_spaces_do_not_break() {
    for text in texts("fr") {
        let letters: Vec<_> = text.chars().collect();
        for pair in letters.windows(2) {
            let spaced =
                matches!(pair, [before, ':' | ';' | '?' | '!' | '%' | '»'] if *before != '\u{a0}');
            assert!(!spaced && (pair[0] != '«' || pair[1] == '\u{a0}'), "{text}");
        }
    }
}

#[test]
fn every_path_is_named_once_and_through_ids() {
    let source = SOURCES.iter().find(|source| source.id == "openai-microsoft").unwrap();
    let mut paths: Vec<_> = source.file("en").texts().into_iter().map(|(path, _)| path).collect();
    for path in [
        "name",
        "parties.openai.name",
        "hosts.google-cloud.name",
        "streams.own-sales.name",
        "streams.own-sales.short",
        "streams.own-sales.first.note",
        "streams.resale.growth.note",
        "events.agi.name",
        "events.agi.year.note",
        "inputs.host.note",
        "inputs.cap_per.note",
        "inputs.cap_used.note",
        "streams.own-sales.routes.api.name",
        "streams.own-sales.routes.api.part.note",
        "streams.own-sales.routes.chatgpt.name",
        "terms.as-told.name",
        "terms.2025-10.under",
        "terms.2025-10.exclusive.says",
        "terms.2026-04.share-out.note",
        "terms.2026-04.share-out.rate.note",
        "terms.2026-04.first-on-azure.note",
        "presets.plan.name",
        "presets.plan.says",
        "context.aws-2025.says",
        "lookalikes.two-38-billions.says",
        "loose.legal-threat.says",
    ] {
        assert_eq!(paths.iter().filter(|known| *known == path).count(), 1, "{path}");
    }
    let count = paths.len();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), count);
}
