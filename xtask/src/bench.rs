//! `cargo xtask bench`

mod browser;
mod checkout;

use std::path::Path;

use anyhow::Result;
use clap::Args;

use crate::wasm::FEATURES;
use crate::process;
use crate::setup::{self, Purpose, TARGET};
use crate::toolbox::Toolbox;

#[derive(Args)]
pub(crate) struct Bench {
    /// The commit to compare with; HEAD, where your changes are not committed
    // Always there, and what the last commit changed is what one wants to know.
    #[arg(long, value_name = "REV", default_value = "HEAD~")]
    against: String,
}

impl Bench {
    pub(crate) fn run(&self) -> Result<()> {
        let toolbox = setup::prepare(Purpose::Bench)?;
        let root = toolbox.root();
        let (commit, before) = checkout::make(root, &self.against)?;
        let folder = toolbox.web_target().join("bench");
        eprintln!("Compiling both engines to WebAssembly (2 minutes the first time)");
        compile(&toolbox, &before, &before.join("target"), &folder.join("before"))?;
        compile(&toolbox, root, &toolbox.web_target(), &folder.join("now"))?;
        browser::bundle(&toolbox, &folder)?;
        eprintln!("Timing them in Chromium (half a minute)");
        println!("Before is {commit}.\n\n{}", browser::run(&folder)?);
        Ok(())
    }
}

/// Compiles the bench crate of a workspace, in the profile of the page that is in there.
fn compile(toolbox: &Toolbox, workspace: &Path, target: &Path, out: &Path) -> Result<()> {
    let mut cargo = toolbox.web("cargo")?;
    cargo.current_dir(workspace).env("CARGO_TARGET_DIR", target);
    cargo.args(["rustc", "--quiet", "--package", "bench", "--lib", "--crate-type", "cdylib"]);
    process::run(cargo.args(["--profile", "page", "--target", TARGET]))?;
    let built = target.join(TARGET).join("page/bench.wasm");
    let mut bindgen = toolbox.web("wasm-bindgen")?;
    process::run(bindgen.args(["--target", "web", "--out-dir"]).arg(out).arg(built))?;
    let wasm = out.join("bench_bg.wasm");
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    process::run(wasm_opt.arg("-O2").args(FEATURES).arg(&wasm).arg("-o").arg(&wasm))
}
