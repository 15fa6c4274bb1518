//! Open to all: contrast and names, sizes of targets, widths, spacing.

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::json;
use thirtyfour::prelude::*;

pub(crate) const TESTS: &[Test] = &[
    test!(axe_finds_nothing_in_the_light),
    test!(axe_finds_nothing_in_the_dark),
    test!(axe_finds_nothing_at_the_extremes),
    test!(axe_finds_nothing_in_forced_colors).only(engine::CHROMIUM),
    test!(what_is_only_spoken_has_no_signs),
    test!(targets_are_large_enough),
    test!(no_text_is_small),
    test!(it_fits_at_every_width_and_spacing),
    // Firefox adds a pixel around whatever is written.
    test!(what_is_written_in_drawings_does_not_collide).only(engine::CHROMIUM),
];

const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

/// The largest, the least, none, and the other way round.
const EXTREMES: [&str; 4] = ["1&sales=0", "1&sales=10t:0", "1&cap=none", "1&sales=0&resale=20b"];

async fn axe(reader: &Reader, what: &str) -> WebDriverResult<()> {
    let violations = reader.axe().await?;
    assert!(violations.is_empty(), "{what}: {violations:#?}");
    Ok(())
}

/// At rest, and with all open that can be.
async fn axe_in(engine: Engine, preferences: Preferences, width: u32) -> WebDriverResult<()> {
    let reader = Reader::open_as(engine, preferences).await?;
    reader.resize(width).await?;
    for language in LANGUAGES {
        reader.visit(&format!("1&lang={language}")).await?;
        axe(&reader, language).await?;
        open_all(&reader).await?;
        axe(&reader, &format!("{language}, all open")).await?;
    }
    reader.close().await
}

/// Folds, what is kept, what is official, a complaint, a derivation.
async fn open_all(reader: &Reader) -> WebDriverResult<()> {
    reader.open_folds().await?;
    reader.click("#compare button").await?;
    reader.click("#official").await?;
    // On a narrow screen, the field is behind a tab.
    reader.script("document.querySelector('#tab-3').click()").await?;
    reader.type_into("elsewhere", "?").await?;
    reader.driver.find(By::Css("#shares .figure")).await?.send_keys(" ").await?;
    // What comes into sight has its colours and its place when it is there.
    let moving = "return document.getAnimations().some(of => of.playState === 'running')";
    reader.until(|| async { Ok(reader.script(moving).await? == false) }).await
}

async fn axe_finds_nothing_in_the_light(engine: Engine) -> WebDriverResult<()> {
    axe_in(engine, Preferences::LIGHT, 1280).await
}

async fn axe_finds_nothing_in_the_dark(engine: Engine) -> WebDriverResult<()> {
    axe_in(engine, Preferences::DARK, 320).await
}

async fn axe_finds_nothing_at_the_extremes(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for (nth, link) in EXTREMES.into_iter().enumerate() {
        reader.visit(&format!("{link}&xyz=1&lang={}", LANGUAGES[nth % 3])).await?;
        reader.open_folds().await?;
        axe(&reader, link).await?;
    }
    reader.close().await
}

async fn axe_finds_nothing_in_forced_colors(engine: Engine) -> WebDriverResult<()> {
    axe_in(engine, Preferences::FORCED_COLORS, 768).await
}

async fn what_is_only_spoken_has_no_signs(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let signs = "const all = css => [...document.querySelectorAll(css)];
        return [
            ...all('[aria-label]').map(e => e.ariaLabel),
            ...all('[aria-valuetext]').map(e => e.getAttribute('aria-valuetext')),
            ...all('.unseen').map(e => e.textContent),
        ].filter(text => /[\\u00a0\\u202f$%€−{}|]/.test(text) || !text.trim() && text)";
    for language in LANGUAGES {
        for link in ["1", "1&sales=0&resale=20b", "1&sales=10t:0&agi=2028&kept=33.3333"] {
            reader.visit(&format!("{link}&lang={language}")).await?;
            open_all(&reader).await?;
            assert_eq!(reader.script(signs).await?, json!([]), "{link} in {language}");
        }
    }
    reader.close().await
}

async fn targets_are_large_enough(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let small = "
        const large = '[type=range], .field, .step, .presets a, .buttons button, .box, .choice label';
        const all = [...document.querySelectorAll('button, summary, input, .presets a, .box, .choice label')];
        return all
            .filter(e => e.checkVisibility() && !e.matches('label input'))
            .map(e => [e, e.getBoundingClientRect(), e.matches(large) ? 44 : 24])
            .filter(([, { width, height }, least]) => Math.min(width, height) < least - 0.01)
            .map(([e, { width, height }, least]) => [e.outerHTML.slice(0, 120), width, height, least])";
    for (width, language) in [(320, "en"), (768, "nl"), (1280, "fr")] {
        reader.resize(width).await?;
        reader.visit(&format!("1&lang={language}")).await?;
        open_all(&reader).await?;
        assert_eq!(reader.script(small).await?, json!([]), "{width}");
    }
    reader.close().await
}

