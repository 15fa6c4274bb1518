//! What wasm-opt and its library do to the page's WebAssembly after it is built.

use std::path::Path;

use anyhow::Result;

use crate::process;
use crate::toolbox::Toolbox;

/// What every browser that we support knows; `--all-features` writes what some refuse.
pub(crate) const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-multivalue",
];

/// Empties the functions by which Rust panics, so that none of what words their messages is
/// downloaded. A panic is then a trap, which JavaScript sees as an error; `boot.js` tells the reader.
const CUT_PANICS: &str = r"
    const [modules, file] = process.argv.slice(1);
    const { readFileSync, writeFileSync } = await import('node:fs');
    const { default: binaryen } = await import(modules + '/binaryen/index.js');
    const module = binaryen.readBinary(readFileSync(file));
    // With the hash of the crate or without, as the compiler mangles names.
    const [core, alloc] = ['core', 'alloc'].map(name => name + String.raw`(\[\w+\])?::`);
    const panics = new RegExp([
        `^${core}panicking::`,
        `^${core}(option::(expect|unwrap)_failed|result::unwrap_failed)`,
        `^${core}(slice::index::slice_index_fail|str::slice_error_fail)`,
        `^${core}cell::(lazy::)?panic_`,
        `^${alloc}(raw_vec::(capacity_overflow|handle_error)|alloc::handle_alloc_error)`,
        'panicking::panic_with_hook',
        'insert_mut::assert_failed',
        'Fallibility>::capacity_overflow',
    ].join('|'));
    const cut = [];
    for (let nth = 0; nth < module.getNumFunctions(); nth++) {
        const found = binaryen.getFunctionInfo(module.getFunctionByIndex(nth));
        if (!found.module && panics.test(found.name)) cut.push(found);
    }
    for (const { name, params, results } of cut) {
        module.removeFunction(name);
        module.addFunction(name, params, results, [], module.unreachable());
    }
    writeFileSync(file, module.emitBinary());
";

/// Makes the page's WebAssembly as small as it gets.
pub(crate) fn page(toolbox: &Toolbox, wasm: &Path) -> Result<()> {
    let mut node = toolbox.native("node")?;
    node.args(["--input-type=module", "-e", CUT_PANICS]).arg(toolbox.modules()).arg(wasm);
    process::run(&mut node)?;
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    wasm_opt.arg("-Oz").args(FEATURES);
    // Once more, with every expression taken apart: 1 kB less.
    wasm_opt.args(["--low-memory-unused", "--flatten", "--rereloop", "-Oz"]);
    process::run(wasm_opt.arg(wasm).arg("-o").arg(wasm))
}
