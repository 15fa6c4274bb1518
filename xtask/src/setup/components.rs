//! rustfmt and clippy, which a minimal toolchain comes without.

use std::time::Duration;

use anyhow::{Result, bail};

use crate::process;
use crate::toolbox::Toolbox;

const LIMIT: Duration = Duration::from_mins(4);

pub(crate) fn ensure(toolbox: &Toolbox) -> Result<()> {
    if are_there(toolbox)? {
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

fn are_there(toolbox: &Toolbox) -> Result<bool> {
    for program in ["fmt", "clippy"] {
        let mut cargo = toolbox.native("cargo")?;
        if process::output(cargo.args([program, "--version"])).is_err() {
            return Ok(false);
        }
    }
    Ok(true)
}
