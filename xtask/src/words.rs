//! `xtask words`, which Trunk runs after each build: what the page says, a file for each language.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::workspace;

/// Messages by key; `build.rs` numbers them in the same order, and has checked them.
type Messages = BTreeMap<String, String>;

pub(crate) fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").context("Trunk runs this")?;
    let staging = PathBuf::from(staging);
    // As the published page calls it.
    fs::rename(staging.join("page_bg.wasm"), staging.join("app.wasm"))?;
    let folder = staging.join("words");
    fs::create_dir_all(&folder)?;
    for language in deals::LANGUAGES {
        let path = workspace::root().join(format!("words/{language}.toml"));
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let messages: Messages = toml::from_str(&text)?;
        let mut lines: Vec<&str> = messages.values().map(String::as_str).collect();
        lines.extend(deals::texts(language));
        fs::write(folder.join(format!("{language}.txt")), lines.join("\n"))?;
    }
    Ok(())
}
