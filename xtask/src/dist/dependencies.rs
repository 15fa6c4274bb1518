//! The crates whose code is in the page's WebAssembly.

use std::collections::BTreeSet;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::process;
use crate::tools::{TARGET, Toolbox};

/// The licences that ask no more of a publisher than to pass their text on.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The name of the page's own package.
pub(super) const PAGE: &str = "page";

pub(super) struct Crate {
    pub(super) name: String,
    pub(super) version: String,
    /// An SPDX expression.
    pub(super) licence: String,
    pub(super) authors: Vec<String>,
    pub(super) folder: PathBuf,
    /// Whether it belongs to this workspace.
    pub(super) is_ours: bool,
}

impl Crate {
    fn read(package: &Value) -> Option<Self> {
        let text = |key| package.get(key)?.as_str().map(str::to_owned);
        let authors = package.get("authors")?.as_array()?.iter();
        Some(Self {
            name: text("name")?,
            version: text("version")?,
            licence: text("license").unwrap_or_default(),
            authors: authors.filter_map(Value::as_str).map(str::to_owned).collect(),
            folder: PathBuf::from(text("manifest_path")?).parent()?.to_owned(),
            is_ours: package.get("source")?.is_null(),
        })
    }
}

/// The crates in the order of their names; fails where the licence of one is not allowed.
pub(super) fn shipped(toolbox: &Toolbox) -> Result<Vec<Crate>> {
    let names = names(toolbox)?;
    let mut crates = all(toolbox)?;
    crates.retain(|it| names.contains(&(it.name.clone(), it.version.clone())));
    crates.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    ensure!(crates.len() == names.len(), "cargo tree and cargo metadata know different crates");
    for Crate { name, version, licence, .. } in &crates {
        ensure!(
            is_allowed(licence),
            "{name} {version} is in the page, and its licence may not be: {licence:?}"
        );
    }
    Ok(crates)
}

/// Whether an SPDX expression leaves a way with allowed licences only. Old crates write `/` for `OR`.
fn is_allowed(expression: &str) -> bool {
    Expression::parse_mode(expression, ParseMode::LAX)
        .is_ok_and(|parsed| parsed.evaluate(|licence| ALLOWED.contains(&&*licence.to_string())))
}

/// The name and version of each crate that `cargo tree` lists: `cargo metadata` cannot leave out those
/// of features that the page is built without.
fn names(toolbox: &Toolbox) -> Result<BTreeSet<(String, String)>> {
    let mut cargo = toolbox.native("cargo")?;
    cargo.args(["tree", "--package", PAGE, "--target", TARGET]).args([
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ]);
    let printed = process::output(&mut cargo)?;
    Ok(printed.lines().filter_map(name).collect())
}

/// Reads `page v0.1.0 (/where/it/is)`.
fn name(line: &str) -> Option<(String, String)> {
    let mut words = line.split_whitespace();
    let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
    Some((name.to_owned(), version.to_owned()))
}

fn all(toolbox: &Toolbox) -> Result<Vec<Crate>> {
    let mut cargo = toolbox.native("cargo")?;
    cargo.args(["metadata", "--format-version", "1", "--filter-platform", TARGET]);
    let printed: Value = serde_json::from_str(&process::output(&mut cargo)?)?;
    let packages = printed.get("packages").and_then(Value::as_array);
    let crates = packages.into_iter().flatten().map(Crate::read).collect::<Option<_>>();
    crates.context("cargo metadata printed a package without a name")
}

#[cfg(test)]
mod tests {
    use super::{is_allowed, name};

    #[test]
    fn a_line_of_the_tree_is_a_name_and_a_version() {
        let read = |line| name(line).map(|(name, version)| format!("{name} {version}"));
        assert_eq!(read("page v0.1.0 (/work)").as_deref(), Some("page 0.1.0"));
        assert_eq!(read("yew v0.23.0 (*)").as_deref(), Some("yew 0.23.0"));
        assert_eq!(read(""), None);
    }

    #[test]
    fn one_way_must_be_free() {
        assert!(is_allowed("MIT"));
        assert!(is_allowed("Apache-2.0 / MIT"));
        assert!(is_allowed("GPL-3.0-only OR MIT"));
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(is_allowed("Apache-2.0 WITH LLVM-exception OR GPL-2.0"));
        assert!(!is_allowed("GPL-3.0-only"));
        assert!(!is_allowed("(MIT OR Apache-2.0) AND GPL-3.0-only"));
        assert!(!is_allowed("MIT AND (GPL-2.0 OR LGPL-3.0)"));
        assert!(!is_allowed("MIT WITH Nothing"));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(!is_allowed(""));
        assert!(!is_allowed("MIT Apache-2.0"));
        assert!(!is_allowed("(MIT"));
    }
}
