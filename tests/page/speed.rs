//! How long a move takes: a measurement, `cargo test -p page --test page -- --ignored speed`.

use crate::engine::{self, Engine};
use crate::reader::Reader;
use crate::trial::{Test, test};
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[test!(how_long_a_move_takes).only(engine::CHROMIUM).ignored()];

/// From a slider's input event until the frame that follows from it is painted, 500 times.
const MOVES: &str = "
    const done = arguments[arguments.length - 1];
    const slider = document.getElementById('streams-own-sales-first-slider');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const painted = () => new Promise(resolve => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
    }));
    (async () => {
        const times = [];
        for (let move = 0; move < 500; move++) {
            await painted();
            const start = performance.now();
            write.call(slider, String(1e9 * (1 + move % 90)));
            slider.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
            times.push(await painted() - start);
        }
        times.sort((a, b) => a - b);
        done([times[250], times[475], times[499]].map(time => Math.round(time * 10) / 10));
    })()";

async fn how_long_a_move_takes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.driver.set_script_timeout(std::time::Duration::from_mins(5)).await?;
    for (width, is_open) in [(390, false), (390, true), (1280, false), (1280, true)] {
        reader.resize(width).await?;
        reader.visit("").await?;
        if is_open {
            reader.open_folds().await?;
        }
        let tools = reader.driver.cdp();
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 4})).await?;
        let times = reader.driver.execute_async(MOVES, Vec::new()).await?;
        tools.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": 1})).await?;
        let folds = if is_open { "open" } else { "closed" };
        println!("{width} px, folds {folds}: median, 95 %, worst {} ms", times.json());
    }
    reader.close().await
}
