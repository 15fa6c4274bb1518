//! How the page starts; and what the reader keeps where it cannot, or fails.

use crate::engine::{self, Engine};
use crate::expected::change;
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::scenario::preset;
use crate::site::{Shown, Spoilt};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(a_page_without_its_wasm_keeps_its_story),
    test!(a_page_that_may_not_run_wasm_keeps_its_story),
    test!(a_browser_without_wasm_keeps_the_story).only(engine::CHROMIUM),
    test!(a_page_without_scripts_keeps_its_story),
    test!(scripts_that_are_off_leave_the_story).only(engine::CHROMIUM),
    test!(a_page_that_fails_goes_back_to_its_story),
    test!(a_panic_is_caught_and_the_console_says_where),
    test!(what_was_there_does_not_move),
    test!(the_page_shifts_nothing).only(engine::CHROMIUM),
    test!(what_comes_in_two_halves_shifts_nothing).only(engine::CHROMIUM),
    test!(nothing_is_stored_or_told),
];

/// The story stands, its presets lead somewhere, and one line says why nothing moves.
async fn keeps_its_story(reader: &Reader) -> WebDriverResult<()> {
    assert!(reader.text("verdict").await?.contains("OpenAI would owe Microsoft $38 billion"));
    let rows = "return document.querySelectorAll('#story tbody tr').length";
    assert!(reader.script(rows).await?.as_u64() >= Some(5));
    let reasons = "return document.querySelectorAll('#reasons li').length";
    assert!(reader.script(reasons).await?.as_u64() > Some(0));
    let dead = "return document.querySelectorAll(`main :is(button, select, textarea,
        input:not([readonly]), [contenteditable], [role=button], [role=spinbutton], [aria-expanded],
        .figure-text)`).length";
    assert_eq!(reader.script(dead).await?, 0);
    assert_eq!(reader.axe().await?, [Value::Null; 0]);
    reader.click("#scenarios a[href=\"plan.html\"]").await?;
    let came =
        "return location.pathname.endsWith('/plan.html') && !!document.getElementById('verdict')";
    reader.until(|| async { Ok(reader.script(came).await? == true) }).await?;
    assert!(reader.text("verdict").await?.contains(&change("en", preset("plan"))));
    Ok(())
}

async fn says_why(reader: &Reader) -> WebDriverResult<()> {
    let failed = reader.find("failed").await?;
    reader.until(|| failed.is_displayed()).await?;
    assert!(failed.text().await?.contains("WebAssembly"));
    Ok(())
}

async fn a_page_without_its_wasm_keeps_its_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::PageWithoutWasm, engine, Preferences::LIGHT).await?;
    says_why(&reader).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

async fn a_page_that_may_not_run_wasm_keeps_its_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::PageForbiddenWasm, engine, Preferences::LIGHT).await?;
    says_why(&reader).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

async fn a_browser_without_wasm_keeps_the_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_with(Shown::Page, engine, "delete window.WebAssembly").await?;
    says_why(&reader).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

async fn a_page_without_scripts_keeps_its_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::PageWithoutScripts, engine, Preferences::LIGHT).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

async fn scripts_that_are_off_leave_the_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::see(Shown::Page, engine, Preferences::LIGHT).await?;
    let off = json!({"value": true});
    reader.driver.cdp().send_raw("Emulation.setScriptExecutionDisabled", off).await?;
    reader.driver.goto(format!("{}plan.html", reader.site.address)).await?;
    assert!(reader.text("verdict").await?.contains(&change("en", preset("plan"))));
    let why = reader.driver.find(By::Css("noscript .blocked")).await?;
    assert!(why.is_displayed().await? && why.text().await?.contains("script"));
    reader.close().await
}

/// What a browser reports when the page's WebAssembly traps; in Firefox a script has its own.
const TRAP: &str = "const error = new window.WebAssembly.RuntimeError('unreachable');
    dispatchEvent(new ErrorEvent('error', { error }))";

async fn a_page_that_fails_goes_back_to_its_story(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    assert!(!reader.find("failed").await?.is_displayed().await?);
    reader.script(TRAP).await?;
    says_why(&reader).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

/// The browser refuses what the page asks of it, and Yew panics. What the console is told is kept.
const REFUSE: &str = "
    window.told = [];
    window.console.error = (...all) => told.push(all.join(' '));
    window.Node.prototype.insertBefore = () => { throw new Error('refused'); }";

async fn a_panic_is_caught_and_the_console_says_where(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.script(REFUSE).await?;
    reader.click("#verdict .figure").await?;
    reader.until(|| async { reader.find("failed").await?.is_displayed().await }).await?;
    let told = reader.script("return told.join('\\n')").await?;
    let told = told.as_str().unwrap();
    assert!(told.contains("panicked at") && told.contains(".rs:"), "{told}");
    says_why(&reader).await?;
    keeps_its_story(&reader).await?;
    reader.close().await
}

/// Where each thing of the answer stands.
const PLACES: &str = "
    const names = `#head h1, #head .kicker, #languages > *, #verdict, #verdict > :not(.unseen), #handles,
        #handles input, #stage h2, #scenarios summary`;
    return [...document.querySelectorAll(names)]
        .filter(e => e.checkVisibility())
        .map(e => [e, e.getBoundingClientRect()])
        .map(([e, { x, y, width, height }]) => [(e.id || e.className || e.parentElement.id)
            .replace('figure', ''), ...[x, y, width, height].map(Math.round)])";

