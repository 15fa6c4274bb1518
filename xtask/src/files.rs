//! Lists, copies and empties folders.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// All files below a folder, by their paths within it, which have slashes on every system.
pub(crate) fn list(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            let within = list(&entry.path())?;
            files.extend(within.into_iter().map(|(file, path)| (format!("{name}/{file}"), path)));
        } else {
            files.insert(name, entry.path());
        }
    }
    Ok(files)
}

pub(crate) fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for (name, path) in list(from)? {
        copy(&path, &to.join(name))?;
    }
    Ok(())
}

/// Copies a file, and makes the folders on the way.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::copy(from, to).with_context(|| format!("no {}", from.display()))?;
    Ok(())
}

/// Makes a folder, without what was in it.
pub(crate) fn empty_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}
