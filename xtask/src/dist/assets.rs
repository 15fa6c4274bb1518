//! The page's WebAssembly, its JavaScript, style sheets, messages and deals, from which dist/ is made.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::dependencies::PAGE;
use super::{compress, pages};
use crate::tools::Toolbox;
use crate::{files, process, wasm};

/// Files that are published as they are; `glue.js` is bundled into scripts instead.
const PUBLISHED: [&str; 4] = ["app.wasm", "embed.css", "front.css", "page.css"];

/// The style sheets, each by what it is made of: of the page that writes the code that publishers paste, of
/// the front page, and of the page.
const STYLES: [(&str, &str); 3] =
    [("embed.css", "embed.css"), ("front.css", "front.css"), ("all.css", "page.css")];

/// The folder that holds them.
pub(super) struct Assets(PathBuf);

impl Assets {
    pub(super) fn build(toolbox: &Toolbox, folder: &Path) -> Result<Self> {
        eprintln!("Building the page for publishing (2 to 5 minutes the first time)");
        wasm::build(toolbox, toolbox.root(), PAGE, folder)?;
        let assets = Self(folder.to_owned());
        fs::rename(assets.path("page_bg.wasm"), assets.path("app.wasm"))?;
        fs::rename(assets.path("page.js"), assets.path("glue.js"))?;
        pages::texts(toolbox, folder)?;
        for (source, name) in STYLES {
            style(toolbox, source, &assets.path(name))?;
        }
        compress::files(toolbox, &[assets.path("app.wasm")])?;
        Ok(assets)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(super) fn copy(&self, to: &Path) -> Result<()> {
        for name in PUBLISHED {
            files::copy(&self.path(name), &to.join(name))?;
        }
        for name in ["messages", "deals"] {
            files::copy_folder(&self.path(name), &to.join(name))?;
        }
        Ok(())
    }
}

fn style(toolbox: &Toolbox, source: &str, to: &Path) -> Result<()> {
    let mut esbuild = toolbox.native("esbuild")?;
    esbuild
        .arg(format!("styles/{source}"))
        .args(["--bundle", "--minify", "--log-level=warning"])
        .arg(format!("--outfile={}", to.display()));
    process::run(&mut esbuild)
}
