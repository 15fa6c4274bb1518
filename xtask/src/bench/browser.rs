//! The race of two engines, in a page that headless Chromium loads.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::setup::browser;
use crate::tools::Toolbox;

/// The race takes half a minute.
const LIMIT: Duration = Duration::from_mins(10);

/// A classic script ends before the page counts as loaded, so that the browser then prints its result.
const HTML: &str =
    "<!doctype html><meta charset=\"utf-8\"><pre></pre><script src=\"race.js\"></script>\n";

/// One classic script with everything in it: what a page from a file may load.
pub(super) fn bundle(toolbox: &Toolbox, folder: &Path) -> Result<()> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .args(["bench/race.js", "--bundle", "--format=iife", "--log-level=error"])
        .arg("--loader:.wasm=binary")
        .arg(format!("--outfile={}", folder.join("race.js").display()))
        .env("NODE_PATH", env::join_paths([folder])?);
    process::run(&mut esbuild)?;
    fs::write(folder.join("index.html"), HTML)?;
    Ok(())
}

/// The table of the race.
pub(super) fn run(folder: &Path) -> Result<String> {
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
    read(&process::output_within(LIMIT, &mut chromium).context("Chromium")?)
}

/// The page as Chromium prints it when its script has ended.
fn read(page: &str) -> Result<String> {
    let part = |start| Some(page.split_once(start)?.1.split_once("</pre>")?.0);
    if let Some(error) = part("<pre class=\"failed\">") {
        bail!("the race failed: {error}");
    }
    let table = part("<pre>").filter(|table| !table.is_empty());
    table.map(str::to_owned).context("the browser showed no result")
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_result_is_read_out_of_the_page() {
        assert_eq!(read("<html><pre>settle\n1 µs</pre></html>").unwrap(), "settle\n1 µs");
        assert!(read("<pre class=\"failed\">Error: 1 is not 2</pre>").is_err());
        assert!(read("<pre></pre>").is_err());
    }
}
