//! What fuzzing needs besides a toolchain, which may be a stable one.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use super::cargo_tool::CargoTool;
use crate::process;
use crate::tools::{Cache, Toolbox};

/// libFuzzer is C++ and compiled along.
pub(super) fn has_compiler() -> bool {
    process::output(Command::new("c++").arg("--version")).is_ok()
}

/// Installs cargo-fuzz where this machine can use it, or says why it cannot.
pub(crate) fn ensure(toolbox: &Toolbox) -> Result<()> {
    ensure!(!cfg!(windows), "on Windows it would need a nightly toolchain and a sanitizer");
    ensure!(counts_coverage(toolbox)?, "this rustc cannot count what a run reaches");
    ensure!(has_compiler(), "there is no c++ on PATH, and libFuzzer is C++");
    CargoTool::cargo_fuzz().ensure(toolbox, &Cache::open()?)
}

/// Whether this rustc can compile in the coverage counters that libFuzzer needs.
fn counts_coverage(toolbox: &Toolbox) -> Result<bool> {
    let object = env::temp_dir().join(format!("who-owes-whom-{}.o", std::process::id()));
    let mut rustc = toolbox.native("rustc")?;
    rustc
        .args(["--crate-type=lib", "--emit=obj", "-Cpasses=sancov-module", "-", "-o"])
        .arg(&object);
    let compiled = process::output(&mut rustc).is_ok();
    fs::remove_file(object).ok();
    Ok(compiled)
}
