//! What stands in a field and what is typed into it: whatever the browser writes is read as it was, and
//! what a browser says of its reader's languages may be missing or wrong.

use crate::engine::Engine;
use crate::expected::change;
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::site;
use serde_json::{Value, json};
use std::fs;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_space_behind_a_number_changes_nothing),
    test!(each_locale_of_the_browser_is_read_back),
    test!(languages_that_are_none_leave_the_page_as_it_is),
    test!(an_emptied_field_says_nothing_untrue),
    test!(what_people_type_is_understood),
];

/// Opens a page of the site after a script has run, before any of the page's.
async fn open(reader: &Reader, file: &str, script: &str, fragment: &str) -> WebDriverResult<()> {
    let page = fs::read_to_string(site::dist().join("latest").join(file)).unwrap();
    let before = format!("<head><base href=\"/some/path/latest/\"><script>{script}</script>");
    assert!(page.contains("<head>"));
    let address = reader.site.give(page.replacen("<head>", &before, 1));
    reader.driver.goto("about:blank").await?;
    reader.driver.goto(format!("{address}{fragment}")).await?;
    let live = By::Css("main:not(.still) #take");
    reader.until(|| async { Ok(reader.driver.find(live.clone()).await.is_ok()) }).await
}

/// Opens the page for a reader with these languages, an expression of JavaScript.
async fn open_for(reader: &Reader, languages: &str, fragment: &str) -> WebDriverResult<()> {
    let script =
        format!("Object.defineProperty(navigator, 'languages', {{ get: () => {languages} }})");
    open(reader, "index.html", &script, fragment).await
}

/// The text of a field, its value, whether it is complained of, and what stands in it while it is empty.
async fn field(reader: &Reader, id: &str) -> WebDriverResult<Value> {
    let script = format!(
        "const field = document.getElementById('{id}');
         return [field.value, field.ariaValueNow, field.ariaInvalid ?? '', field.placeholder]"
    );
    reader.script(&script).await
}

async fn a_space_behind_a_number_changes_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    for tag in ["en-ZA", "en-BE", "en-NL", "en-DE", "en-IN", "en-CH", "en-US", "en-GB-u-nu-arab"] {
        for (link, value) in
            [("7125m", "7125000000"), ("123456789", "123456789"), ("1234.5", "1234.5")]
        {
            open_for(&reader, &format!("['{tag}']"), &format!("#1&cap={link}")).await?;
            let written = field(&reader, "cap").await?[0].as_str().unwrap().to_owned();
            reader.find("cap").await?.send_keys(Key::End + " ").await?;
            let expected = json!([format!("{written} "), value, "", ""]);
            reader
                .until(|| async { Ok(field(&reader, "cap").await? == expected) })
                .await
                .unwrap_or_else(|error| panic!("{tag}: {written}: {error}"));
        }
    }
    reader.close().await
}

/// One locale for each way in which this browser writes numbers.
const WAYS: &str = "
    const [locales] = arguments;
    const numbering = Intl.supportedValuesOf('numberingSystem');
    const all = locales.concat(['en', 'nl', 'fr'].flatMap(tag => numbering.map(of => `${tag}-u-nu-${of}`)));
    const ways = new Map();
    for (const tag of Intl.NumberFormat.supportedLocalesOf(all)) {
        const written = new Intl.NumberFormat(tag, { useGrouping: true }).format(1234567890.5);
        if (!ways.has(written)) ways.set(written, tag);
    }
    return [...ways.values()]";

/// Turns the page to its next language, with numbers as a locale has them, and types a space behind each
/// number. Gives those that are then another number, or none.
const TYPED: &str = "
    const [locale, done] = arguments;
    (async () => {
        window.locale = locale;
        const main = document.querySelector('main');
        const button = document.querySelector('#languages [aria-pressed=true] ~ *') ?? document.querySelector('#languages *');
        button.click();
        while (main.lang !== button.lang) await new Promise(requestAnimationFrame);
        const changed = [];
        for (const field of document.querySelectorAll('.field:not([disabled])')) {
            const { value, ariaValueNow } = field;
            field.value = value + ' ';
            field.dispatchEvent(new Event('input', { bubbles: true }));
            await new Promise(requestAnimationFrame);
            if (field.ariaValueNow !== ariaValueNow || field.ariaInvalid) changed.push([locale, main.lang, value, ariaValueNow, field.ariaValueNow]);
            field.dispatchEvent(new Event('change', { bubbles: true }));
        }
        done(changed);
    })()";

