//! `cargo xtask reproduce`

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{files, process, workspace};

/// Where HEAD is cloned to: paths of different lengths.
const CLONES: [&str; 2] = ["one", "another/place/further/down"];

pub(crate) fn run() -> Result<()> {
    let root = workspace::root();
    let folder = root.join("target/reproduce");
    files::empty_folder(&folder)?;
    let [one, other] = CLONES.map(|clone| folder.join(clone));
    // Both are cloned before either is built: HEAD may move meanwhile.
    for clone in [&one, &other] {
        let mut git = Command::new("git");
        process::run(git.args(["clone", "--quiet"]).arg(&root).arg(clone))?;
    }
    let (one, other) = (build(&one)?, build(&other)?);
    let differing = differing(&one, &other);
    ensure!(
        differing.is_empty(),
        "Two builds of HEAD differ (see {}):\n  {}",
        folder.display(),
        differing.join("\n  ")
    );
    println!("Two builds of HEAD gave the same {} files", one.len());
    Ok(())
}

/// The hash of each file of a build, in a target folder of its own.
fn build(clone: &Path) -> Result<BTreeMap<String, String>> {
    eprintln!("Building HEAD in {}", clone.display());
    let mut cargo = Command::new("cargo");
    cargo.args(["xtask", "dist"]).current_dir(clone).env_remove("CARGO_TARGET_DIR");
    process::run(&mut cargo)?;
    let files = files::list(&clone.join("dist"))?;
    let integrity = files.iter().find(|(name, _)| name.ends_with("/integrity.txt"));
    let (_, integrity) = integrity.context("the build has no integrity.txt")?;
    Ok(hashes(&fs::read_to_string(integrity)?))
}

/// Reads lines like `sha384-… app.wasm`.
fn hashes(integrity: &str) -> BTreeMap<String, String> {
    let lines = integrity.lines().filter_map(|line| line.split_once("  "));
    lines.map(|(hash, name)| (name.to_owned(), hash.to_owned())).collect()
}

/// The names of files that are not the same in both.
fn differing<'a>(
    one: &'a BTreeMap<String, String>,
    other: &'a BTreeMap<String, String>,
) -> Vec<&'a str> {
    let names = one.keys().chain(other.keys().filter(|name| !one.contains_key(*name)));
    names.filter(|name| one.get(*name) != other.get(*name)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::{differing, hashes};

    #[test]
    fn files_differ_by_hash_or_by_being_there() {
        let one = hashes("sha384-1  a\nsha384-2  b c\nsha384-3  d\n");
        let other = hashes("sha384-1  a\nsha384-3  b c\nsha384-4  e\n");
        assert_eq!(differing(&one, &one), [""; 0]);
        assert_eq!(differing(&one, &other), ["b c", "d", "e"]);
    }
}
