//! `cargo xtask trunk`: a plain `trunk build --release`, as in a fresh clone

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::setup::{self, Purpose};
use crate::tools::Toolbox;
use crate::{files, process};

pub(crate) fn run() -> Result<()> {
    build(&setup::prepare(Purpose::Serve)?)
}

/// Builds a copy of the work tree; the tests of the page open `target/trunk` in it.
pub(crate) fn build(toolbox: &Toolbox) -> Result<()> {
    let clone = toolbox.root().join("target/clone");
    copy_sources(toolbox.root(), &clone)?;
    process::run(toolbox.plain_trunk(&clone)?.args(["build", "--release"]))
}

/// Copies what git would commit. Times stay as they are, so that cargo compiles only what has changed
/// since the last copy.
fn copy_sources(root: &Path, clone: &Path) -> Result<()> {
    files::empty_folder(clone)?;
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    for name in process::output(git.current_dir(root))?.split_terminator('\0') {
        let (from, to) = (root.join(name), clone.join(name));
        // git lists a deleted file until the deletion is committed.
        if from.is_file() {
            files::copy(&from, &to)?;
            let modified = fs::metadata(&from)?.modified()?;
            File::options().write(true).open(&to)?.set_modified(modified)?;
        }
    }
    Ok(())
}
