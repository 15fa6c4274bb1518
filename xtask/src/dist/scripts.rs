//! The scripts, each in one file, made by esbuild.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::assets::Assets;
use crate::process;
use crate::tools::Toolbox;

/// Those that import, or are imported.
const MODULES: [&str; 2] = ["app", "boot"];

/// Those that any page loads, as old as it may be.
const CLASSIC: [&str; 4] = ["redirect", "configure", "embed", "resize"];

/// Those that stand beside the pages that follow each build.
const LATEST: [&str; 2] = ["embed", "resize"];

pub(super) fn pinned(toolbox: &Toolbox, assets: &Assets, out: &Path) -> Result<()> {
    let mut modules = esbuild(toolbox, assets, "esm", "./", &MODULES)?;
    // Loaded while `boot.js` already runs.
    process::run(modules.arg("--external:./app.js").arg(folder(out)))?;
    process::run(esbuild(toolbox, assets, "iife", "./", &CLASSIC)?.arg(folder(out)))
}

/// `base` leads from there to what is pinned.
pub(super) fn latest(toolbox: &Toolbox, assets: &Assets, base: &str, out: &Path) -> Result<()> {
    process::run(esbuild(toolbox, assets, "iife", base, &LATEST)?.arg(folder(out)))
}

/// The script of the page in one file, with all that it would load in it.
pub(super) fn one(toolbox: &Toolbox, assets: &Assets) -> Result<PathBuf> {
    let path = assets.folder().join("single-file.js");
    let mut esbuild = esbuild(toolbox, assets, "iife", "./", &["single-file"])?;
    esbuild
        .args(["--loader:.gz=base64", "--loader:.txt=text", "--loader:.css=text"])
        // The glue asks for its own address only where nobody gives it the WebAssembly.
        .arg("--log-override:empty-import-meta=silent")
        .arg(format!("--outfile={}", path.display()));
    process::run(&mut esbuild)?;
    Ok(path)
}

fn folder(out: &Path) -> String {
    format!("--outdir={}", out.display())
}

/// What they import by a bare name, as `glue` or `page.css`, is one of the assets.
fn esbuild(
    toolbox: &Toolbox,
    assets: &Assets,
    format: &str,
    base: &str,
    names: &[&str],
) -> Result<Command> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .args(names.iter().map(|name| format!("src/js/{name}.js")))
        .args(["--bundle", "--minify", "--log-level=warning"])
        .arg(format!("--format={format}"))
        .arg(format!("--define:BASE={base:?}"))
        .env("NODE_PATH", assets.folder());
    Ok(esbuild)
}
