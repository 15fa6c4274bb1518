//! The first screen: the answer, its picture and a control that moves it stand in it together, whatever
//! the size, and a control comes along wherever the reader goes.

use crate::engine::Engine;
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(answer_picture_and_control_stand_in_the_first_screen),
    test!(a_control_is_in_sight_wherever_the_reader_scrolls),
    test!(a_drag_moves_the_picture_in_sight_or_says_that_it_does_not),
    test!(the_scale_never_shrinks_while_a_pointer_is_down),
    test!(what_is_pressed_in_the_dock_is_large_enough),
    test!(handles_in_the_picture_move_what_they_stand_for),
    test!(tabs_go_round_by_arrow_keys),
    test!(what_has_the_focus_lies_above_the_dock),
    test!(a_name_stands_for_one_amount),
];

const SIZES: [(u32, u32); 6] =
    [(320, 568), (360, 612), (390, 664), (768, 1024), (1280, 800), (1600, 900)];

/// What of these is not wholly in the viewport; of the ranges one must be.
const OUTSIDE: &str = "
    const isIn = (element) => {
        const { top, left, right, bottom, width } = element.getBoundingClientRect();
        return width > 0 && top >= 0 && left >= 0 && right <= innerWidth && bottom <= innerHeight;
    };
    const outside = ['#verdict', '#hinges', '#stage .drawing'].filter((css) => !isIn(document.querySelector(css)));
    if (![...document.querySelectorAll('#dock input[type=range]:enabled')].some(isIn)) outside.push('range');
    const dock = document.querySelector('#dock').getBoundingClientRect();
    for (const css of ['#hinges', '#stage .drawing']) {
        const { left, right, bottom } = document.querySelector(css).getBoundingClientRect();
        if (right > dock.left && left < dock.right && bottom > dock.top) outside.push(`${css} under dock by ${bottom - dock.top}`);
    }
    return outside";

async fn answer_picture_and_control_stand_in_the_first_screen(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let mut all = Vec::new();
    for size @ (width, height) in SIZES {
        reader.resize_to(width, height).await?;
        for page in ["", "nl.html", "fr.html"] {
            reader.come(page).await?;
            let outside = reader.script(OUTSIDE).await?;
            if outside != json!([]) {
                all.push(format!("{size:?} {page}: {outside}"));
            }
        }
    }
    assert!(all.is_empty(), "{all:#?}");
    reader.close().await
}

async fn a_control_is_in_sight_wherever_the_reader_scrolls(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for size @ (width, height) in SIZES {
        reader.resize_to(width, height).await?;
        reader.visit("").await?;
        let lost = "const done = arguments[arguments.length - 1];
            (async () => {
                const lost = [];
                const isIn = (element) => {
                    const { top, bottom, width } = element.getBoundingClientRect();
                    return width > 0 && top >= 0 && bottom <= innerHeight;
                };
                for (let y = 0; y < document.documentElement.scrollHeight - innerHeight; y += 100) {
                    scrollTo({ top: y, behavior: 'instant' });
                    await new Promise(requestAnimationFrame);
                    const ranges = [...document.querySelectorAll('#dock input[type=range]')];
                    if (!ranges.some(isIn)) lost.push(y);
                }
                done(lost);
            })()";
        let lost = reader.driver.execute_async(lost, Vec::new()).await?.json().clone();
        assert_eq!(lost, json!([]), "{size:?}");
    }
    reader.close().await
}

/// Moves a range as a finger does, in steps, and says after each what `look` gives.
async fn drag_range(reader: &Reader, id: &str, look: &str) -> WebDriverResult<Vec<Value>> {
    let script = format!(
        "const done = arguments[arguments.length - 1];
        (async () => {{
            const range = document.getElementById('{id}');
            const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
            const look = () => {{ {look} }};
            const seen = [look()];
            range.dispatchEvent(new PointerEvent('pointerdown', {{ bubbles: true }}));
            const [min, max] = [Number(range.min), Number(range.max)];
            const begun = Number(range.value);
            for (const part of [0.1, 0.3, 0.6, 1, 0.6, 0.3, 0.1, 0]) {{
                range.value = begun + (max - begun) * part;
                range.dispatchEvent(new Event('input', {{ bubbles: true }}));
                await frame();
                seen.push(look());
            }}
            range.dispatchEvent(new PointerEvent('pointerup', {{ bubbles: true }}));
            await frame();
            seen.push(look());
            done(seen);
        }})()"
    );
    let seen = reader.driver.execute_async(&script, Vec::new()).await?.json().clone();
    Ok(seen.as_array().cloned().unwrap_or_default())
}

const RANGES: [&str; 4] = [
    "streams-own-sales-first-slider",
    "streams-own-sales-growth-slider",
    "cap-slider",
    "elsewhere-slider",
];

async fn a_drag_moves_the_picture_in_sight_or_says_that_it_does_not(
    engine: Engine,
) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for size @ (width, height) in [(390, 664), (1280, 800)] {
        reader.resize_to(width, height).await?;
        for (nth, id) in RANGES.iter().enumerate() {
            reader.visit("").await?;
            reader.script(&format!("document.getElementById('tab-{nth}').click()")).await?;
            // The shapes of the stage that are in the viewport, and what is said.
            let look = "const shapes = [...document.querySelectorAll('#stage .drawing path')].filter((path) => {
                    const { top, bottom } = path.getBoundingClientRect();
                    return top >= 0 && bottom <= innerHeight;
                }).map((path) => path.getAttribute('d'));
                return [shapes.join(), document.getElementById('idle').textContent]";
            let seen = drag_range(&reader, id, look).await?;
            let (first, moved) = (&seen[0], &seen[2]);
            assert!(moved[0] != first[0] || moved[1] != "", "{size:?} {id}: {moved}");
        }
    }
    reader.close().await
}

