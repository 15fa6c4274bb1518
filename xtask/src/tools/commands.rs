//! Every program that is run, and what it inherits.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::{Cache, WasmTarget};
use crate::workspace;

/// Variables that the cargo that runs us sets, and a cargo of another toolchain must not inherit.
const OUTER_CARGO: [&str; 5] = ["CARGO", "LD_LIBRARY_PATH", "RUSTC", "RUSTDOC", "RUSTUP_TOOLCHAIN"];

/// Makes commands that find our tools first.
pub(crate) struct Toolbox {
    root: PathBuf,
    path: OsString,
    web: Web,
}

/// What a build for the browser needs besides.
struct Web {
    path: OsString,
    path_without_npm: OsString,
    flags: OsString,
    builds_std: bool,
}

impl Toolbox {
    pub(crate) fn new(cache: &Cache, target: WasmTarget) -> Result<Self> {
        let builds_std = target == WasmTarget::Debian;
        let debian = builds_std.then(|| PathBuf::from("/usr/bin"));
        let [cargo, npm] = cache.programs();
        Ok(Self {
            root: workspace::root(),
            path: path_with([cargo.clone(), npm.clone()])?,
            web: Web {
                path: path_with([cargo.clone(), npm].into_iter().chain(debian.clone()))?,
                path_without_npm: path_with([cargo].into_iter().chain(debian))?,
                flags: flags()?,
                builds_std,
            },
        })
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// What is built for the browser.
    pub(crate) fn web_target(&self) -> PathBuf {
        self.root.join("target/web")
    }

    /// A program of this machine, run in the workspace.
    pub(crate) fn native(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(find(program, &self.path)?);
        command.current_dir(&self.root).env("PATH", &self.path);
        Ok(command)
    }

    /// A program that may compile for the browser, run in the workspace.
    pub(crate) fn web(&self, program: &str) -> Result<Command> {
        let mut command = Command::new(find(program, &self.web.path)?);
        command
            .current_dir(&self.root)
            .env("PATH", &self.web.path)
            .env("CARGO_ENCODED_RUSTFLAGS", &self.web.flags)
            // Its own folder, so that neither build throws away what the other compiled.
            .env("CARGO_TARGET_DIR", self.web_target())
            // Trunk's own stack would hide the compiler's error.
            .env("RUST_LIB_BACKTRACE", "0");
        if env::var_os("NO_COLOR").is_some() {
            // Any value will do, but trunk takes `1` for a mistake.
            command.env("NO_COLOR", "true");
        }
        if self.web.builds_std {
            for name in OUTER_CARGO {
                command.env_remove(name);
            }
            command.env("RUSTC_BOOTSTRAP", "1").env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
        }
        Ok(command)
    }

    /// Trunk in `folder`, as it runs where there is Rust with a wasm target and wasm-bindgen, and
    /// nothing else of ours.
    pub(crate) fn plain_trunk(&self, folder: &Path) -> Result<Command> {
        let mut trunk = self.web("trunk")?;
        trunk
            .current_dir(folder)
            .env("PATH", &self.web.path_without_npm)
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("CARGO_TARGET_DIR", self.root.join("target/plain"));
        Ok(trunk)
    }
}

fn find(program: &str, path: &OsString) -> Result<PathBuf> {
    which::which_in(program, Some(path), workspace::root())
        .with_context(|| format!("`{program}` is not on PATH"))
}

/// For rustc: where this machine keeps its crates would be in the page, and its length would stay.
fn flags() -> Result<OsString> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(dirs::home_dir()?.join(".cargo")));
    let mut flags = OsString::from("--remap-path-prefix=");
    flags.push(home.context("no home folder for this user; set HOME")?);
    flags.push("=cargo");
    Ok(flags)
}

/// These folders, then the user's PATH.
fn path_with(ours: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    Ok(env::join_paths(ours.into_iter().chain(env::split_paths(&rest)))?)
}
