//! An earlier commit in a folder of its own, with today's bench crate in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::{files, process};

/// The commit's short hash and its folder, which is left there for the next time.
pub(super) fn make(root: &Path, revision: &str) -> Result<(String, PathBuf)> {
    let git = |folder: &Path| {
        let mut git = Command::new("git");
        git.current_dir(folder);
        git
    };
    let mut parse = git(root);
    parse.args(["rev-parse", "--short=12", "--verify", &format!("{revision}^{{commit}}")]);
    let commit = process::output(&mut parse).context("there is no such commit here")?;
    let commit = commit.trim();
    let checkout = root.join("target/bench").join(commit);
    if !checkout.join("Cargo.toml").exists() {
        files::empty_folder(&checkout)?;
        let mut clone = git(root);
        // With the objects of this repository: a clone has only those that a branch leads to.
        clone.args(["clone", "--quiet", "--shared", "--no-checkout", "."]).arg(&checkout);
        process::run(&mut clone)?;
        process::run(git(&checkout).args(["checkout", "--quiet", "--detach", commit]))?;
    }
    // Both engines are timed by the same code, on the same deal. Before the benchmarks had one of their
    // own it was the bundled one, in the format of that time.
    let deal = checkout.join("bench/deal.toml");
    let own =
        if deal.exists() { deal.clone() } else { checkout.join("deals/openai-microsoft.toml") };
    let own = fs::read(own)?;
    files::empty_folder(&checkout.join("bench"))?;
    files::copy_folder(&root.join("bench"), &checkout.join("bench"))?;
    fs::write(deal, own)?;
    Ok((commit.to_owned(), checkout))
}
