//! How large the files of a folder are, as they are and as a server sends them.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;
use crate::toolbox::Toolbox;

/// Prints the size of each file in brotli, at its best quality, which is Node's default.
const BROTLI: &str = "
    const { brotliCompressSync } = require('node:zlib');
    const { readFileSync } = require('node:fs');
    for (const file of process.argv.slice(1))
        console.log(brotliCompressSync(readFileSync(file)).length);
";

pub(crate) struct Sizes(Vec<File>);

struct File {
    name: String,
    raw: u64,
    brotli: u64,
}

impl Sizes {
    /// The largest first.
    pub(crate) fn measure(folder: &Path, toolbox: &Toolbox) -> Result<Self> {
        let mut paths = Vec::new();
        collect(folder, &mut paths)?;
        // Node and not a crate: it is there for wasm-opt, and an unoptimized crate takes many seconds.
        let printed = process::output(toolbox.native("node")?.args(["-e", BROTLI]).args(&paths))?;
        let mut files = Vec::new();
        for (path, brotli) in paths.iter().zip(printed.lines()) {
            files.push(File {
                name: path.strip_prefix(folder)?.display().to_string(),
                raw: fs::metadata(path)?.len(),
                brotli: brotli.parse().context("node printed no size")?,
            });
        }
        files.sort_by(|a, b| b.brotli.cmp(&a.brotli).then_with(|| a.name.cmp(&b.name)));
        Ok(Self(files))
    }

    fn brotli(&self) -> u64 {
        self.0.iter().map(|file| file.brotli).sum()
    }

    /// What one reader downloads, who reads in one language: the longest.
    pub(crate) fn of_a_reader(&self) -> u64 {
        let words = self.0.iter().filter(|file| file.name.starts_with("words"));
        let words: Vec<_> = words.map(|file| file.brotli).collect();
        self.brotli() - words.iter().sum::<u64>() + words.iter().max().unwrap_or(&0)
    }

    fn raw(&self) -> u64 {
        self.0.iter().map(|file| file.raw).sum()
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// kB of 1000 bytes, to the tenth.
pub(crate) fn kb(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let names = self.0.iter().map(|file| file.name.len());
        let width = names.max().unwrap_or(0).max("one language".len());
        writeln!(f, "{:width$} {:>11} {:>11}", "", "raw", "brotli")?;
        for file in &self.0 {
            let (raw, brotli) = (kb(file.raw), kb(file.brotli));
            writeln!(f, "{:width$} {raw:>11} {brotli:>11}", file.name)?;
        }
        let (raw, brotli) = (kb(self.raw()), kb(self.brotli()));
        writeln!(f, "{:width$} {raw:>11} {brotli:>11}", "total")?;
        write!(f, "{:width$} {:>11} {:>11}", "one language", "", kb(self.of_a_reader()))
    }
}

#[cfg(test)]
mod tests {
    use super::{File, Sizes, kb};

    #[test]
    fn kilobytes_are_rounded_to_the_tenth() {
        assert_eq!(kb(0), "0.0 kB");
        assert_eq!(kb(949), "0.9 kB");
        assert_eq!(kb(950), "1.0 kB");
        assert_eq!(kb(95_000), "95.0 kB");
    }

    #[test]
    fn the_table_ends_with_its_total() {
        let file = |name: &str, raw, brotli| File { name: name.to_owned(), raw, brotli };
        let sizes = Sizes(vec![
            file("page.wasm", 160_000, 60_000),
            file("words/fr.txt", 3_000, 1_000),
            file("words/en.txt", 2_000, 700),
        ]);
        assert_eq!(
            sizes.to_string(),
            "                     raw      brotli\n\
             page.wasm       160.0 kB     60.0 kB\n\
             words/fr.txt      3.0 kB      1.0 kB\n\
             words/en.txt      2.0 kB      0.7 kB\n\
             total           165.0 kB     61.7 kB\n\
             one language                 61.0 kB"
        );
    }
}
