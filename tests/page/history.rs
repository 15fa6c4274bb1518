//! Where the page is, and how a reader comes there: links, presets, back and forward, undo and redo.

use crate::engine::Engine;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_link_leads_to_its_scenario),
    test!(a_link_with_bad_parts_says_so_and_keeps_the_rest),
    test!(presets_are_links_and_back_goes_back),
    test!(a_change_is_in_the_address_and_back_and_forward_follow),
    test!(a_change_is_taken_back_and_made_again),
    test!(undo_by_key_is_heard_wherever_the_focus_is),
];

const LINKS: [&str; 7] = [
    "1&sales=40b:80&cap=none",
    "1&sales=0",
    "1&sales=10t:0",
    "1&sales=0&resale=20b",
    "1&before=2026-04&host=azure&cap=10b:year&out=12.5&in=0",
    "1&sales=1b,2b,3b,4b,5b&api=45&agi=2028&kept=50&used=1b&cost=0",
    "1",
];

async fn a_link_leads_to_its_scenario(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for link in LINKS {
        reader.visit(link).await?;
        reader.open_folds().await?;
        reader.expect_link(link).await?;
        assert!(reader.find("notice").await.is_err(), "{link}");
        let spoken = reader.script("return document.querySelector('[role=status]').textContent");
        assert_eq!(spoken.await?, "");
    }
    // A page that is open already goes there too.
    for link in ["1&cap=none", "1&sales=50b"] {
        reader.script(&format!("location.hash = '{link}'")).await?;
        reader.expect_link(link).await?;
    }
    reader.close().await
}

async fn a_link_with_bad_parts_says_so_and_keeps_the_rest(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (language, said) in [("en", "Unknown"), ("nl", "xyz=1"), ("fr", "xyz=1")] {
        reader.visit(&format!("1&sales=40b:80&cap=lots&xyz=1&lang={language}&agi=1000")).await?;
        reader.expect_link("1&sales=40b:80").await?;
        let notice = reader.text("notice").await?;
        for part in ["cap=lots", "xyz=1", "agi=1000", said] {
            assert!(notice.contains(part), "{part}: {notice}");
        }
        // It stays while the rest moves, and goes with the next link.
        reader.choose_host("oracle").await?;
        reader.expect_link("1&sales=40b:80&host=oracle").await?;
        assert_eq!(reader.text("notice").await?, notice);
        reader.click("#preset-stall").await?;
        reader.expect_link(preset("stall")).await?;
        assert!(reader.find("notice").await.is_err());
    }
    reader.close().await
}

async fn presets_are_links_and_back_goes_back(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let presets = &deals::OPENAI_MICROSOFT.presets;
    for preset in presets {
        let link = reader.find(&format!("preset-{}", preset.id)).await?;
        link.send_keys("" + Key::Enter).await?;
        reader.expect_link(&preset.link).await?;
        assert_eq!(reader.fragment().await?, format!("{}&lang=en", preset.link));
        let on = reader.driver.find(By::Css("#presets [aria-current=true]")).await?;
        assert_eq!(on.text().await?, preset.name);
        let said = reader.script("return document.querySelector('.preset').textContent").await?;
        assert_eq!(said, *preset.says);
    }
    for preset in presets.iter().rev().skip(1) {
        reader.driver.back().await?;
        reader.expect_link(&preset.link).await?;
    }
    reader.driver.back().await?;
    reader.expect_link("").await?;
    assert_eq!(reader.fragment().await?, "");
    reader.driver.forward().await?;
    reader.expect_link(&presets[0].link).await?;
    reader.close().await
}

async fn a_change_is_in_the_address_and_back_and_forward_follow(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let comes = async |fragment: &str| {
        reader.until(|| async { Ok(reader.fragment().await? == fragment) }).await
    };
    reader.find("cap-slider").await?.send_keys(Key::Right + Key::Right + Key::Left).await?;
    comes("1&cap=39b&lang=en").await?;
    reader.choose_host("oracle").await?;
    comes("1&host=oracle&cap=39b&lang=en").await?;
    reader.driver.back().await?;
    reader.expect_link("1&cap=39b").await?;
    reader.driver.back().await?;
    reader.expect_link("").await?;
    assert_eq!(reader.fragment().await?, "");
    reader.driver.forward().await?;
    reader.expect_link("1&cap=39b").await?;
    reader.driver.forward().await?;
    reader.expect_link("1&host=oracle&cap=39b").await?;
    // As it was when the page opened, the address says nothing.
    reader.click("#reset").await?;
    comes("").await?;
    // And a page that is loaded anew is as it was left.
    reader.driver.back().await?;
    reader.expect_link("1&host=oracle&cap=39b").await?;
    reader.driver.refresh().await?;
    reader.until(|| async { Ok(reader.find("verdict").await.is_ok()) }).await?;
    reader.expect_link("1&host=oracle&cap=39b").await?;
    reader.close().await
}

async fn a_change_is_taken_back_and_made_again(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let is_on = async |id: &str| reader.find(id).await?.is_enabled().await;
    for id in ["undo", "redo", "reset"] {
        assert!(!is_on(id).await?, "{id}");
    }
    // One drag is one step back, however many values it went through.
    reader.drag("handle-cap", 40, 0).await?;
    reader.expect_link("1&cap=44b").await?;
    reader.choose_host("own").await?;
    reader.expect_link("1&host=own&cap=44b").await?;
    reader.click("#undo").await?;
    reader.expect_link("1&cap=44b").await?;
    reader.click("#undo").await?;
    reader.expect_link("").await?;
    assert!(!is_on("undo").await?);
    reader.click("#redo").await?;
    reader.click("#redo").await?;
    reader.expect_link("1&host=own&cap=44b").await?;
    assert!(!is_on("redo").await?);
    reader.click("#reset").await?;
    reader.expect_link("").await?;
    reader.click("#undo").await?;
    reader.expect_link("1&host=own&cap=44b").await?;
    reader.close().await
}

async fn undo_by_key_is_heard_wherever_the_focus_is(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let undo = async || {
        let chain = reader.driver.action_chain().key_down(Key::Control).send_keys('z');
        chain.key_up(Key::Control).perform().await
    };
    // On a slider.
    let slider = reader.find("cap-slider").await?;
    slider.send_keys("" + Key::Right).await?;
    reader.expect_link("1&cap=39b").await?;
    slider.send_keys(Key::Control + "z").await?;
    reader.expect_link("").await?;
    slider.send_keys(Key::Control + Key::Shift + "z").await?;
    reader.expect_link("1&cap=39b").await?;
    slider.send_keys(Key::Control + "z").await?;
    reader.expect_link("").await?;
    slider.send_keys(Key::Control + "y").await?;
    reader.expect_link("1&cap=39b").await?;
    // After a click on what cannot take the focus.
    reader.click("#stage-title").await?;
    undo().await?;
    reader.expect_link("").await?;
    // After a button that has nothing more to do.
    reader.click("#redo").await?;
    reader.expect_link("1&cap=39b").await?;
    undo().await?;
    reader.expect_link("").await?;
    // On a page where nothing was touched yet.
    reader.visit("1").await?;
    reader.script("location.hash = '1&cap=39b'").await?;
    reader.expect_link("1&cap=39b").await?;
    undo().await?;
    reader.expect_link("").await?;
    reader.close().await
}
