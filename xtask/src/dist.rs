//! `cargo xtask dist`

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::setup::{self, Purpose};
use crate::sizes::Sizes;
use crate::toolbox::Toolbox;
use crate::{optimize, process, shorten};

pub(crate) fn run() -> Result<()> {
    let sizes = build(&setup::prepare(Purpose::Dist)?)?;
    println!("{sizes}");
    Ok(())
}

/// Builds dist/ and measures it.
pub(crate) fn build(toolbox: &Toolbox) -> Result<Sizes> {
    eprintln!("Building the page for publishing (2 to 5 minutes the first time)");
    process::run(toolbox.web("trunk")?.args(["build", "--release"]))?;
    let dist = toolbox.root().join("dist");
    for (wasm, glue) in [(dist.join("app.wasm"), dist.join("page.js"))] {
        optimize::page(toolbox, &wasm)?;
        shorten::names(toolbox, &wasm, &glue)?;
    }
    for path in files(&dist)? {
        if path.extension().is_some_and(|extension| extension == "js") {
            minify(toolbox, &path)?;
        }
    }
    Sizes::measure(&dist, toolbox)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        files.push(entry?.path());
    }
    Ok(files)
}

/// Trunk's own minifier cannot read today's scripts.
fn minify(toolbox: &Toolbox, script: &Path) -> Result<()> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .args(["--minify", "--tree-shaking=true", "--format=esm"])
        .args(["--allow-overwrite", "--log-level=warning"])
        .arg(format!("--outfile={}", script.display()))
        .arg(script);
    process::run(&mut esbuild)
}
