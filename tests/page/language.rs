//! The page in the reader's own language, with numbers as that language writes them.

use crate::engine::{self, Engine};
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_language_is_chosen_by_button_and_stays_in_the_address),
    test!(a_link_says_its_language),
    test!(the_reader_s_own_language_is_spoken).only(engine::NOT_WEBKIT),
    test!(what_is_typed_is_read_in_the_language),
    test!(a_language_that_does_not_come_is_told_and_asked_for_again),
];

/// How a language writes an amount to the cent, and in short.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("nl", "147.669.146.952,00", "110"),
    ("fr", "147\u{202f}669\u{202f}146\u{202f}952,00", "110"),
    ("en", "147,669,146,952.00", "110"),
];

async fn speaks(reader: &Reader, language: &str) -> WebDriverResult<()> {
    reader
        .until(|| async {
            let spoken =
                "return [document.querySelector('main').lang, document.documentElement.lang]";
            Ok(reader.script(spoken).await? == json!([language, language]))
        })
        .await?;
    // The window is called as the page is.
    reader
        .until(|| async {
            let title = reader.driver.title().await?.replace('\u{a0}', " ");
            Ok(title.contains(&reader.text("head-title").await?))
        })
        .await
}

async fn a_language_is_chosen_by_button_and_stays_in_the_address(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    for (language, exact, rounded) in LANGUAGES {
        let button = format!("#languages [lang={language}]");
        reader.click(&button).await?;
        speaks(&reader, language).await?;
        reader.expect_link("").await?;
        let pressed = reader.driver.find(By::Css(&button)).await?.attr("aria-pressed").await?;
        assert_eq!(pressed.as_deref(), Some("true"));
        // Not only as the page has it: as people have it.
        assert!(reader.text("verdict").await?.contains(rounded));
        let table = reader.script("return document.getElementById('shares').textContent").await?;
        assert!(table.as_str().unwrap().contains(exact), "{table}");
        let said = if language == "en" { String::new() } else { format!("1&lang={language}") };
        assert_eq!(reader.fragment().await?, said);
    }
    // What is assumed stays; what stands in fields follows.
    reader.visit("1&cap=1.5b").await?;
    reader.click("#languages [lang=nl]").await?;
    speaks(&reader, "nl").await?;
    reader.expect_link("1&cap=1.5b").await?;
    let field = reader.find("cap").await?.prop("value").await?.unwrap();
    assert!(field.contains("1,5"), "{field}");
    reader.close().await
}

async fn a_link_says_its_language(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (language, ..) in LANGUAGES {
        for fragment in [format!("1&lang={language}&cap=none"), format!("lang={language}")] {
            reader.visit(&fragment).await?;
            speaks(&reader, language).await?;
            reader.expect_link(&fragment).await?;
            assert!(reader.find("notice").await.is_err());
        }
    }
    reader.visit("1&lang=xx").await?;
    speaks(&reader, "en").await?;
    // A page that is open follows a link, and goes back.
    for language in ["fr", "nl"] {
        reader.script(&format!("location.hash = '1&cap=none&lang={language}'")).await?;
        speaks(&reader, language).await?;
        reader.expect_link("1&cap=none").await?;
    }
    // WebKit's own button passes over what nobody pressed.
    reader.script("history.back()").await?;
    speaks(&reader, "fr").await?;
    reader.close().await
}

async fn the_reader_s_own_language_is_spoken(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (tags, language) in
        [("nl-BE,nl", "nl"), ("de-DE,fr-FR,en", "fr"), ("de-DE,de", "en"), ("en-GB,nl", "en")]
    {
        reader.prefer(tags).await?;
        reader.visit("").await?;
        speaks(&reader, language).await?;
        reader.open_folds().await?;
        reader.expect_link("").await?;
        // A link's goes before.
        reader.visit("1&lang=fr").await?;
        speaks(&reader, "fr").await?;
    }
    reader.prefer("en-US,en").await?;
    reader.close().await
}

async fn what_is_typed_is_read_in_the_language(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (language, text, cap) in [
        ("nl", "7,6 mld", "7.6b"),
        ("nl", "45.000.000.000", "45b"),
        ("fr", "7,6 milliards de dollars", "7.6b"),
        ("fr", "45 000 000 000", "45b"),
        ("en", "7.6bn", "7.6b"),
        ("en", "45,000,000,000", "45b"),
    ] {
        reader.visit(&format!("1&lang={language}")).await?;
        reader.type_into("cap", text).await?;
        reader.expect_link(&format!("1&cap={cap}")).await?;
    }
    reader.close().await
}

async fn a_language_that_does_not_come_is_told_and_asked_for_again(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (language, beginning) in [("en", "That language"), ("fr", "Cette langue")] {
        reader.visit(&format!("1&lang={language}")).await?;
        reader.site.lose(Some("messages/nl.txt"));
        reader.click("#languages [lang=nl]").await?;
        // In sight, and not only spoken.
        let told = "const told = document.querySelector('[role=status]:not(.unseen)');
            const { top, bottom, width } = told?.getBoundingClientRect() ?? {};
            return width > 200 && top > 0 && bottom <= innerHeight ? told.textContent : ''";
        reader
            .until(|| async {
                Ok(reader.script(told).await?.as_str().unwrap().starts_with(beginning))
            })
            .await?;
        speaks(&reader, language).await?;
        let pressed = "return [...document.querySelectorAll('#languages [aria-pressed=true]')]
            .map(button => button.lang)";
        assert_eq!(reader.script(pressed).await?, json!([language]));
        // What is typed is read in the language that stands; and then the page has moved on.
        let text = if language == "en" { "7,600 million" } else { "7,6 milliards" };
        reader.type_into("cap", text).await?;
        reader.expect_link("1&cap=7.6b").await?;
        reader.until(|| async { Ok(reader.script(told).await? == "") }).await?;
        reader.click("#languages [lang=nl]").await?;
        reader.until(|| async { Ok(reader.script(told).await? != "") }).await?;
        reader.site.lose(None);
        reader.click("#languages [lang=nl]").await?;
        speaks(&reader, "nl").await?;
        assert_eq!(reader.script(told).await?, "");
        reader.expect_link("1&cap=7.6b").await?;
    }
    reader.close().await
}
