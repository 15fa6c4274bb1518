//! `cargo xtask dist`

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::setup::{self, Purpose};
use crate::sizes::Sizes;
use crate::toolbox::Toolbox;

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
    for glue in glue(&dist)? {
        minify(toolbox, &glue)?;
    }
    Sizes::measure(&dist, toolbox)
}

/// The JavaScript that wasm-bindgen wrote: what stands beside a wasm file of its name.
fn glue(dist: &Path) -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("no {}", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(stem) = name.strip_suffix("_bg.wasm") {
            scripts.push(path.with_file_name(format!("{stem}.js")));
        }
    }
    Ok(scripts)
}

/// Trunk's own minifier cannot read today's glue.
fn minify(toolbox: &Toolbox, script: &Path) -> Result<()> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .args(["--minify", "--format=esm", "--allow-overwrite", "--log-level=warning"])
        .arg(format!("--outfile={}", script.display()))
        .arg(script);
    process::run(&mut esbuild)
}
