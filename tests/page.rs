//! What a reader does, in headless browsers of three engines, against `dist/`: every figure that the
//! page then shows is the engine's own for the same scenario.
//!
//! `cargo test -p page --test page firefox` runs the tests in one of them.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on has failed"
)]

#[path = "page/browser.rs"]
mod browser;
#[path = "page/engine.rs"]
mod engine;
#[path = "page/harness.rs"]
mod harness;
#[path = "page/look.rs"]
mod look;
#[path = "page/process.rs"]
mod process;
#[path = "page/reader.rs"]
mod reader;
#[path = "page/shots.rs"]
mod shots;
#[path = "page/site.rs"]
mod site;
#[path = "page/trial.rs"]
mod trial;
#[path = "page/why.rs"]
mod why;

use engine::Engine;
use look::Look;
use reader::{Reader, id};
use settlement::{CapPer, Decimal, Input, Sales, Scenario};
use std::process::ExitCode;
use thirtyfour::prelude::*;
use trial::{Test, test};

const TESTS: &[Test] = &[
    test!(the_untouched_page_tells_the_deal_as_it_stands),
    test!(each_slider_moves_by_key),
    test!(each_field_takes_what_is_typed),
    test!(each_provider_can_be_chosen),
    test!(each_choice_and_box_is_in_force_at_once),
    test!(what_cannot_be_read_is_kept_and_named_and_changes_nothing),
    test!(a_change_is_spoken_once_in_words),
    test!(everything_is_reached_by_keyboard_and_seen_to_be),
    test!(it_fits_and_is_open_to_all_at_every_width_in_light_and_dark),
    test!(a_page_that_cannot_start_says_so),
    test!(how_long_a_move_takes).only(engine::CHROMIUM).ignored(),
    test!(a_page_that_fails_says_so),
];

fn main() -> ExitCode {
    trial::run(&[harness::TESTS, TESTS, why::TESTS, shots::TESTS])
}

/// Every number input that has a slider and a field, with text for the field and its meaning.
const TYPED: [(Input<'static>, &str, &str); 13] = [
    (Input::First("own-sales"), "$41.5 billion", "41500000000"),
    (Input::Cap, "12,345,678,901.23", "12345678901.23"),
    (Input::Elsewhere, "45%", "0.45"),
    (Input::Growth("own-sales"), "-12.5", "-0.125"),
    (Input::First("resale"), "750 million", "750000000"),
    (Input::Growth("resale"), "200 %", "2"),
    (Input::Kept, "33.3333%", "0.333333"),
    (Input::Compute, "0", "0"),
    (Input::Rate("share-out"), "17.5", "0.175"),
    (Input::Rate("share-back"), "100%", "1"),
    (Input::CapUsed, "3.3bn", "3300000000"),
    (Input::First("own-sales"), "1.005 trillion", "1005000000000"),
    (Input::Cap, "0", "0"),
];

fn scenario() -> Scenario<'static> {
    Scenario::new(&deals::OPENAI_MICROSOFT).unwrap()
}

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

async fn the_untouched_page_tells_the_deal_as_it_stands(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.expect(&scenario()).await?;
    let verdict = reader.text("verdict").await?;
    assert_eq!(
        verdict,
        "Under the old terms OpenAI would owe Microsoft $117.88 billion through 2030. \
         Under the new terms OpenAI owes Microsoft $38 billion: $79.88 billion less."
    );
    let flags = reader.text("flags").await?;
    assert!(flags.contains("on AWS is not allowed under exclusivity from 2026 on"), "{flags}");
    assert!(flags.contains("the cap is reached in 2029, once 9.72%"), "{flags}");
    reader.close().await
}

async fn each_slider_moves_by_key(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    reader.toggle("events-agi-none").await?;
    for (input, ..) in TYPED.into_iter().take(11).chain([(Input::EventYear("agi"), "", "")]) {
        let slider = reader.find(&format!("{}-slider", id(input))).await?;
        for key in [Key::Left, Key::Left, Key::Right, Key::End, Key::Home, Key::Right] {
            let before = slider.prop("value").await?;
            let to_an_end = matches!(key, Key::Home | Key::End);
            slider.send_keys("" + key).await?;
            let value = slider.prop("value").await?.unwrap();
            if to_an_end {
                assert_ne!(before.as_deref(), Some(&*value), "{input:?} did not move");
            }
            scenario.set(Input::EventYear("agi"), agi(&reader).await?).unwrap();
            scenario.set(input, Some(decimal(&value))).unwrap();
            reader.expect(&scenario).await?;
        }
    }
    reader.close().await
}

