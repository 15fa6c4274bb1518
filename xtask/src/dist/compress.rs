//! Writes a brotli and a gzip copy beside each file, for servers that send such copies.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::process;
use crate::tools::Toolbox;

/// Node and not a crate: it is there for wasm-opt, and an unoptimized crate takes many seconds.
const COMPRESS: &str = "
    const { brotliCompress, gzip } = require('node:zlib');
    const { readFileSync, writeFileSync } = require('node:fs');
    for (const file of process.argv.slice(1)) {
        const bytes = readFileSync(file);
        const write = (ending) => (error, packed) => {
            if (error) throw error;
            // The byte of gzip's header that names the system: always 'unknown'.
            if (ending === '.gz') packed[9] = 255;
            writeFileSync(file + ending, packed);
        };
        // At its best quality, which is Node's default.
        brotliCompress(bytes, write('.br'));
        gzip(bytes, { level: 9 }, write('.gz'));
    }
";

/// Compresses all files of a folder but PNGs, which are compressed already.
pub(super) fn folder(toolbox: &Toolbox, folder: &Path) -> Result<()> {
    let files = crate::files::list(folder)?.into_values();
    let files: Vec<_> =
        files.filter(|path| path.extension().is_none_or(|it| it != "png")).collect();
    self::files(toolbox, &files)
}

pub(super) fn files(toolbox: &Toolbox, files: &[PathBuf]) -> Result<()> {
    process::run(toolbox.native("node")?.args(["-e", COMPRESS]).args(files))
}
