//! All of it by keyboard.

use crate::engine::Engine;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(everything_is_reached_by_keyboard_and_seen_to_be),
    test!(the_focus_goes_as_the_eye_does),
    test!(folds_languages_and_presets_are_opened_by_key),
    test!(the_focus_is_not_lost_where_a_button_goes),
];

async fn everything_is_reached_by_keyboard_and_seen_to_be(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    // The assumptions are open; the tables have a test of their own.
    reader
        .script(
            "document.querySelectorAll('#assumptions .fold > summary').forEach(fold => fold.click())",
        )
        .await?;
    // WebKit scrolls to what takes the focus without a thought for what is sticky.
    reader.script(&format!("window.isCareless = {}", engine == Engine::WebKit)).await?;
    let stops = reader
        .script(
            "window.stops = [...document.querySelectorAll(
                    'a[href], button:enabled, input:enabled, summary, [tabindex=\"0\"]')]
                 .filter(e => e.type !== 'radio' || e.checked)
                 .filter(e => e.checkVisibility());
             window.seen = new Set();
             document.addEventListener('focusin', ({ target }) => {
                 const { x, y, width, height } = target.getBoundingClientRect();
                 const [over] = document.elementsFromPoint(x + width / 2, y + height / 2);
                 const isCovered = !window.isCareless && over?.closest('#dock') && !target.closest('#dock');
                 if (getComputedStyle(target).outlineStyle !== 'none' && !isCovered) seen.add(target);
             });
             return stops.length",
        )
        .await?;
    let missed = "return stops.filter(e => !seen.has(e)).map(e => e.outerHTML.slice(0, 200))";
    // A second round for keys that a busy browser lost, or spent on itself.
    for _ in 0..2 {
        if reader.script(missed).await? == serde_json::json!([]) {
            break;
        }
        for _ in 0..stops.as_u64().unwrap() {
            reader.press(Key::Tab).await?;
        }
    }
    assert_eq!(reader.script(missed).await?, serde_json::json!([]));
    reader.close().await
}

async fn the_focus_goes_as_the_eye_does(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (width, first) in [(320, "why"), (390, "why"), (1280, "why"), (390, "why")] {
        reader.resize(width).await?;
        let places = "const parts = [document.querySelector('#stage'), ...document.querySelectorAll('#flow > section')];
            const tops = parts.filter(part => part.checkVisibility()).map(part => part.offsetTop);
            return [parts[1].id, tops.every((top, nth) => nth === 0 || top > tops[nth - 1])]";
        let expected = serde_json::json!([first, true]);
        reader.until(|| async { Ok(reader.script(places).await? == expected) }).await?;
        let last = By::Css(".as-table summary");
        reader.find("scenarios").await?.find(last).await?.focus().await?;
        reader.press(Key::Tab).await?;
        let part = "return document.activeElement.closest('section').id";
        assert_eq!(reader.script(part).await?, first, "{width}");
        reader.expect_link("").await?;
    }
    reader.close().await
}

async fn folds_languages_and_presets_are_opened_by_key(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut folds = Vec::new();
    for fold in reader.driver.find_all(By::Css(".fold > summary")).await? {
        if fold.is_displayed().await? {
            folds.push(fold);
        }
    }
    assert!(folds.len() >= 7);
    for (nth, fold) in folds.iter().enumerate() {
        let is_open = async || fold.find(By::XPath("..")).await?.attr("open").await;
        let key = if nth % 2 == 0 { Key::Enter } else { Key::Space };
        fold.send_keys("" + key.clone()).await?;
        assert!(is_open().await?.is_some(), "{}", fold.text().await?);
        fold.send_keys("" + key).await?;
        assert!(is_open().await?.is_none(), "{}", fold.text().await?);
    }
    reader.driver.find(By::Css("#preset-stall")).await?.send_keys("" + Key::Enter).await?;
    reader.expect_link(preset("stall")).await?;
    // Escape closes a derivation from wherever, and the focus is back on its figure.
    let figure = reader.driver.find(By::Css("#verdict .figure")).await?;
    for from in ["#receipt .close", "#cap-slider"] {
        figure.send_keys("" + Key::Enter).await?;
        reader.driver.find(By::Css(from)).await?.focus().await?;
        reader.press(Key::Escape).await?;
        assert!(reader.find("receipt").await.is_err());
        let shown = figure.find(By::Css("[aria-hidden]")).await?.text().await?;
        assert_eq!(reader.focused().await?.replace('\u{a0}', " "), shown.replace('\u{a0}', " "));
    }
    reader.close().await
}

/// A button that has done what it can must not leave the next Tab to begin at the top.
async fn the_focus_is_not_lost_where_a_button_goes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    for (css, before) in [
        ("#undo", "#cap-control .step"),
        ("#reset", "#cap-control .step"),
        ("#compare button", "h1"),
        ("#compare .buttons button:last-child", "h1"),
        ("#compute-control .restore", "#compute-control .step"),
    ] {
        if before != "h1" {
            reader.driver.find(By::Css(before)).await?.send_keys("" + Key::Enter).await?;
        }
        // What a key has changed is drawn a moment later.
        reader.until(|| async { Ok(reader.driver.find(By::Css(css)).await.is_ok()) }).await?;
        let button = reader.driver.find(By::Css(css)).await?;
        reader.until(|| button.is_enabled()).await?;
        button.send_keys("" + Key::Enter).await?;
        reader.press(Key::Tab).await?;
        let place = reader
            .script(
                "return document.activeElement.closest('#languages, body > :not(#app)')?.id ?? ''",
            )
            .await?;
        assert_eq!(place, "", "{css}");
    }
    reader.close().await
}
