//! The translations of a deal file: the files beside it with a language before their ending, as
//! `my-deal.nl.toml` beside `my-deal.toml`.

use deal_file::is_language;
use std::path::{Path, PathBuf};

/// The translations beside a deal file, by language.
pub(crate) fn of(file: &Path) -> Vec<(String, PathBuf)> {
    let (Some(name), Some(folder)) =
        (file.file_stem().and_then(|name| name.to_str()), file.parent())
    else {
        return Vec::new();
    };
    let folder = if folder == Path::new("") { Path::new(".") } else { folder };
    // A folder that cannot be read has none, nor has standard input.
    let files = folder.read_dir().into_iter().flatten().flatten().map(|entry| entry.path());
    let mut found: Vec<_> = files
        .filter_map(|path| {
            let language = path.file_name()?.to_str()?.strip_prefix(name)?.strip_prefix('.')?;
            let language = language.strip_suffix(".toml").filter(|of| is_language(of))?;
            Some((language.to_owned(), path.clone()))
        })
        .collect();
    found.sort();
    found
}

/// The deal file that a file is a translation of, and its language.
pub(crate) fn original(file: &Path) -> Option<(PathBuf, String)> {
    let stem = file.file_stem()?.to_str()?;
    let (name, language) = stem.rsplit_once('.')?;
    let original = file.with_file_name(format!("{name}.toml"));
    (is_language(language) && original.is_file()).then(|| (original, language.to_owned()))
}
