//! How long things take. These tests print and assert nothing:
//! `cargo test -p page --test page -- --ignored how_long`.
//!
//! With `WHO_BEFORE=/path/to/another/dist` they measure the page of that build as well, in turn with
//! ours and in the same browser, and print how the two compare: ratios hold on any machine.

#![expect(clippy::float_arithmetic, reason = "times are measured, not money")]

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use crate::site::{self, Shown, Site};
use serde_json::json;
use std::env;
use std::path::{Path, PathBuf};
use std::time::Duration;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(how_long_a_move_takes).only(engine::CHROMIUM).ignored(),
    test!(how_long_the_start_takes).only(engine::CHROMIUM).ignored(),
    test!(what_an_article_pays).only(engine::CHROMIUM).ignored(),
];

/// A name, and its `dist/`.
type Build = (&'static str, PathBuf);

/// The builds to measure: the earlier one, where there is one, and ours.
fn builds() -> Vec<Build> {
    let before = env::var_os("WHO_BEFORE").map(|dist| ("before", PathBuf::from(dist)));
    if let Some((_, dist)) = &before {
        assert!(dist.join("latest/index.html").exists(), "{} is no dist/", dist.display());
    }
    before.into_iter().chain([("now", site::dist())]).collect()
}

/// The builds with what is measured of each; another is the first in each round.
fn in_turn<'a, T>(
    round: usize,
    builds: &'a [Build],
    measured: &'a mut [T],
) -> Vec<(&'a Build, &'a mut T)> {
    let mut turn: Vec<_> = builds.iter().zip(measured).collect();
    if round % 2 == 1 {
        turn.reverse();
    }
    turn
}

async fn open_build(dist: &Path, engine: Engine) -> WebDriverResult<Reader> {
    let site = Site::serve_compressed(dist.to_owned());
    Reader::come_to_site(site, engine, Preferences::LIGHT).await
}

/// The value below which this many hundredths are.
fn percentile(values: &[f64], hundredths: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[(sorted.len() * hundredths / 100).min(sorted.len() - 1)]
}

fn median(values: &[f64]) -> f64 {
    percentile(values, 50)
}

