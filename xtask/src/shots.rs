//! `cargo xtask shots`

use anyhow::Result;

use crate::setup::{self, Purpose};
use crate::{dist, process};

/// The test of the page that takes the pictures.
const TAKE: &str = "chromium::screenshots::take";

pub(crate) fn run() -> Result<()> {
    let toolbox = setup::prepare(Purpose::Bench)?;
    dist::build(&toolbox)?;
    eprintln!("Taking pictures of the page (some minutes)");
    let mut cargo = toolbox.native("cargo")?;
    cargo.args(["test", "--quiet", "--package", "page", "--test", "page", "--"]);
    process::run(cargo.args(["--ignored", "--exact", TAKE]))?;
    println!("{}", toolbox.root().join("target/shots/index.html").display());
    Ok(())
}
