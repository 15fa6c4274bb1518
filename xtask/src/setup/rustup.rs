//! What rustup adds to the toolchain.

use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::process;
use crate::tools::{TARGET, Toolbox, WasmTarget};

/// Time to download 30 MB on a slow line.
const LIMIT: Duration = Duration::from_mins(4);

/// Adds the standard library for wasm32 where there is none yet.
pub(super) fn add_wasm_target() {
    // Where Debian's packages are, rustup has failed before, and may take minutes to fail again.
    if WasmTarget::find().is_some() || which::which("rustup").is_err() {
        return;
    }
    eprintln!("Adding {TARGET} with rustup (a minute at most where its server answers)");
    let mut rustup = Command::new("rustup");
    if let Err(error) = process::run_within(LIMIT, rustup.args(["target", "add", TARGET])) {
        eprintln!("rustup could not add it: {error:#}");
    }
}

/// Adds rustfmt and clippy, which a minimal toolchain comes without.
pub(super) fn add_components(toolbox: &Toolbox) -> Result<()> {
    if has_components(toolbox)? {
        return Ok(());
    }
    eprintln!("Adding rustfmt and clippy with rustup (a minute at most)");
    let added = toolbox.native("rustup").and_then(|mut rustup| {
        process::run_within(LIMIT, rustup.args(["component", "add", "rustfmt", "clippy"]))
    });
    if let Err(error) = added {
        bail!(
            "rustfmt and clippy are missing ({error:#}); install them:\n  rustup component add rustfmt clippy"
        );
    }
    Ok(())
}

fn has_components(toolbox: &Toolbox) -> Result<bool> {
    for program in ["fmt", "clippy"] {
        let mut cargo = toolbox.native("cargo")?;
        if process::output(cargo.args([program, "--version"])).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}
