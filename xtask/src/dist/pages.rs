//! What `prerender` writes: pages, cards, oEmbed and snippets.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::toolbox::Toolbox;

pub(super) struct Pages<'a> {
    /// Put before each reference to a file of the app.
    pub(super) base: &'a str,
    /// Where the folder will be published.
    pub(super) address: Option<&'a str>,
    /// The script of the page in one file, where that is wanted.
    pub(super) one: Option<&'a Path>,
}

impl Pages<'_> {
    pub(super) fn write(&self, toolbox: &Toolbox, out: &Path) -> Result<()> {
        let mut cargo = toolbox.native("cargo")?;
        cargo
            .args(["run", "--quiet", "--package", "prerender", "--", "--out"])
            .arg(out)
            .args(["--base", self.base]);
        if let Some(address) = self.address {
            cargo.args(["--address", address]);
        }
        if let Some(one) = self.one {
            cargo.arg("--one").arg(one);
        }
        process::run(&mut cargo)
    }
}