async fn agi(reader: &Reader) -> WebDriverResult<Option<Decimal>> {
    let field = reader.find("events-agi").await?;
    Ok(field.prop("value").await?.filter(|text| !text.is_empty()).map(|text| decimal(&text)))
}

async fn each_field_takes_what_is_typed(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();
    for (input, text, meaning) in TYPED {
        // Growth from a trillion would pass the limit: the field before it set it back.
        if text == "1.005 trillion" {
            scenario.set(Input::Growth("own-sales"), Some(Decimal::ZERO)).unwrap();
            reader.type_into(&id(Input::Growth("own-sales")), "0").await?;
        }
        reader.type_into(&id(input), text).await?;
        scenario.set(input, Some(decimal(meaning))).unwrap();
        reader.expect(&scenario).await?;
        assert_eq!(reader.text(&format!("{}-problem", id(input))).await?, "", "{text}");
    }
    reader.close().await
}

async fn each_provider_can_be_chosen(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut scenario = scenario();
    for host in ["azure", "google-cloud", "oracle", "coreweave", "own", "aws"] {
        reader.toggle(&format!("host-{host}")).await?;
        scenario.set_host(host).unwrap();
        reader.expect(&scenario).await?;
    }
    reader.close().await
}

async fn each_choice_and_box_is_in_force_at_once(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let mut scenario = scenario();

    reader.toggle("cap-none").await?;
    scenario.set(Input::Cap, None).unwrap();
    reader.expect(&scenario).await?;

    reader.toggle("cap-none").await?;
    scenario.set(Input::Cap, Some(decimal("38000000000"))).unwrap();
    reader.expect(&scenario).await?;

    reader.toggle("cap_per-year").await?;
    scenario.set_cap_per(CapPer::Year);
    reader.expect(&scenario).await?;

    reader.toggle("events-agi-none").await?;
    reader.type_into("events-agi", "2028").await?;
    scenario.set(Input::EventYear("agi"), Some(decimal("2028"))).unwrap();
    reader.expect(&scenario).await?;
    let flags = reader.text("flags").await?;
    assert!(flags.contains("Microsoft has lost access by 2028"), "{flags}");

    reader.toggle("before-after").await?;
    scenario.compare("after", "after").unwrap();
    reader.expect(&scenario).await?;
    assert!(reader.text("verdict").await?.contains("no difference"));
    reader.toggle("after-before").await?;
    scenario.compare("after", "before").unwrap();
    reader.expect(&scenario).await?;

    reader.toggle("streams-own-sales-by-path").await?;
    let path = ["30000000000", "52500000000", "91875000000", "1.01", "281367187500"];
    reader.type_into("streams-own-sales-path-2029", "1.01").await?;
    scenario.set_sales("own-sales", Sales::Path(path.map(decimal).into())).unwrap();
    reader.expect(&scenario).await?;

    reader.find("reset").await?.click().await?;
    reader.expect(&self::scenario()).await?;
    reader.close().await
}

async fn what_cannot_be_read_is_kept_and_named_and_changes_nothing(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let first = id(Input::First("own-sales"));
    for (field, text, message) in [
        (&*first, "a lot", "An amount, please"),
        (&*first, "7,6 billion", "A comma separates thousands"),
        (&*first, "11 trillion", "Between $0 and $10 trillion"),
        (&*first, "2 trillion", "grows past $10 trillion in 2029"),
        ("elsewhere", "130%", "Between 0% and 100%"),
        ("elsewhere", "0.00001", "four decimals"),
        ("cap", "1.001", "at most two decimals"),
    ] {
        reader.type_into(field, text).await?;
        let problem = reader.text(&format!("{field}-problem")).await?;
        assert!(problem.contains(message), "{text}: {problem}");
        let element = reader.find(field).await?;
        assert_eq!(element.prop("value").await?.as_deref(), Some(text));
        assert_eq!(element.attr("aria-invalid").await?.as_deref(), Some("true"));
    }
    reader.expect(&scenario()).await?;
    reader.type_into("elsewhere", "31").await?;
    let mut mended = scenario();
    mended.set(Input::Elsewhere, Some(decimal("0.31"))).unwrap();
    reader.expect(&mended).await?;
    assert_eq!(reader.text("elsewhere-problem").await?, "");
    reader.close().await
}

async fn a_change_is_spoken_once_in_words(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let status = reader.driver.find(By::Css("[role=status]")).await?;
    assert_eq!(status.inner_html().await?, "");
    reader.type_into("cap", "no").await?;
    reader.type_into("cap", "50 billion").await?;
    let spoken = "Under the old terms OpenAI would owe Microsoft 117.88 billion dollars through \
                  2030. Under the new terms OpenAI owes Microsoft 50 billion dollars: \
                  67.88 billion dollars less.";
    reader.until(|| async { Ok(status.inner_html().await? == spoken) }).await?;
    let slider = reader.find("cap-slider").await?;
    assert_eq!(slider.attr("aria-valuetext").await?.as_deref(), Some("50 billion dollars"));
    reader.close().await
}

