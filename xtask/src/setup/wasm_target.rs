//! A standard library for wasm32, found in one of two ways.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::system::{self, Packages};
use crate::process;

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's newest Rust with the sources of the standard library, and the linker it was built for.
pub(crate) const PACKAGES: Packages = Packages {
    what: "a standard library for wasm32",
    names: &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22"],
    elsewhere: "rustup target add wasm32-unknown-unknown",
};

/// Long enough for 30 MB on a slow line.
const LIMIT: Duration = Duration::from_mins(4);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WasmTarget {
    /// The toolchain on PATH has it.
    Toolchain,
    /// Debian's Rust compiles it along with the page.
    Debian,
}

/// What is there, or what rustup can add.
pub(crate) fn find() -> Option<WasmTarget> {
    if is_in_toolchain() {
        return Some(WasmTarget::Toolchain);
    }
    // Before rustup: where these packages are, rustup has once failed, and may take minutes to fail.
    if system::has(&PACKAGES) {
        return Some(WasmTarget::Debian);
    }
    (is_added_by_rustup() && is_in_toolchain()).then_some(WasmTarget::Toolchain)
}

fn is_in_toolchain() -> bool {
    process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn is_added_by_rustup() -> bool {
    if which::which("rustup").is_err() {
        return false;
    }
    eprintln!("Adding {TARGET} with rustup (a minute at most where its server answers)");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    match process::run_within(LIMIT, &mut rustup) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("rustup could not add it: {error:#}");
            false
        }
    }
}
