//! The crates that the page is compiled from.

use anyhow::{Context, Result};

use crate::process;
use crate::tools::{TARGET, Toolbox};

/// Trunk builds offline, so they have to be there before.
pub(crate) fn fetch(toolbox: &Toolbox) -> Result<()> {
    let mut cargo = toolbox.web("cargo")?;
    // With the target, cargo also fetches what a standard library built for it needs.
    cargo.args(["fetch", "--quiet", "--target", TARGET]);
    process::run(&mut cargo).context("the page's crates could not be fetched")
}
