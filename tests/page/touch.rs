//! A finger that scrolls changes nothing; one that moves sideways does.

#![expect(clippy::float_arithmetic, reason = "WebDriver counts pixels so")]

use crate::engine::{self, Engine};
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_swipe_up_or_down_scrolls_and_changes_nothing).only(engine::NOT_WEBKIT),
    test!(a_swipe_sideways_moves).only(engine::NOT_WEBKIT),
];

/// What a finger comes upon, and the tab that it stands behind.
const PLACES: [(&str, Option<u32>); 6] = [
    ("streams-own-sales-first-slider", Some(0)),
    ("streams-own-sales-growth-slider", Some(1)),
    ("cap-slider", Some(2)),
    ("elsewhere-slider", Some(3)),
    ("handle-cap", None),
    ("handle-streams-own-sales-growth", None),
];

async fn open(engine: Engine) -> WebDriverResult<Reader> {
    let reader = Reader::open(engine).await?;
    // All of it is on the screen that Firefox has where it shows none: fingers reach no further.
    reader.resize_to(390, 640).await?;
    if engine == Engine::Chromium {
        let touch = json!({"enabled": true, "maxTouchPoints": 1});
        reader.driver.cdp().send_raw("Emulation.setTouchEmulationEnabled", touch).await?;
    }
    reader.visit("").await?;
    Ok(reader)
}

/// Opens a tab of the dock; what stands in another has no place on the screen.
async fn open_tab(reader: &Reader, tab: u32) -> WebDriverResult<()> {
    reader.script(&format!("document.getElementById('tab-{tab}').click()")).await?;
    let shown = format!("return document.getElementById('panel-{tab}').checkVisibility()");
    reader.until(|| async { Ok(reader.script(&shown).await? == true) }).await
}

async fn a_swipe_up_or_down_scrolls_and_changes_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = open(engine).await?;
    let top = async || Ok::<_, WebDriverError>(reader.script("return scrollY").await?.as_f64());
    // Firefox's own sliders take each finger for themselves, whatever their touch-action is.
    let places = &PLACES[if engine == Engine::Firefox { 4.. } else { 0.. }];
    for nth in 0..100_u32 {
        let (id, tab) = places[nth as usize % places.len()];
        if let Some(tab) = tab {
            open_tab(&reader, tab).await?;
        }
        let part = f64::from(nth % 9 + 1) / 10.0;
        // Nobody swipes straight. What is at the top of the page cannot be pulled down.
        let is_up = nth % 2 == 0 || id.starts_with("handle");
        let way = [f64::from(nth % 7) * 3.0 - 9.0, if is_up { -160.0 } else { 160.0 }];
        reader.script(&format!(
            "document.getElementById('{id}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        )).await?;
        let before = top().await?;
        reader.scroll(id, part, way).await?;
        reader.until(|| async { Ok(top().await? != before) }).await?;
        reader.expect_link("").await?;
    }
    assert!(!reader.find("undo").await?.is_enabled().await?);
    reader.close().await
}

async fn a_swipe_sideways_moves(engine: Engine) -> WebDriverResult<()> {
    let reader = open(engine).await?;
    reader.scroll("handle-cap", 0.5, [60.0, 4.0]).await?;
    reader.until(|| async { reader.find("undo").await?.is_enabled().await }).await?;
    let cap = reader.find("cap-slider").await?;
    let moved = cap.prop("value").await?.unwrap();
    assert_ne!(moved, "38000000000");
    open_tab(&reader, 2).await?;
    reader.scroll("cap-slider", 0.2, [120.0, 4.0]).await?;
    reader.until(|| async { Ok(cap.prop("value").await?.unwrap() != moved) }).await?;
    reader.close().await
}