async fn each_locale_of_the_browser_is_read_back(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let script = "const { NumberFormat } = Intl;
        Intl.NumberFormat = function (tag, options) {
            return new NumberFormat(window.locale ?? tag, options);
        };
        Intl.NumberFormat.supportedLocalesOf = tags => NumberFormat.supportedLocalesOf(tags)";
    let link = "#1&cap=123456789.5&sales=7125m:1000&outside=12.34";
    open(&reader, "index.html", script, link).await?;
    let locales: Vec<_> = include_str!("../locales.txt").lines().collect();
    let ways = format!("window.locale = undefined; {WAYS}");
    let ways = reader.driver.execute(ways, vec![json!(locales)]).await?;
    let ways: Vec<String> = serde_json::from_value(ways.json().clone())?;
    assert!(ways.len() > 20, "{ways:?}");
    for locale in ways {
        let changed = reader.driver.execute_async(TYPED, vec![json!(locale)]).await?;
        assert_eq!(changed.json(), &json!([]), "{locale}");
    }
    reader.close().await
}

async fn languages_that_are_none_leave_the_page_as_it_is(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let languages = [
        "['en-US@posix']",
        "['en-', 'en-a', null, 5, {}]",
        "['en_US.UTF-8', 'C']",
        "[]",
        "undefined",
        "null",
        "{ throw new Error('not told') }",
    ];
    for languages in languages {
        open_for(&reader, languages, "").await?;
        assert!(reader.text("verdict").await?.contains(&change("en", "")), "{languages}");
        reader.moves_alone().await?;
    }
    // An invalid tag does not keep the next one from being taken.
    open_for(&reader, "['en-US@posix', 'EN-in']", "#1&cap=123456789").await?;
    assert_eq!(field(&reader, "cap").await?[0], "$12,34,56,789");
    let script = "Object.defineProperty(navigator, 'languages', { get: () => ['fr-FR@euro'] })";
    open(&reader, "fr.html", script, "").await?;
    assert!(reader.text("verdict").await?.contains(&change("fr", "")));
    // Without numbers of its own, a browser writes digits: plain, but true.
    for broken in [
        "NumberFormat = function () { throw new RangeError('no') }",
        "NumberFormat = class { format() { throw new RangeError('no') } }",
    ] {
        open(&reader, "index.html", &format!("Intl.{broken}"), "#1&cap=7125m").await?;
        assert!(reader.text("verdict").await?.contains("billion"), "{broken}");
        reader.find("cap").await?.send_keys(Key::End + " ").await?;
        let expected = json!(["$7.125 billion ", "7125000000", "", ""]);
        reader.until(|| async { Ok(field(&reader, "cap").await? == expected) }).await?;
    }
    reader.close().await
}

async fn an_emptied_field_says_nothing_untrue(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let fields = "return [...document.querySelectorAll('input[role=spinbutton]')].map(field =>
        [field.id, field.disabled, field.placeholder])";
    let fields: Vec<(String, bool, String)> = serde_json::from_value(reader.script(fields).await?)?;
    assert!(fields.len() > 8);
    for (id, is_without_value, placeholder) in fields {
        assert_eq!(placeholder.is_empty(), !is_without_value, "{id}: {placeholder}");
    }
    for id in ["streams-own-sales-first", "streams-own-sales-growth", "cap"] {
        let before = field(&reader, id).await?[1].clone();
        reader.find(id).await?.send_keys(Key::Control + "a").await?;
        reader.find(id).await?.send_keys("" + Key::Delete).await?;
        let expected = json!(["", before, "true", ""]);
        reader.until(|| async { Ok(field(&reader, id).await? == expected) }).await?;
    }
    // A field without a value says what that means.
    reader.visit("1&cap=none").await?;
    assert_eq!(field(&reader, "cap").await?, json!(["", null, "", "no cap"]));
    reader.close().await
}

async fn what_people_type_is_understood(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let typed = [
        ("cap", "+45bn", "45000000000"),
        ("cap", "USD 45bn", "45000000000"),
        ("cap", "45 billions", "45000000000"),
        ("cap", "30 miljarden", "30000000000"),
        ("cap", "\u{200b}31bn\u{202c}", "31000000000"),
        ("streams-own-sales-growth", "+5%", "0.05"),
        ("streams-own-sales-growth", "–5%", "-0.05"),
        ("streams-own-sales-growth", "6 per cent", "0.06"),
    ];
    for (id, text, value) in typed {
        reader.type_into(id, text).await?;
        reader
            .until(|| async {
                let now = field(&reader, id).await?;
                Ok(now[1] == value && now[2] == "")
            })
            .await?;
    }
    reader.close().await
}
