//! `cargo xtask dist`

mod compress;
mod content;
mod crates;
mod licence;
mod licences;
mod pages;
mod parts;
mod sbom;
mod scripts;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::download::Download;
use crate::setup::{self, Purpose};
use crate::toolbox::Toolbox;
use crate::{folder, process};
use pages::Pages;
use parts::Parts;

/// Leads whoever opens the folder itself to the page.
const FORWARD: &str = include_str!("dist/forward.html");

#[derive(Args)]
pub(crate) struct Dist {
    /// Where dist/ will be published, for what must name a whole address: `https://example.org/deal/`
    #[arg(long)]
    address: Option<String>,
}

impl Dist {
    pub(crate) fn run(&self) -> Result<()> {
        let toolbox = setup::prepare(Purpose::Dist)?;
        let folder = make(&toolbox, self.address.as_deref())?;
        println!("{}", Download::measure(&folder)?);
        Ok(())
    }
}

/// Makes dist/; returns the folder in it that is named after its content.
pub(crate) fn build(toolbox: &Toolbox) -> Result<PathBuf> {
    make(toolbox, None)
}

fn make(toolbox: &Toolbox, address: Option<&str>) -> Result<PathBuf> {
    let stage = toolbox.root().join("target/stage");
    folder::empty(&stage)?;
    let parts = Parts::build(toolbox, &stage.join("parts"))?;
    let (pinned, latest) = (stage.join("pinned"), stage.join("latest"));
    eprintln!("Writing the pages (a minute or two the first time)");
    pin(toolbox, &parts, &pinned)?;
    let name = content::name(&pinned)?;
    fs::write(pinned.join("integrity.txt"), content::integrity(&pinned)?)?;
    follow(toolbox, &parts, address, &format!("../{name}/"), &latest)?;

    // Only now: what was there stands until what replaces it is whole.
    let dist = toolbox.root().join("dist");
    folder::empty(&dist)?;
    folder::copy(&pinned, &dist.join(&name))?;
    folder::copy(&latest, &dist.join("latest"))?;
    fs::write(dist.join("index.html"), FORWARD)?;
    eprintln!("Compressing them");
    compress::folder(toolbox, &dist)?;
    Ok(dist.join(name))
}

/// All that there is, which refers to nothing outside itself: the same wherever it is published.
fn pin(toolbox: &Toolbox, parts: &Parts, out: &Path) -> Result<()> {
    parts.copy(out)?;
    folder::copy_file(&toolbox.root().join("styles/icon.svg"), &out.join("icon.svg"))?;
    scripts::pinned(toolbox, parts, out)?;
    let one = scripts::one(toolbox, parts)?;
    Pages { base: "", address: None, one: Some(&one) }.write(toolbox, out)?;
    let crates = crates::shipped(toolbox)?;
    fs::write(out.join("sbom.cdx.json"), sbom::write(&crates, &rust(toolbox)?)?)?;
    fs::write(out.join("licences.txt"), licences::write(toolbox.root(), &crates)?)?;
    Ok(())
}

/// The release whose standard library is in the page.
fn rust(toolbox: &Toolbox) -> Result<String> {
    let printed = process::output(toolbox.web("rustc")?.arg("--version"))?;
    Ok(printed.split_whitespace().nth(1).context("rustc has no version")?.to_owned())
}

/// What keeps its address from one build to the next, and refers to what is pinned.
fn follow(
    toolbox: &Toolbox,
    parts: &Parts,
    address: Option<&str>,
    base: &str,
    out: &Path,
) -> Result<()> {
    let address = address.map(|it| format!("{}/latest/", it.trim_end_matches('/')));
    Pages { base, address: address.as_deref(), one: None }.write(toolbox, out)?;
    // Those that are pinned will do.
    fs::remove_dir_all(out.join("cards")).ok();
    scripts::latest(toolbox, parts, base, out)
}
