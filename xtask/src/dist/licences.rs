//! The texts of the licences under which others' code is in the page.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::dependencies::Crate;

const STD: &str = "\
The WebAssembly holds parts of Rust's standard library, under MIT or Apache-2.0:
Copyright (c) The Rust Project Contributors, https://github.com/rust-lang/rust
";

const RULE: &str = "------------------------------------------------------------------------";

/// Beginnings of the names of licence files.
const FILES: [&str; 5] = ["licence", "license", "copying", "unlicense", "notice"];

/// Writes each text once, after the crates that it belongs to.
pub(super) fn write(root: &Path, crates: &[Crate]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut all = format!("{STD}\nIt holds parts of these crates:\n\n");
    for of in crates {
        let line = format!("{} {} ({})", of.name, of.version, of.licence);
        let own = self::texts(if of.is_ours { root } else { &of.folder })?;
        writeln!(all, "  {line}")?;
        if own.is_empty() {
            writeln!(all, "    without a text of its own; by {}", of.authors.join(", "))?;
        }
        for text in own {
            texts.entry(text).or_default().push(line.clone());
        }
    }
    let mut grouped: Vec<_> = texts.into_iter().map(|(text, names)| (names, text)).collect();
    grouped.sort();
    for (names, text) in grouped {
        write!(all, "\n{RULE}\n{}\n{RULE}\n\n{text}\n", names.join("\n"))?;
    }
    Ok(all)
}

/// The licence texts of one crate.
fn texts(folder: &Path) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_lowercase();
        if entry.file_type()?.is_file() && FILES.iter().any(|it| name.starts_with(it)) {
            let text = String::from_utf8_lossy(&fs::read(entry.path())?).replace("\r\n", "\n");
            texts.push(text.trim_matches('\n').to_owned());
        }
    }
    // Crates may hold one text twice.
    texts.sort();
    texts.dedup();
    Ok(texts)
}
