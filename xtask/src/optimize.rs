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

/// Takes out what runs only when the page panics, or never. A panic is then a trap, which JavaScript
/// sees as an error; `boot.js` tells the reader.
const CUT: &str = r"
    const [modules, file] = process.argv.slice(1);
    const { readFileSync, writeFileSync } = await import('node:fs');
    const { default: binaryen } = await import(modules + '/binaryen/index.js');
    const all = (count, nth) => Array.from({ length: count }, (_, n) => nth(n));
    const bytes = readFileSync(file);
    let module = binaryen.readBinary(bytes);

    // Each place in the source that a panic would tell: a path and its length, the line, the column.
    const data = all(module.getNumDataSegments(), nth => {
        const { offset, data } = module.getDataSegmentInfo(module.getDataSegmentByIndex(nth));
        const start = bytes.indexOf(Buffer.from(data));
        return { offset, data: bytes.subarray(start, start + data.byteLength) };
    });
    const paths = [];
    for (const { offset, data: words } of data) {
        for (let at = -offset & 3; at + 16 <= words.length; at += 4) {
            const [start, length] = [words.readUInt32LE(at), words.readUInt32LE(at + 4)];
            const within = data.find(({ offset, data }) => offset <= start && start < offset + data.length);
            const path = within?.data.subarray(start - within.offset).subarray(0, length);
            if (/^[ -~]+\.rs\0?$/.test(path?.toString('latin1'))) {
                paths.push(path);
                words.fill(0, at, at + 16);
            }
        }
    }
    // Last, for several places share a path.
    paths.forEach(path => path.fill(0));
    module = binaryen.readBinary(bytes);

    // With the hash of the crate or without, as the compiler mangles names.
    const [core, alloc] = ['core', 'alloc'].map(name => name + String.raw`(\[\w+\])?::`);
    const cut = new RegExp([
        // By these Rust panics.
        `^${core}panicking::`,
        `^${core}(option::(expect|unwrap)_failed|result::unwrap_failed)`,
        `^${core}(slice::index::slice_index_fail|str::slice_error_fail)`,
        `^${core}cell::(lazy::)?panic_`,
        `^${alloc}(raw_vec::(capacity_overflow|handle_error)|alloc::handle_alloc_error)`,
        'panicking::panic_with_hook',
        'insert_mut::assert_failed',
        'Fallibility>::capacity_overflow',
        // These word what it says then.
        `${core}fmt::Debug>::fmt`,
        'FormatStringPayload|StaticStrPayload|begin_panic::Payload',
        '^<?console_error_panic_hook',
        // Yew's kinds of nodes that the page has none of; an option of one may be none.
        '^(?!.*Option<).*::([VB](Raw|Suspense|Portal)|BaseSuspense)[ >:]',
        // Its listeners, keys and attributes by name, which the page has none of: an empty table of
        // them is dropped all the same.
        '^(?!.*([dD]rop|Iterator>::next)).*(EventDescriptor|Registry>::unregister|ListenerRegistration>::register'
            + '|SubtreeData>::add_listener|KeyedEntry|IndexMap<)',
    ].join('|'));
    // What JavaScript calls back; wasm-bindgen keeps one for each type that could be.
    const callback = /closures::_::invoke/;
    const exported = all(module.getNumExports(), nth =>
        binaryen.getExportInfo(module.getExportByIndex(nth)).value);
    const isCut = name => cut.test(name)
        || callback.test(name) && !exported.some(shim => shim.startsWith(name));
    const functions = all(module.getNumFunctions(), nth =>
        binaryen.getFunctionInfo(module.getFunctionByIndex(nth)));
    for (const { module: from, name, params, results } of functions) {
        if (from || !isCut(name)) continue;
        module.removeFunction(name);
        module.addFunction(name, params, results, [], module.unreachable());
    }
    writeFileSync(file, module.emitBinary());
";

/// Makes the page's WebAssembly as small as it gets.
pub(crate) fn page(toolbox: &Toolbox, wasm: &Path) -> Result<()> {
    let mut node = toolbox.native("node")?;
    node.args(["--input-type=module", "-e", CUT]).arg(toolbox.modules()).arg(wasm);
    process::run(&mut node)?;
    let mut wasm_opt = toolbox.native("wasm-opt")?;
    wasm_opt.arg("-Oz").args(FEATURES);
    // Once more, with every expression taken apart: 1 kB less.
    wasm_opt.args(["--low-memory-unused", "--flatten", "--rereloop", "-Oz"]);
    process::run(wasm_opt.arg(wasm).arg("-o").arg(wasm))
}
