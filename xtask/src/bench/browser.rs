//! The engine compiled to WebAssembly, and JavaScript that does the same, timed in one browser.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use super::timing::Timing;
use crate::setup::browser;
use crate::tools::Toolbox;
use crate::{process, wasm};

/// The profiles of the root Cargo.toml that are timed, each with wasm-opt's flag; the first is the
/// page's own.
const PROFILES: [(&str, &str); 2] = [("page", "-O2"), ("release", "-O3")];

/// Of an operation that takes a minute, something is wrong with it.
const LIMIT: Duration = Duration::from_mins(10);

/// A script that ends before the page counts as loaded, so that the browser then prints its result.
const HTML: &str =
    "<!doctype html><meta charset=\"utf-8\"><pre></pre><script src=\"bench.js\"></script>\n";

/// What was checked, in words, and the timings.
pub(super) fn time(toolbox: &Toolbox) -> Result<(String, Vec<Timing>)> {
    let folder = toolbox.web_target().join("bench");
    eprintln!("Compiling the engine to WebAssembly (4 minutes the first time)");
    for (profile, optimize) in PROFILES {
        wasm::build(toolbox, "bench", profile, optimize, &folder.join(profile))?;
    }
    bundle(toolbox, &folder)?;
    eprintln!("Timing it in the browser, beside JavaScript (about a minute)");
    read(&show(&folder)?)
}

/// One classic script with everything in it: what a page from a file may load.
fn bundle(toolbox: &Toolbox, folder: &Path) -> Result<()> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .args(["bench/js/main.js", "--bundle", "--format=iife", "--log-level=error"])
        .args(["--loader:.wasm=binary", "--loader:.jsonl=text"])
        .arg(format!("--outfile={}", folder.join("bench.js").display()))
        .env("NODE_PATH", env::join_paths([folder, toolbox.modules()])?);
    process::run(&mut esbuild)?;
    fs::write(folder.join("index.html"), HTML)?;
    Ok(())
}

/// The page as it is when its script has ended.
fn show(folder: &Path) -> Result<String> {
    let program = browser::find().context("there is no Chromium")?;
    let profile = folder.join("profile");
    fs::remove_dir_all(&profile).ok();
    let mut chromium = Command::new(program);
    chromium
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        .args(["--disable-quic", "--no-first-run", "--disable-background-networking"])
        .args(["--disable-component-update", "--disable-sync"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg("--dump-dom")
        .arg(format!("file://{}", folder.join("index.html").display()));
    process::output_within(LIMIT, &mut chromium).context("Chromium")
}

fn read(page: &str) -> Result<(String, Vec<Timing>)> {
    let text = page.split_once("<pre>").and_then(|(_, rest)| rest.split_once("</pre>"));
    let (text, _) = text.context("the browser showed no result")?;
    let (mut checked, mut timings) = (String::new(), Vec::new());
    for line in text.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        match *fields {
            ["failed", why] => bail!("the contenders do not agree: {why}"),
            ["checked", what] => what.clone_into(&mut checked),
            ["ns", operation, scenario, contender, ref rounds @ ..] => timings.push(Timing {
                operation: operation.to_owned(),
                scenario: scenario.to_owned(),
                contender: contender.to_owned(),
                rounds: rounds.iter().map(|ns| ns.parse()).collect::<Result<_, _>>()?,
            }),
            _ => bail!("the browser showed {line:?}"),
        }
    }
    ensure!(!timings.is_empty(), "the browser timed nothing");
    Ok((checked, timings))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_result_is_read_out_of_the_page() {
        let page = "<html><pre>checked\tall\nns\tsettle\tno cap\tpage\t30\t10\t20</pre></html>";
        let (checked, timings) = read(page).unwrap();
        assert_eq!((&*checked, timings[0].median()), ("all", 20));
        assert!(read("<pre>failed\tError: 1 is not 2</pre>").is_err());
        assert!(read("<pre></pre>").is_err());
    }
}