/// A pointer down on a slider, and an input event of it in each of 500 frames, as a drag gives them: the
/// milliseconds from each frame to the next.
const MOVES: &str = "
    const done = arguments[arguments.length - 1];
    const slider = document.getElementById('streams-own-sales-first-slider');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const times = [];
    let last;
    slider.scrollIntoView({ block: 'center' });
    const pointer = name => slider.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true }));
    pointer('pointerdown');
    const frame = now => {
        if (last) times.push(now - last);
        last = now;
        if (times.length === 500) {
            pointer('pointerup');
            return done(times);
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

/// One or several drags.
#[derive(Default)]
struct Moves {
    /// Milliseconds from each frame to the next.
    frames: Vec<f64>,
    /// Milliseconds of the main thread's work for each move, one value of each drag.
    busy: Vec<f64>,
}

impl Moves {
    /// With the processor slowed down.
    async fn measure(&mut self, reader: &Reader) -> WebDriverResult<()> {
        reader.driver.set_script_timeout(Duration::from_mins(5)).await?;
        let tools = reader.driver.cdp();
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
        let start = busy(reader).await?;
        let frames = reader.driver.execute_async(MOVES, Vec::new()).await?.convert::<Vec<f64>>()?;
        self.busy.push((busy(reader).await? - start) * 1000.0 / 500.0);
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
        self.frames.extend(frames);
        Ok(())
    }

    /// Percent of the frames that took no longer than this.
    fn within(&self, limit: f64) -> f64 {
        let within = self.frames.iter().copied().map(|time| f64::from(u8::from(time <= limit)));
        within.clone().sum::<f64>() * 100.0 / within.map(|_| 1.0).sum::<f64>()
    }

    /// Of the drag that took the least: what else the machine does only adds to it.
    fn least_busy(&self) -> f64 {
        percentile(&self.busy, 0)
    }

    fn print(&self, name: &str) {
        // A frame is 16.7 ms.
        println!(
            "    {name:6} median {:.1} ms, 95 % {:.1}, worst {:.1}; {:.1} % on time, {:.1} % at most \
             one frame late; busy {:.2} ms a move",
            median(&self.frames),
            percentile(&self.frames, 95),
            percentile(&self.frames, 100),
            self.within(25.0),
            self.within(41.7),
            self.least_busy(),
        );
    }
}

/// Seconds that the page's main thread has worked so far: of the processor, so that what else the
/// machine does is not in them.
async fn busy(reader: &Reader) -> WebDriverResult<f64> {
    let tools = reader.driver.cdp();
    tools.send_raw("Performance.enable", json!({"timeDomain": "threadTicks"})).await?;
    let found = tools.send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = found["metrics"].as_array().unwrap();
    let task = metrics.iter().find(|metric| metric["name"] == "TaskDuration").unwrap();
    Ok(task["value"].as_f64().unwrap())
}

async fn how_long_a_move_takes(engine: Engine) -> WebDriverResult<()> {
    let least = Reader::open_blank(engine, Preferences::LIGHT).await?;
    least.script(LEAST).await?;
    let mut moves = Moves::default();
    moves.measure(&least).await?;
    println!("nothing but a slider and a number");
    moves.print("");
    least.close().await?;
    let builds = builds();
    for (width, is_open) in [(390, false), (390, true), (1280, false), (1280, true)] {
        println!("{width} px, folds {}", if is_open { "open" } else { "closed" });
        let mut moves: Vec<_> = builds.iter().map(|_| Moves::default()).collect();
        // One drag is enough to see what is wrong, four of each to compare.
        for round in 0..if builds.len() == 1 { 1 } else { 4 } {
            for ((_, dist), moves) in in_turn(round, &builds, &mut moves) {
                let reader = open_build(dist, engine).await?;
                reader.resize(width).await?;
                reader.visit("").await?;
                if is_open {
                    reader.open_folds().await?;
                }
                moves.measure(&reader).await?;
                reader.close().await?;
            }
        }
        for ((name, _), moves) in builds.iter().zip(&moves) {
            moves.print(name);
        }
        if let [before, now] = &*moves {
            println!("    now / before: busy {:.2}", now.least_busy() / before.least_busy());
        }
    }
    Ok(())
}

/// Tries the first slider until the answer follows it, and keeps when that was.
const STARTED: &str = "
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const attempt = setInterval(() => {
        const slider = document.querySelector('main input[type=range]');
        if (!slider) return;
        const verdict = () => document.getElementById('verdict').textContent;
        const old = verdict();
        write.call(slider, String(slider.value / 2));
        slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        const frame = () => {
            if (!window.started && verdict() !== old) window.started = performance.now();
            if (!window.started) requestAnimationFrame(frame);
            else clearInterval(attempt);
        };
        requestAnimationFrame(frame);
    }, 20)";

const STARTED_AT: &str = "
    const done = arguments[arguments.length - 1];
    const wait = setInterval(() => {
        if (!window.started) return;
        clearInterval(wait);
        done(window.started);
    }, 100)";

/// From the click on a link to the page, to a slider that works; everything fetched anew.
async fn how_long_the_start_takes(engine: Engine) -> WebDriverResult<()> {
    const LOADS: usize = 15;
    let builds = builds();
    let mut times = vec![Vec::new(); builds.len()];
    for round in 0..LOADS {
        for ((_, dist), times) in in_turn(round, &builds, &mut times) {
            // Of a new site nothing is in the browser's caches.
            let reader = open_build(dist, engine).await?;
            reader.resize(390).await?;
            let tools = reader.driver.cdp();
            let script = json!({"source": STARTED});
            tools.send_raw("Page.addScriptToEvaluateOnNewDocument", script).await?;
            tools.send_raw("Network.enable", json!({})).await?;
            let slow = json!({"offline": false, "latency": 150,
                "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8});
            tools.send_raw("Network.emulateNetworkConditions", slow).await?;
            tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
            reader.driver.goto(&reader.site.address).await?;
            let started = reader.driver.execute_async(STARTED_AT, Vec::new()).await?;
            times.push(started.convert::<f64>()?);
            tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
            let fast = json!({"offline": false, "latency": 0,
                "downloadThroughput": -1, "uploadThroughput": -1});
            tools.send_raw("Network.emulateNetworkConditions", fast).await?;
            reader.close().await?;
        }
    }
    println!("from navigation to a slider that works, {LOADS} loads each");
    for ((name, _), times) in builds.iter().zip(&times) {
        let (least, most) = (percentile(times, 0), percentile(times, 100));
        println!("    {name:6} median {:.0} ms, {least:.0} to {most:.0}", median(times));
    }
    if let [before, now] = &*times {
        let ratios: Vec<_> = now.iter().zip(before).map(|(now, before)| now / before).collect();
        println!("    now / before: {:.2}", median(&ratios));
    }
    Ok(())
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
