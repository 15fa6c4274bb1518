//! What npm installs, from a `package.json` and its lock file: wasm-opt, esbuild and axe-core; and
//! Lighthouse, which only one command needs.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::tools::{Cache, Toolbox};
use crate::{files, process};

/// The npm project of Lighthouse, apart because it takes 200 MB.
const LIGHTHOUSE: &str = "xtask/src/lighthouse";

pub(super) fn is_there() -> bool {
    which::which("npm").is_ok()
}

/// Installs the npm project of the workspace itself.
pub(super) fn ensure(toolbox: &Toolbox, cache: &Cache) -> Result<()> {
    install(toolbox, toolbox.root(), &cache.npm())
}

/// Installs Lighthouse; returns the folder of its modules.
pub(crate) fn lighthouse(toolbox: &Toolbox) -> Result<PathBuf> {
    let folder = Cache::open()?.lighthouse();
    install(toolbox, &toolbox.root().join(LIGHTHOUSE), &folder)?;
    Ok(folder.join("node_modules"))
}

/// Installs what the npm project in `project` locks into `folder`, unless it is there.
fn install(toolbox: &Toolbox, project: &Path, folder: &Path) -> Result<()> {
    let lock = fs::read_to_string(project.join("package-lock.json"))?;
    // npm empties node_modules first, so that a run that was broken off leaves no note.
    let note = folder.join("node_modules/.who-owes-whom");
    if fs::read_to_string(&note).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    eprintln!(
        "Installing what {} lists with npm (about a minute the first time; kept in {})",
        project.join("package.json").display(),
        folder.display()
    );
    for name in ["package.json", "package-lock.json"] {
        files::copy(&project.join(name), &folder.join(name))?;
    }
    let mut npm = toolbox.native("npm")?;
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    let again = process::line(&npm);
    if process::run(npm.current_dir(folder)).is_err() {
        bail!(
            "npm could not install it. Mend what is named above, then run the same command again. \
             The line that failed, in {}:\n  {again}",
            folder.display()
        );
    }
    fs::write(note, lock)?;
    Ok(())
}