async fn no_text_is_small(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    let small = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const small = new Set();
        while (walker.nextNode()) {
            const { parentElement: of, data } = walker.currentNode;
            const size = parseFloat(getComputedStyle(of).fontSize);
            if (data.trim() && of.checkVisibility() && size < 12.99) small.add(`${size}: ${data}`);
        }
        return [...small]";
    for width in [320, 768, 1280] {
        reader.resize(width).await?;
        reader.visit("").await?;
        open_all(&reader).await?;
        assert_eq!(reader.script(small).await?, json!([]), "{width}");
    }
    reader.close().await
}

/// Text set as wide as WCAG 1.4.12 has it.
const SPACED: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet]";

/// What is wider than the page, or cut off where it stands.
const CUT: &str = "
    // The scenarios are in one row that scrolls; the row itself is as wide as the page.
    const scrolls = e => e.closest('.table, pre, .presets li');
    const name = e => e.outerHTML.slice(0, 160);
    const all = [...document.querySelectorAll('main *')].filter(e =>
        e.checkVisibility() && !e.closest('.unseen, svg') && !scrolls(e));
    return [
        ...[document.documentElement].filter(e => e.scrollWidth > innerWidth).map(e => ['page', e.scrollWidth]),
        ...all.filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => ['beyond', name(e)]),
        ...all.filter(e => e.matches('button, summary, label, input[type=text], .value')
            && e.scrollWidth > e.clientWidth + (e.matches('input') ? 12 : 1) && getComputedStyle(e).display !== 'inline')
            .map(e => ['cut', name(e), e.scrollWidth, e.clientWidth]),
    ]";

async fn it_fits_at_every_width_and_spacing(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for language in LANGUAGES {
        for (width, link) in [
            (320, "1"),
            (320, "1&sales=1234567890.12&cap=12345678901.23"),
            (320, "1&sales=10t:0"),
            (768, "1"),
        ] {
            reader.resize(width).await?;
            reader.visit(&format!("{link}&lang={language}")).await?;
            let what = format!("{link} in {language} at {width}");
            assert_eq!(reader.script(CUT).await?, json!([]), "{what}");
            open_all(&reader).await?;
            assert_eq!(reader.script(CUT).await?, json!([]), "{what}, all open");
            if link == "1" {
                reader.script(SPACED).await?;
                assert_eq!(reader.script(CUT).await?, json!([]), "{what}, spaced");
            }
        }
    }
    reader.close().await
}

/// What in a drawing is beyond its edge, or over something else that is written.
const COLLIDES: &str = "
    return [...document.querySelectorAll('.drawing svg')].flatMap(svg => {
        const texts = [...svg.querySelectorAll('text')].map(e => {
            // Without the halo that keeps lines off it.
            const { stroke, strokeWidth } = getComputedStyle(e);
            const halo = stroke === 'none' ? 0 : parseFloat(strokeWidth) / 2;
            const { left, top, right, bottom } = e.getBoundingClientRect();
            return [e.textContent, { left: left + halo, top: top + halo, right: right - halo, bottom: bottom - halo }, e];
        });
        // Where it is seen is rounded to whole pixels; its length is not.
        const { x: least, width } = svg.viewBox.baseVal;
        const span = e => {
            const length = e.getComputedTextLength();
            const before = { start: 0, middle: length / 2, end: length }[getComputedStyle(e).textAnchor];
            const from = e.x.baseVal[0].value - before;
            return [from, from + length];
        };
        const leaves = ([from, to]) => from < least - 0.5 || to > least + width + 0.5;
        return texts.flatMap(([text, at, e], nth) => [
            ...(leaves(span(e)) ? [[text, span(e), width]] : []),
            ...texts.slice(nth + 1)
                .filter(([, of]) => at.left < of.right - 1 && of.left < at.right - 1
                    && at.top < of.bottom - 4 && of.top < at.bottom - 4)
                .map(([other]) => [text, other]),
        ]);
    })";

async fn what_is_written_in_drawings_does_not_collide(engine: Engine) -> WebDriverResult<()> {
    let reader = Reader::open(engine).await?;
    for width in [300, 320, 390] {
        reader.resize(width).await?;
        for language in LANGUAGES {
            for link in ["1", "1&sales=10t:0", "1&cap=none&host=own:100"] {
                reader.visit(&format!("{link}&lang={language}")).await?;
                let what = format!("{link} in {language} at {width}");
                assert_eq!(reader.script(COLLIDES).await?, json!([]), "{what}");
            }
        }
    }
    reader.close().await
}