async fn everything_is_reached_by_keyboard_and_seen_to_be(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let stops = reader
        .script(
            "return [...document.querySelectorAll('a[href], button:enabled, input:enabled, summary, [tabindex=\"0\"]')]
                 .filter(e => e.type !== 'radio' || e.checked)
                 .filter(e => e.checkVisibility()).length",
        )
        .await?;
    let mut seen = 0;
    for _ in 0..stops.as_u64().unwrap() {
        reader.driver.action_chain().send_keys(Key::Tab).perform().await?;
        let outlined = "const e = document.activeElement;
            return e !== document.body && getComputedStyle(e).outlineStyle !== 'none'";
        seen += u64::from(reader.script(outlined).await?.as_bool().unwrap());
    }
    assert_eq!(seen, stops.as_u64().unwrap());
    reader.close().await
}

async fn it_fits_and_is_open_to_all_at_every_width_in_light_and_dark(
    engine: Engine,
) -> WebDriverResult<()> {
    for look in [Look::DARK, Look::LIGHT] {
        let reader = Reader::open_as(engine, look).await?;
        for width in [320, 768, 1280] {
            reader.resize(width).await?;
            reader.open_folds().await?;
            let wide = reader.script("return document.documentElement.scrollWidth").await?;
            assert!(wide.as_u64().unwrap() <= width.into(), "{wide} at {width}");
            let violations = reader.axe().await?;
            assert!(violations.is_empty(), "{look:?}, {width}: {violations:#?}");
        }
        reader.close().await?;
    }
    // The deal as it stands leaves both columns in sight, and sums in the trillions scroll.
    let reader = Reader::open(engine).await?;
    reader.resize(320).await?;
    reader.open_folds().await?;
    let scrolls = "return [...document.querySelectorAll('.table')]
        .filter(table => table.scrollWidth > table.clientWidth)
        .map(table => [table.firstChild.id, table.scrollWidth, table.clientWidth])";
    assert_eq!(reader.script(scrolls).await?, serde_json::json!([]));
    reader.type_into("streams-own-sales-growth", "0").await?;
    reader.type_into("streams-own-sales-first", "9 trillion").await?;
    let wide = reader.script("return document.documentElement.scrollWidth").await?;
    assert!(wide.as_u64().unwrap() <= 320, "{wide}");
    let violations = reader.axe().await?;
    assert!(violations.is_empty(), "{violations:#?}");
    reader.close().await
}

async fn a_page_that_cannot_start_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_without_wasm(engine).await?;
    let failed = reader.find("failed").await?;
    reader.until(|| failed.is_displayed()).await?;
    assert!(failed.text().await?.contains("could not start"));
    assert!(reader.driver.find(By::Css("h1")).await?.text().await?.contains("Who owes whom?"));
    reader.close().await
}

/// How long a slider's input event keeps the page busy, layout included, with the CPU slowed 4×: a
/// measurement, `cargo test -p page --test page -- --ignored`.
async fn how_long_a_move_takes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.open_folds().await?;
    let slowed = serde_json::json!({"rate": 4});
    reader.driver.cdp().send_raw("Emulation.setCPUThrottlingRate", slowed).await?;
    let moves = "const done = arguments[arguments.length - 1];
        const slider = document.getElementById('streams-own-sales-first-slider');
        const verdict = document.getElementById('exact');
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
        (async () => {
            const times = [];
            for (let move = 0; move < 200; move++) {
                const drawn = new Promise(resolve => new MutationObserver((_, watch) => {
                    watch.disconnect();
                    resolve();
                }).observe(verdict, { subtree: true, characterData: true, childList: true }));
                const start = performance.now();
                write.call(slider, String(1e9 * (1 + move % 90)));
                slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
                await drawn;
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
                await new Promise(requestAnimationFrame);
            }
            times.sort((a, b) => a - b);
            done([times[100], times[190], times[199]]);
        })()";
    let times = reader.driver.execute_async(moves, Vec::new()).await?;
    println!("milliseconds of 200 moves, CPU slowed 4×: median, 95th, worst {}", times.json());
    reader.close().await
}

async fn a_page_that_fails_says_so(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let failed = reader.find("failed").await?;
    assert!(!failed.is_displayed().await?);
    // What a browser reports when the page's WebAssembly traps; in Firefox a script has its own.
    let trap = "const error = new window.WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error }))";
    reader.script(trap).await?;
    assert!(failed.is_displayed().await?);
    reader.close().await
}
