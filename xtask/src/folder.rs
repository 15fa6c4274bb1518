//! All files below a folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// By their names within it, which have slashes on every system.
pub(crate) fn files(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            let within = self::files(&entry.path())?;
            files.extend(within.into_iter().map(|(file, path)| (format!("{name}/{file}"), path)));
        } else {
            files.insert(name, entry.path());
        }
    }
    Ok(files)
}

pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    for (name, path) in files(from)? {
        copy_file(&path, &to.join(name))?;
    }
    Ok(())
}

/// Makes the folders on the way.
pub(crate) fn copy_file(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to.parent().unwrap_or(to))?;
    fs::copy(from, to).with_context(|| format!("no {}", from.display()))?;
    Ok(())
}

/// Makes it, without what was in it.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}
