//! Compiles a crate of the workspace to WebAssembly, with the JavaScript that loads it.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::tools::{TARGET, Toolbox};

/// WebAssembly features of every supported browser; `--all-features` writes what some of them refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
];

/// Compiles a package in the page's profile and with the page's flags, also where the workspace is a
/// checkout of another commit. Writes `<package>.js`, `<package>_bg.wasm` and `snippets/`, the modules
/// that Rust imports, into `out`.
pub(crate) fn build(toolbox: &Toolbox, workspace: &Path, package: &str, out: &Path) -> Result<()> {
    let target = workspace.join("target/web");
    let mut cargo = toolbox.web("cargo")?;
    cargo.current_dir(workspace).env("CARGO_TARGET_DIR", &target);
    cargo.args(["rustc", "--quiet", "--package", package, "--lib", "--crate-type", "cdylib"]);
    process::run(cargo.args(["--profile", "page", "--target", TARGET]))?;

    let built = target.join(TARGET).join(format!("page/{package}.wasm"));
    let mut wasm_bindgen = toolbox.web("wasm-bindgen")?;
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(out);
    process::run(wasm_bindgen.arg(built))?;

    let wasm = out.join(format!("{package}_bg.wasm"));
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    process::run(wasm_opt.arg("-O2").args(FEATURES).arg(&wasm).arg("-o").arg(&wasm))
}
