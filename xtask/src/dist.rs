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
    for (wasm, glue) in pairs(&dist)? {
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

/// Each wasm file and the JavaScript that wasm-bindgen wrote for it, which stands beside it.
fn pairs(dist: &Path) -> Result<Vec<(PathBuf, PathBuf)>> {
    let mut pairs = Vec::new();
    for path in files(dist)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(stem) = name.strip_suffix("_bg.wasm") {
            let glue = path.with_file_name(format!("{stem}.js"));
            pairs.push((path, glue));
        }
    }
    Ok(pairs)
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
