//! What a screen reader hears.

use crate::engine::Engine;
use crate::expected::{change, digits, messages};
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::at;
use serde_json::json;
use settlement::{Decimal, settle};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] =
    &[test!(a_change_is_spoken_once_in_words), test!(a_drag_is_silent_until_it_ends)];

async fn status(reader: &Reader) -> WebDriverResult<String> {
    let all = "return [...document.querySelectorAll('[role=status]')].map(e => e.textContent)";
    let all = reader.script(all).await?;
    assert_eq!(all.as_array().unwrap().len(), 1);
    Ok(all[0].as_str().unwrap().to_owned())
}

async fn a_change_is_spoken_once_in_words(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    assert_eq!(status(&reader).await?, "");
    reader.type_into("cap", "no").await?;
    reader.type_into("cap", "50 billion").await?;
    let settlement = settle(&at("1&cap=50b")).unwrap();
    let (old, new) = (settlement.before.totals.net, settlement.after.totals.net);
    let (messages, less) = (messages("en"), settlement.change.net);
    let rounding = messages.rounding(&[old, less, new]);
    let dollars = |amount: Decimal| messages.spoken_as(rounding, amount.abs());
    let spoken = format!(
        "Under the deal of April 2026, OpenAI would owe Microsoft {} by the end of 2030: {} less \
         than under the deal of October 2025.",
        dollars(new),
        dollars(less)
    );
    reader.until(|| async { Ok(status(&reader).await? == spoken) }).await?;
    let slider = reader.find("cap-slider").await?;
    assert_eq!(slider.attr("aria-valuetext").await?.as_deref(), Some("50 billion dollars"));
    for (language, dollars) in [("nl", "dollar"), ("fr", "dollars")] {
        reader.visit(&format!("1&lang={language}")).await?;
        assert_eq!(status(&reader).await?, "");
        reader.find("cap-slider").await?.send_keys("" + Key::Right).await?;
        reader.until(|| async { Ok(!status(&reader).await?.is_empty()) }).await?;
        let spoken = status(&reader).await?;
        assert!(
            spoken.contains(digits(&change(language, "1&cap=39b"))) && spoken.contains(dollars),
            "{spoken}"
        );
        assert!(!spoken.contains(['$', '%', '\u{a0}', '\u{202f}']), "{spoken}");
        assert!(spoken.chars().count() < 300, "{spoken}");
    }
    reader.close().await
}

async fn a_drag_is_silent_until_it_ends(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let listen = "window.heard = [];
        const status = document.querySelector('[role=status]');
        new MutationObserver(() => window.heard.push([status.textContent, window.moves]))
            .observe(status, { childList: true, characterData: true, subtree: true });
        window.moves = 0;
        document.addEventListener('input', () => window.moves++, true)";
    reader.script(listen).await?;
    reader.drag("cap-slider", 60, 0).await?;
    reader.until(|| async { Ok(!status(&reader).await?.is_empty()) }).await?;
    let moves = reader.script("return window.moves").await?;
    assert!(moves.as_u64().unwrap() > 0);
    let heard = reader.script("return window.heard").await?;
    assert_eq!(heard, json!([[status(&reader).await?, moves]]));
    reader.close().await
}
