//! Pictures of the page in each state, language, scheme and width: `cargo xtask shots`.

use crate::engine::{self, Engine};
use crate::preferences::Preferences;
use crate::reader::Reader;
use crate::runner::{Test, test};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use thirtyfour::prelude::*;
use thirtyfour::support::base64_decode;

pub(crate) const TESTS: &[Test] = &[test!(take).only(engine::CHROMIUM).ignored()];

/// The extremes, and the fragment of the page's address that leads to each.
const STATES: [(&str, &str); 5] = [
    ("default", "1"),
    ("zero", "1&sales=0"),
    ("ten-trillion", "1&sales=10t:0"),
    ("no-cap", "1&cap=none"),
    ("negative", "1&sales=0&resale=20b"),
];

const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

const PREFERENCES: [(&str, Preferences); 3] = [
    ("light", Preferences::LIGHT),
    ("dark", Preferences::DARK),
    ("forced", Preferences::FORCED_COLORS),
];

const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1600];

async fn take(engine: Engine) -> WebDriverResult<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    for (scheme, preferences) in PREFERENCES {
        let reader = Reader::open_as(engine, preferences).await?;
        for language in LANGUAGES {
            for (state, fragment) in STATES {
                reader.visit(&format!("{fragment}&lang={language}")).await?;
                if preferences == Preferences::LIGHT {
                    let paper = folder.join(format!("print-{language}-{state}.pdf"));
                    fs::write(paper, reader.print().await?).unwrap();
                }
                for width in WIDTHS {
                    reader.resize(width).await?;
                    let name = format!("{width}-{scheme}-{language}-{state}.png");
                    parts(&reader, &folder, &name).await?;
                }
            }
        }
        reader.close().await?;
    }
    fs::write(folder.join("index.html"), index(&folder)).unwrap();
    Ok(())
}

/// The page from top to bottom, and each section that has a name.
async fn parts(reader: &Reader, folder: &Path, name: &str) -> WebDriverResult<()> {
    let rects = "return [['page', document.documentElement],
            ...[...document.querySelectorAll('main section[id]')].map(part => [part.id, part])]
        .map(([id, part]) => [id, part.getBoundingClientRect(), scrollX, scrollY])
        .filter(([, { width, height }]) => width && height)
        .map(([id, { y, height }, , top]) =>
            [id, { x: 0, y: y + top, width: innerWidth, height, scale: 1 }])";
    let parts: Vec<(String, Value)> = serde_json::from_value(reader.script(rects).await?)?;
    for (id, clip) in parts {
        // Not WebDriver's own: that ends where the window does.
        let beyond = json!({"clip": clip, "captureBeyondViewport": true});
        let shot = reader.driver.cdp().send_raw("Page.captureScreenshot", beyond).await?;
        let png = base64_decode(shot["data"].as_str().unwrap_or_default())?;
        fs::write(folder.join(format!("{id}-{name}")), png).unwrap();
    }
    Ok(())
}

/// All of them in a grid, by name.
fn index(folder: &Path) -> String {
    let files = fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<_> =
        files.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let figures = names.iter().map(|name| {
        let picture = if name.starts_with("print-") { "" } else { name };
        format!(
            "<figure><a href=\"{name}\"><img loading=\"lazy\" src=\"{picture}\" alt=\"\">{name}</a></figure>\n"
        )
    });
    let style = "body { display: grid; gap: 1em; font: 14px sans-serif;
        grid-template-columns: repeat(auto-fill, minmax(20em, 1fr)) }
        figure { margin: 0 } img { display: block; max-width: 100%; max-height: 40em }";
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<title>Shots</title>\n<style>{style}</style>\n{}",
        figures.collect::<String>()
    )
}
