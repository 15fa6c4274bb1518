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

/// Writes `<package>.js`, `<package>_bg.wasm` and `snippets/`, the modules that Rust imports, into
/// `out`. `level` is wasm-opt's.
pub(crate) fn build(
    toolbox: &Toolbox,
    package: &str,
    profile: &str,
    level: &str,
    out: &Path,
) -> Result<()> {
    let mut cargo = toolbox.web("cargo")?;
    cargo.args(["rustc", "--quiet", "--package", package, "--lib", "--crate-type", "cdylib"]);
    process::run(cargo.args(["--profile", profile, "--target", TARGET]))?;

    let folder = toolbox.web_target().join(TARGET).join(profile);
    let mut wasm_bindgen = toolbox.web("wasm-bindgen")?;
    wasm_bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(out);
    process::run(wasm_bindgen.arg(folder.join(format!("{package}.wasm"))))?;

    let wasm = out.join(format!("{package}_bg.wasm"));
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    process::run(wasm_opt.arg(level).args(FEATURES).arg(&wasm).arg("-o").arg(&wasm))
}
