//! How long things take: measurements, `cargo test -p page --test page -- --ignored speed`.

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::site::Shown;
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(how_long_a_move_takes).only(engine::CHROMIUM).ignored(),
    test!(what_an_article_pays).only(engine::CHROMIUM).ignored(),
];

/// An input event of a slider in each of 500 frames, as a drag gives them: how far apart the frames
/// come, and how many of them come late.
const MOVES: &str = "
    const done = arguments[arguments.length - 1];
    const slider = document.getElementById('streams-own-sales-first-slider');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    let last;
    slider.scrollIntoView({ block: 'center' });
    const frame = now => {
        if (last) times.push(Math.round((now - last) * 10) / 10);
        last = now;
        if (times.length === 500) {
            times.sort((a, b) => a - b);
            return done([times[250], times[475], times[499], times.filter(time => time > 25).length]);
        }
        write.call(slider, String(1e9 * (1 + times.length % 90)));
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame)";

/// A page of a slider and what it says, and nothing else.
const LEAST: &str = "
    const slider = Object.assign(document.createElement('input'), { type: 'range', max: 1e12 });
    slider.id = 'streams-own-sales-first-slider';
    slider.oninput = () => said.replaceData(0, said.length, slider.value);
    const said = document.createTextNode('');
    document.querySelector('main').append(slider, said)";

async fn how_long_a_move_takes(engine: Engine) -> WebDriverResult<()> {
    let least = Reader::open_blank(engine, Preferences::LIGHT).await?;
    least.script(LEAST).await?;
    println!("a slider and a number: {}", moved(&least).await?);
    least.close().await?;
    let reader = Reader::open(engine).await?;
    for (width, is_open) in [(390, false), (390, true), (1280, false), (1280, true)] {
        reader.resize(width).await?;
        reader.visit("").await?;
        if is_open {
            reader.open_folds().await?;
        }
        let folds = if is_open { "open" } else { "closed" };
        println!("{width} px, folds {folds}: {}", moved(&reader).await?);
    }
    reader.close().await
}

/// With the processor slowed down.
async fn moved(reader: &Reader) -> WebDriverResult<String> {
    reader.driver.set_script_timeout(std::time::Duration::from_mins(5)).await?;
    let tools = reader.driver.cdp();
    tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
    let frames = reader.driver.execute_async(MOVES, Vec::new()).await?;
    tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
    let [median, most, worst, late] = frames.convert::<[f64; 4]>()?;
    Ok(format!("a frame each {median} ms, 95 % {most}, worst {worst}; {late} of 500 late"))
}

/// Before anything of a page runs: what keeps it waiting, what jumps, what answers late.
const WATCH: &str = "
    window.seen = { blocked: 0, shifted: 0, slowest: 0 };
    const watch = (type, each, more) => new PerformanceObserver(list => list.getEntries().forEach(each))
        .observe({ type, buffered: true, ...more });
    watch('longtask', e => seen.blocked += Math.max(0, e.duration - 50));
    watch('layout-shift', e => seen.shifted += e.hadRecentInput ? 0 : e.value);
    watch('event', e => seen.slowest = Math.max(seen.slowest, e.interactionId ? e.duration : 0), { durationThreshold: 16 })";

/// An article with the figure in it, as a reader on a slow phone reads it, five times.
async fn what_an_article_pays(engine: Engine) -> WebDriverResult<()> {
    for _ in 0..5 {
        let reader = Reader::see(Shown::Host("article"), engine, Preferences::LIGHT).await?;
        reader.resize(390).await?;
        let tools = reader.driver.cdp();
        tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({"source": WATCH})).await?;
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
        reader.driver.goto(&reader.site.address).await?;
        reader.script("scrollTo(0, 300)").await?;
        reader.awaits(0).await?;
        for _ in 0..20 {
            reader.moves(0).await?;
        }
        let seen = reader.script("return seen").await?;
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
        println!(
            "an article at 390 px: {} ms blocked, {} shifted, slowest answer {} ms",
            seen["blocked"], seen["shifted"], seen["slowest"]
        );
        reader.close().await?;
    }
    Ok(())
}
