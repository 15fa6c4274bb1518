//! `xtask words`, which Trunk runs after each build: what the page says, a file for each language.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").context("Trunk runs this")?;
    let staging = PathBuf::from(staging);
    // As the published page calls it.
    fs::rename(staging.join("page_bg.wasm"), staging.join("app.wasm"))?;
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--package", "prerender", "--bin", "messages", "--", "--out"]);
    process::run(cargo.arg(staging.join("words")))
}
