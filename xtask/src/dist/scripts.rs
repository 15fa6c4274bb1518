//! Bundles each script into one file with esbuild.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::assets::Assets;
use crate::process;
use crate::tools::Toolbox;

/// ES modules: `boot` imports `app` at run time.
const MODULES: [&str; 2] = ["app", "boot"];

/// Classic scripts, for any page and browser.
const CLASSIC: [&str; 4] = ["redirect", "configure", "embed", "resize"];

/// Classes in place of the globals that the glue names.
const GLOBALS: &str = "--inject:src/js/globals.js";

/// The scripts of latest/.
const LATEST: [&str; 3] = ["embed", "forward", "resize"];

pub(super) fn pinned(toolbox: &Toolbox, assets: &Assets, out: &Path) -> Result<()> {
    let mut modules = esbuild(toolbox, assets, "esm", "./", &MODULES)?;
    // boot.js loads it at run time.
    process::run(modules.args(["--external:./app.js", GLOBALS]).arg(folder(out)))?;
    process::run(esbuild(toolbox, assets, "iife", "./", &CLASSIC)?.arg(folder(out)))
}

/// `base` is the path from latest/ to the pinned folder.
pub(super) fn latest(toolbox: &Toolbox, assets: &Assets, base: &str, out: &Path) -> Result<()> {
    process::run(esbuild(toolbox, assets, "iife", base, &LATEST)?.arg(folder(out)))
}

/// The script of the single-file page, with WebAssembly, style and messages in it.
pub(super) fn one(toolbox: &Toolbox, assets: &Assets) -> Result<PathBuf> {
    let path = assets.folder().join("single-file.js");
    let mut esbuild = esbuild(toolbox, assets, "iife", "./", &["single-file"])?;
    esbuild
        .args([GLOBALS, "--loader:.gz=base64", "--loader:.txt=text", "--loader:.css=text"])
        // A classic script has no `import.meta`; the glue reads it only where it is given no WebAssembly.
        .arg("--log-override:empty-import-meta=silent")
        .arg(format!("--outfile={}", path.display()));
    process::run(&mut esbuild)?;
    Ok(path)
}

fn folder(out: &Path) -> String {
    format!("--outdir={}", out.display())
}

/// Scripts import assets by their bare names: `glue`, `page.css`.
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
