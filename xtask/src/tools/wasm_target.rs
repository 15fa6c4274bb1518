//! The two ways to have Rust's standard library for wasm32.

use std::path::Path;
use std::process::Command;

use crate::{process, workspace};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum WasmTarget {
    /// The toolchain on PATH has it.
    Toolchain,
    /// Debian's Rust has its sources and compiles it along with the page.
    Debian,
}

impl WasmTarget {
    pub(crate) fn find() -> Option<Self> {
        if is_in_toolchain() {
            Some(Self::Toolchain)
        } else {
            is_in_debian().then_some(Self::Debian)
        }
    }
}

fn is_in_toolchain() -> bool {
    process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

fn is_in_debian() -> bool {
    let mut script = Command::new(workspace::root().join("scripts/install-debian.sh"));
    process::output(script.args(["--check", "wasm"])).is_ok()
}
