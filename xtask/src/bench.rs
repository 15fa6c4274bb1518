//! `cargo xtask bench`

mod browser;
mod checkout;

use anyhow::Result;
use clap::Args;

use crate::setup::{self, Purpose};
use crate::wasm;

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
        wasm::build(&toolbox, &before, "bench", &folder.join("before"))?;
        wasm::build(&toolbox, root, "bench", &folder.join("now"))?;
        browser::bundle(&toolbox, &folder)?;
        eprintln!("Timing them in Chromium (half a minute)");
        println!("Before is {commit}.\n\n{}", browser::run(&folder)?);
        Ok(())
    }
}
