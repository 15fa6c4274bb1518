//! `cargo xtask fuzz`

mod seeds;

use std::path::Path;

use anyhow::{Context, Result};
use clap::Args;

use crate::process;
use crate::setup;
use crate::tools::Toolbox;

/// The fuzz targets of fuzz/Cargo.toml.
const TARGETS: [&str; 3] = ["deal", "link", "scenario"];

#[derive(Args)]
pub(crate) struct Fuzz {
    /// What to fuzz; everything where nothing is named
    #[arg(value_parser = TARGETS)]
    targets: Vec<String>,

    /// For how long each, once it is built
    #[arg(long, default_value_t = 300)]
    seconds: u32,
}

impl Fuzz {
    pub(crate) fn run(&self) -> Result<()> {
        let toolbox = setup::prepare_fuzzing()?;
        let named = || self.targets.iter().map(String::as_str).collect();
        let targets = if self.targets.is_empty() { TARGETS.to_vec() } else { named() };
        targets.iter().try_for_each(|target| fuzz(&toolbox, target, self.seconds, &[]))
    }
}

/// Fuzzes each target for ten seconds, as one step of the tests; skips where this machine cannot fuzz.
pub(crate) fn briefly(toolbox: &Toolbox) -> Result<()> {
    if let Err(error) = setup::fuzzing::ensure(toolbox) {
        eprintln!("Not fuzzed: {error:#}");
        return Ok(());
    }
    TARGETS.iter().try_for_each(|target| fuzz(toolbox, target, 10, &["-verbosity=0"]))
}

fn fuzz(toolbox: &Toolbox, target: &str, seconds: u32, options: &[&str]) -> Result<()> {
    eprintln!("Fuzzing {target} for {seconds} s (building it takes 2 minutes the first time)");
    seeds::sow(toolbox.root(), target)?;
    let folder = Path::new("fuzz");
    let mut cargo = toolbox.native("cargo")?;
    cargo
        // Without a sanitizer a stable toolchain will do; in safe Rust there is little for one to find.
        .args(["fuzz", "run", "--sanitizer=none", "--debug-assertions"])
        .args(["--target-dir", "target/fuzz", target, "--", "-timeout=10"])
        .arg(format!("-dict={}", folder.join("dictionaries").join(target).display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg("-print_final_stats=1")
        .args(options);
    process::run(&mut cargo).context("an input that broke it would be in fuzz/artifacts/")
}
