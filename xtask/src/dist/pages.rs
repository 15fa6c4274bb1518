//! What `prerender` writes: pages, cards, oEmbed, snippets, messages and deals.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::tools::Toolbox;

pub(super) struct Pages<'a> {
    /// The path from a page to the pinned folder.
    pub(super) base: &'a str,
    /// The URL where the folder will be published.
    pub(super) address: Option<&'a str>,
    /// The script of the single-file page; without it none is written.
    pub(super) one: Option<&'a Path>,
}

impl Pages<'_> {
    pub(super) fn write(&self, toolbox: &Toolbox, out: &Path) -> Result<()> {
        let mut prerender = prerender(toolbox, "pages", out)?;
        prerender.args(["--base", self.base]);
        if let Some(address) = self.address {
            prerender.args(["--address", address]);
        }
        if let Some(one) = self.one {
            prerender.arg("--single-file").arg(one);
        }
        process::run(&mut prerender)
    }
}

/// The texts that a page downloads, a file for each language: messages, and each deal.
pub(super) fn texts(toolbox: &Toolbox, out: &Path) -> Result<()> {
    process::run(&mut prerender(toolbox, "texts", out)?)
}

fn prerender(toolbox: &Toolbox, command: &str, out: &Path) -> Result<Command> {
    let mut cargo = toolbox.native("cargo")?;
    cargo.args(["run", "--quiet", "--package", "prerender", "--", command, "--out"]).arg(out);
    Ok(cargo)
}
