//! That the harness does in each engine what it says, on a page with nothing on it.

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(preferences_are_what_css_is_told),
    test!(forced_colors_are_what_css_is_told).only(engine::NOT_WEBKIT),
    test!(a_page_is_as_wide_as_asked),
    test!(a_pointer_drags),
    test!(a_finger_swipes).only(engine::NOT_WEBKIT),
    test!(what_is_copied_is_read),
    test!(what_is_saved_is_read),
    test!(a_page_prints).only(engine::NOT_WEBKIT),
];

async fn matches(reader: &Reader, query: &str) -> WebDriverResult<bool> {
    let matches = reader.script(&format!("return matchMedia('({query})').matches")).await?;
    Ok(matches.as_bool().unwrap())
}

async fn preferences_are_what_css_is_told(engine: Engine) -> WebDriverResult<()> {
    for preferences in [Preferences::LIGHT, Preferences::DARK, Preferences::REDUCED_MOTION] {
        let reader = Reader::open_blank(engine, preferences).await?;
        assert_eq!(
            matches(&reader, "prefers-color-scheme: dark").await?,
            preferences.dark,
            "{preferences:?}"
        );
        assert_eq!(
            matches(&reader, "prefers-reduced-motion").await?,
            preferences.reduced_motion,
            "{preferences:?}"
        );
        assert!(!matches(&reader, "forced-colors").await?, "{preferences:?}");
        reader.close().await?;
    }
    Ok(())
}

async fn forced_colors_are_what_css_is_told(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::FORCED_COLORS).await?;
    assert!(matches(&reader, "forced-colors").await?);
    reader.close().await
}

async fn a_page_is_as_wide_as_asked(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    for width in [320, 768, 1280] {
        reader.resize(width).await?;
        assert_eq!(reader.script("return innerWidth").await?, width);
    }
    reader.close().await
}

/// A square to point at that writes down what happens to it.
const SQUARE: &str = "
    const square = document.createElement('div');
    square.id = 'square';
    Object.assign(square.style, { width: '200px', height: '200px', touchAction: 'none' });
    window.seen = [];
    for (const name of ['pointerdown', 'pointermove', 'pointerup'])
        square.addEventListener(name, event => seen.push([name, event.pointerType]));
    document.querySelector('main').append(square)";

async fn sees(reader: &Reader, pointer: &str) -> WebDriverResult<()> {
    // From the press on, and of several moves one.
    let seen = "const start = seen.findIndex(([name]) => name === 'pointerdown');
        return seen.slice(start).filter(([name], nth, all) => name !== all[nth + 1]?.[0])";
    let all = ["pointerdown", "pointermove", "pointerup"].map(|name| json!([name, pointer]));
    reader.until(|| async { Ok(reader.script(seen).await? == json!(all)) }).await
}

async fn a_pointer_drags(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    reader.script(SQUARE).await?;
    reader.drag("square", 50, 20).await?;
    sees(&reader, "mouse").await?;
    reader.close().await
}

async fn a_finger_swipes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    reader.script(SQUARE).await?;
    reader.swipe("square", -60, 0).await?;
    sees(&reader, "touch").await?;
    reader.close().await
}

async fn what_is_copied_is_read(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let button = "
        const button = document.createElement('button');
        button.id = 'copy';
        button.textContent = 'Copy';
        button.onclick = () => navigator.clipboard.writeText('$38 billion')
            .then(() => button.textContent = 'Copied');
        document.querySelector('main').append(button)";
    reader.script(button).await?;
    reader.find("copy").await?.click().await?;
    reader.until(|| async { Ok(reader.text("copy").await? == "Copied") }).await?;
    assert_eq!(reader.clipboard().await?, "$38 billion");
    reader.close().await
}

async fn what_is_saved_is_read(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    let link = "
        const link = document.createElement('a');
        link.id = 'save';
        link.download = 'ledger.csv';
        link.href = URL.createObjectURL(new Blob(['year,owed'], { type: 'text/csv' }));
        link.textContent = 'Save';
        document.querySelector('main').append(link)";
    reader.script(link).await?;
    reader.find("save").await?.click().await?;
    assert_eq!(reader.download("ledger.csv", b"owed").await?, b"year,owed");
    reader.close().await
}

async fn a_page_prints(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open_blank(engine, Preferences::LIGHT).await?;
    assert!(reader.print().await?.starts_with(b"%PDF"));
    reader.close().await
}
