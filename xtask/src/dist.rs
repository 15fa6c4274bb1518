//! `cargo xtask dist`

mod assets;
mod compress;
mod dependencies;
mod hash;
mod licences;
mod pages;
mod sbom;
mod scripts;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Args;

use crate::download::Download;
use crate::setup::{self, Purpose};
use crate::tools::Toolbox;
use crate::{files, process};
use assets::Assets;
use pages::Pages;

/// A page that forwards from dist/ itself to the page in latest/.
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
    files::empty_folder(&stage)?;
    let assets = Assets::build(toolbox, &stage.join("assets"))?;
    let (pinned, latest) = (stage.join("pinned"), stage.join("latest"));
    eprintln!("Writing the pages (a minute or two the first time)");
    pin(toolbox, &assets, &pinned)?;
    let name = hash::name(&pinned)?;
    fs::write(pinned.join("integrity.txt"), hash::integrity(&pinned)?)?;
    follow(toolbox, &assets, address, &format!("../{name}/"), &latest)?;

    // The old dist/ stays until the new one is complete.
    let dist = toolbox.root().join("dist");
    files::empty_folder(&dist)?;
    files::copy_folder(&pinned, &dist.join(&name))?;
    files::copy_folder(&latest, &dist.join("latest"))?;
    fs::write(dist.join("index.html"), FORWARD)?;
    eprintln!("Compressing them");
    compress::folder(toolbox, &dist)?;
    Ok(dist.join(name))
}

/// Makes the pinned folder. It refers to nothing outside itself, so it is the same wherever it is published.
fn pin(toolbox: &Toolbox, assets: &Assets, out: &Path) -> Result<()> {
    assets.copy(out)?;
    files::copy(&toolbox.root().join("styles/icon.svg"), &out.join("icon.svg"))?;
    scripts::pinned(toolbox, assets, out)?;
    let one = scripts::one(toolbox, assets)?;
    Pages { base: "", address: None, one: Some(&one) }.write(toolbox, out)?;
    let crates = dependencies::shipped(toolbox)?;
    fs::write(out.join("sbom.cdx.json"), sbom::write(&crates, &rust(toolbox)?)?)?;
    fs::write(out.join("licences.txt"), licences::write(toolbox.root(), &crates)?)?;
    Ok(())
}

/// The release whose standard library is in the page.
fn rust(toolbox: &Toolbox) -> Result<String> {
    let printed = process::output(toolbox.web("rustc")?.arg("--version"))?;
    Ok(printed.split_whitespace().nth(1).context("rustc has no version")?.to_owned())
}

/// Makes latest/, whose address stays the same from build to build. It refers to the pinned folder.
fn follow(
    toolbox: &Toolbox,
    assets: &Assets,
    address: Option<&str>,
    base: &str,
    out: &Path,
) -> Result<()> {
    let address = address.map(|it| format!("{}/latest/", it.trim_end_matches('/')));
    Pages { base, address: address.as_deref(), one: None }.write(toolbox, out)?;
    scripts::latest(toolbox, assets, base, out)
}