async fn what_was_there_does_not_move(engine: Engine) -> WebDriverResult<()> {
    for page in ["index.html", "nl.html", "fr.html#1&lang=fr", "plan.nl.html"] {
        for width in [320, 768, 1280] {
            let still = Reader::see(Shown::PageWithoutWasm, engine, Preferences::LIGHT).await?;
            still.resize(width).await?;
            still.driver.goto(format!("{}{page}", still.site.address)).await?;
            says_why(&still).await?;
            still.script("document.getElementById('failed').hidden = true").await?;
            let before = still.script(PLACES).await?;
            still.close().await?;
            let live = Reader::open(engine).await?;
            live.resize(width).await?;
            live.come(page).await?;
            assert_eq!(live.script(PLACES).await?, before, "{page} at {width}");
            live.close().await?;
        }
    }
    Ok(())
}

/// What has jumped since the page came, without the reader's doing.
pub(crate) const SHIFTS: &str = "const done = arguments[arguments.length - 1];
    new PerformanceObserver(list => done(list.getEntries().filter(e => !e.hadRecentInput)
        .map(e => [e.value, ...e.sources.map(s => s.node?.outerHTML?.slice(0, 99) ?? String(s.node))])))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done([]), 300)";

async fn the_page_shifts_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for page in ["index.html", "nl.html", "fr.html", "all-aws.fr.html"] {
        for width in [320, 768, 1280] {
            reader.resize(width).await?;
            reader.come(page).await?;
            let shifts = reader.driver.execute_async(SHIFTS, Vec::new()).await?;
            assert_eq!(*shifts.json(), json!([]), "{page} at {width}");
        }
    }
    reader.close().await
}

async fn what_comes_in_two_halves_shifts_nothing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::come_to(Shown::Page, engine, Preferences::LIGHT).await?;
    for (page, width) in [("index.html", 390), ("nl.html", 768), ("fr.html", 1280)] {
        reader.site.spoil(page, Spoilt::Halves);
        reader.resize(width).await?;
        reader.come(page).await?;
        let shifts = reader.driver.execute_async(SHIFTS, Vec::new()).await?;
        assert_eq!(*shifts.json(), json!([]), "{page} at {width}");
    }
    reader.close().await
}

async fn nothing_is_stored_or_told(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    reader.type_into("cap", "40 billion").await?;
    reader.click("#languages [lang=fr]").await?;
    reader.until(|| async { Ok(reader.text("verdict").await?.contains("milliards")) }).await?;
    let stored = "const done = arguments[arguments.length - 1];
        (async () => done([document.cookie, localStorage.length, sessionStorage.length,
            (await indexedDB.databases?.() ?? []).length, (await window.caches?.keys() ?? []).length,
            performance.getEntriesByType('resource').filter(e => !e.name.startsWith(location.origin)).length]))()";
    let stored = reader.driver.execute_async(stored, Vec::new()).await?;
    assert_eq!(*stored.json(), json!(["", 0, 0, 0, 0, 0]));
    let asked = reader.site.asked();
    assert!(asked.len() > 5);
    for asked in asked {
        assert!(asked.path.starts_with("/some/path/") || asked.path == "/favicon.ico", "{asked:?}");
        assert!(asked.tells.is_empty(), "{asked:?}");
    }
    reader.close().await
}
