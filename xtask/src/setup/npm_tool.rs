//! What npm installs: wasm-opt, which is in binaryen; esbuild; and axe-core, for the tests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::cache::Cache;
use super::system::Packages;
use crate::process;
use crate::toolbox::Toolbox;

/// Debian's own binaryen cannot read what today's Rust writes.
pub(super) const TOOLS: [&str; 3] = ["axe-core@4.14.1", "binaryen@132.0.0", "esbuild@0.28.2"];

pub(crate) const PACKAGES: Packages = Packages {
    what: "Node.js with npm",
    names: &["nodejs", "npm"],
    elsewhere: "https://nodejs.org",
};

pub(crate) fn has_npm() -> bool {
    which::which("npm").is_ok()
}

/// Lighthouse, and the folder of its modules: 200 MB that no other command needs.
pub(crate) fn lighthouse(toolbox: &Toolbox) -> Result<PathBuf> {
    let folder = Cache::open()?.lighthouse();
    // The newest that runs on Debian's Node.
    ensure(toolbox, &folder, &["lighthouse@12.8.2"])?;
    Ok(folder.join("node_modules"))
}

/// Installs `tools` into a folder, where it holds none or others.
pub(super) fn ensure(toolbox: &Toolbox, folder: &Path, tools: &[&str]) -> Result<()> {
    let wanted = tools.join(" ");
    if fs::read_to_string(note(folder)).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    eprintln!(
        "Installing {} with npm (about a minute the first time; kept in {})",
        tools.join(", "),
        folder.display()
    );
    fs::create_dir_all(folder)?;
    let mut npm = toolbox.native("npm")?;
    npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--save-exact", "--loglevel=error", "--prefix"])
        .arg(folder)
        .args(tools)
        .current_dir(folder);
    let again = process::line(&npm);
    if process::run(&mut npm).is_err() {
        bail!(
            "npm could not install them. Mend what is named above, then run the same command \
             again. The line that failed:\n  {again}"
        );
    }
    fs::write(note(folder), wanted)?;
    Ok(())
}

/// What was installed, noted where it goes away with it.
fn note(folder: &Path) -> PathBuf {
    folder.join("node_modules/.who-owes-whom")
}