async fn the_scale_never_shrinks_while_a_pointer_is_down(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    // Where 38 billion of the newer line lie: the higher, the smaller the scale.
    let look = "const { d } = document.querySelector('#stage path.grid').attributes;
        return d.value.split('M').length + ' ' + d.value.match(/M0 (\\d+)/)[1]";
    for id in &RANGES[..2] {
        reader.visit("").await?;
        let seen = drag_range(&reader, id, look).await?;
        let (begun, held) = (&seen[0], &seen[1..seen.len() - 1]);
        let largest = &held[3];
        assert_ne!(begun, largest, "{id}: the scale never grew");
        assert!(held[3..].iter().all(|scale| scale == largest), "{id}: {held:?}");
        // At rest it shrinks again, in a move of its own.
        reader.until(|| async { Ok(reader.script(look).await? == *begun) }).await?;
    }
    reader.close().await
}

async fn what_is_pressed_in_the_dock_is_large_enough(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for size @ (width, height) in SIZES {
        reader.resize_to(width, height).await?;
        for page in ["", "nl.html", "fr.html"] {
            reader.come(page).await?;
            let small = "return [...document.querySelectorAll('#dock :is(button, input, select)')]
                .map((element) => [element.id || element.textContent, element.getBoundingClientRect()])
                .filter(([, { width, height }]) => width > 0 && (width < 43.9 || height < 43.9))
                .map(([name, { width, height }]) => `${name}: ${width} × ${height}`)";
            assert_eq!(reader.script(small).await?, json!([]), "{size:?} {page}");
        }
    }
    reader.close().await
}

async fn handles_in_the_picture_move_what_they_stand_for(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (field, id) in [("cap", "cap"), ("streams.own-sales.growth", "streams-own-sales-growth")] {
        reader.visit("").await?;
        let value = async || {
            reader
                .script(&format!("return Number(document.getElementById('{id}-slider').value)"))
                .await
        };
        let before = value().await?.as_f64().unwrap();
        reader
            .script(&format!(
                "const handle = document.querySelector('#stage [data-input=\"{field}\"]');
                 const {{ left, top, width, height }} = handle.getBoundingClientRect();
                 const [x, y] = [left + width / 2, top + height / 2];
                 const send = (kind, by) => handle.dispatchEvent(new PointerEvent(kind, {{
                     bubbles: true, clientX: x, clientY: y + by, pointerId: 1,
                 }}));
                 send('pointerdown', 0);
                 send('pointermove', -20);
                 send('pointermove', -40);
                 send('pointerup', -40)"
            ))
            .await?;
        reader.until(|| async { Ok(value().await?.as_f64().unwrap() > before) }).await?;
    }
    reader.close().await
}

async fn tabs_go_round_by_arrow_keys(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    reader.resize_to(390, 664).await?;
    reader.visit("").await?;
    reader.find("tab-1").await?.focus().await?;
    for expected in ["tab-2", "tab-3", "tab-0", "tab-1"] {
        reader.press(Key::Right).await?;
        reader.until(|| async { Ok(reader.focused().await? == expected) }).await?;
        let shown = "return [...document.querySelectorAll('#dock .panel')]
            .filter((panel) => panel.checkVisibility()).map((panel) => panel.id)";
        let panel = expected.replace("tab", "panel");
        reader.until(|| async { Ok(reader.script(shown).await? == json!([panel])) }).await?;
    }
    reader.close().await
}

/// What has the focus and lies under the dock, at least in part.
const COVERED: &str = "const done = arguments[arguments.length - 1];
    (async () => {
        const dock = document.querySelector('#dock');
        const all = [...document.querySelectorAll('#head, #stage, #scenarios, #flow')]
            .flatMap((of) => [...of.querySelectorAll('a[href], button, input, summary, [tabindex=\"0\"]')])
            .filter((element) => element.checkVisibility() && !element.disabled);
        const covered = [];
        for (const element of all) {
            element.focus();
            await new Promise(requestAnimationFrame);
            const own = element.getBoundingClientRect();
            const { top, left, right } = dock.getBoundingClientRect();
            const isBeside = own.right <= left || own.left >= right;
            if (!isBeside && own.bottom > top + 1 && own.height < innerHeight / 2) {
                covered.push(element.outerHTML.slice(0, 80));
            }
        }
        done(covered);
    })()";

async fn what_has_the_focus_lies_above_the_dock(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for size @ (width, height) in [(390, 664), (768, 1024)] {
        reader.resize_to(width, height).await?;
        reader.visit("").await?;
        let covered = reader.driver.execute_async(COVERED, Vec::new()).await?.json().clone();
        assert_eq!(covered, json!([]), "{size:?}");
    }
    reader.close().await
}

/// The amounts that stand beside the names of the versions, but for what adds up to them.
async fn a_name_stands_for_one_amount(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for link in ["", "1&cap=none", "1&sales=1b:0&resale=20b:0"] {
        reader.visit(link).await?;
        let shown = reader
            .script(
                "return ['#dock .score', '#stage .drawing'].map((css) =>
                    [...document.querySelectorAll(css + ' [data-figure] [aria-hidden], ' + css + ' text')]
                        .map((text) => text.textContent))",
            )
            .await?;
        let [rail, stage] = [0, 1].map(|nth| shown[nth].as_array().cloned().unwrap_or_default());
        let amounts: Vec<_> = rail
            .iter()
            .filter(|text| text.as_str().is_some_and(|text| text.contains('$')))
            .collect();
        assert_eq!(amounts.len(), 2, "{link}: {rail:?}");
        assert!(
            amounts.iter().all(|amount| stage.contains(amount)),
            "{link}: {amounts:?} {stage:?}"
        );
    }
    reader.close().await
}
