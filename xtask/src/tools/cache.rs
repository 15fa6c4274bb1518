//! The folder where xtask keeps the tools that it installs: outside the work tree, shared by all clones.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

pub(crate) struct Cache(PathBuf);

impl Cache {
    pub(crate) fn open() -> Result<Self> {
        let folder = dirs::cache_dir()
            .context("no cache folder for this user; set HOME or XDG_CACHE_HOME")?
            .join("who-owes-whom");
        fs::create_dir_all(&folder)
            .with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self(folder))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// The root of `cargo install`.
    pub(crate) fn tools(&self) -> PathBuf {
        self.0.join("tools")
    }

    /// The target folder of `cargo install`.
    pub(crate) fn build(&self) -> PathBuf {
        self.0.join("build")
    }

    /// The npm project with wasm-opt, esbuild and axe-core.
    pub(crate) fn npm(&self) -> PathBuf {
        self.0.join("npm")
    }

    /// The npm project of `cargo xtask lighthouse`.
    pub(crate) fn lighthouse(&self) -> PathBuf {
        self.0.join("lighthouse")
    }

    /// The folders to put on PATH.
    pub(crate) fn programs(&self) -> [PathBuf; 2] {
        [self.tools().join("bin"), self.npm().join("node_modules/.bin")]
    }
}
