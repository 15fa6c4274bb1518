//! How large the files of a folder are, as they are and as a server sends them.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::folder;

/// What every reader of the page downloads, besides the page itself and its words.
const OF_EVERY_READER: [&str; 6] =
    ["app.js", "app.wasm", "boot.js", "choose.js", "icon.svg", "page.css"];

/// How the names of compressed copies end.
const COMPRESSED: [&str; 2] = [".br", ".gz"];

#[derive(Default)]
pub(crate) struct Sizes(BTreeMap<String, Size>);

#[derive(Clone, Copy, Default)]
struct Size {
    raw: u64,
    /// As it was compressed beside it.
    brotli: u64,
}

impl Sizes {
    pub(crate) fn measure(folder: &Path) -> Result<Self> {
        let all = folder::files(folder)?;
        let mut sizes = BTreeMap::new();
        for (name, path) in &all {
            if COMPRESSED.iter().any(|ending| name.ends_with(ending)) {
                continue;
            }
            let sent = all.get(&format!("{name}.br")).unwrap_or(path);
            let size = Size { raw: fs::metadata(path)?.len(), brotli: fs::metadata(sent)?.len() };
            sizes.insert(name.clone(), size);
        }
        Ok(Self(sizes))
    }

    /// What one file takes as brotli.
    pub(crate) fn of(&self, name: &str) -> Result<u64> {
        self.0.get(name).map(|size| size.brotli).with_context(|| format!("there is no {name}"))
    }

    /// What one reader downloads, who reads in one language: the longest.
    pub(crate) fn of_a_reader(&self) -> Result<u64> {
        let mut longest = 0;
        for language in deals::LANGUAGES {
            let page = if language == "en" { "index" } else { language };
            let own =
                self.of(&format!("{page}.html"))? + self.of(&format!("words/{language}.txt"))?;
            longest = longest.max(own);
        }
        OF_EVERY_READER.iter().try_fold(longest, |sum, name| Ok(sum + self.of(name)?))
    }

    /// The largest first; what is in a folder of its own together.
    fn rows(&self) -> Vec<(String, Size)> {
        let mut rows: BTreeMap<String, (u64, Size)> = BTreeMap::new();
        for (name, size) in &self.0 {
            let row = match name.split_once('/') {
                Some((folder, _)) if folder != "words" => format!("{folder}/"),
                _ => name.clone(),
            };
            let (count, sum) = rows.entry(row).or_default();
            *count += 1;
            sum.raw += size.raw;
            sum.brotli += size.brotli;
        }
        let named = rows.into_iter().map(|(row, (count, size))| {
            (if row.ends_with('/') { format!("{row} ({count} files)") } else { row }, size)
        });
        let mut rows: Vec<_> = named.collect();
        rows.sort_by_key(|(_, size)| std::cmp::Reverse(size.brotli));
        rows
    }
}

/// kB of 1000 bytes, to the tenth.
pub(crate) fn kb(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{} kB", tenths / 10, tenths % 10)
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let rows = self.rows();
        let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or(0);
        write!(f, "{:width$} {:>11} {:>11}", "", "raw", "brotli")?;
        for (name, Size { raw, brotli }) in rows {
            write!(f, "\n{name:width$} {:>11} {:>11}", kb(raw), kb(brotli))?;
        }
        if let Ok(size) = self.of_a_reader() {
            write!(f, "\n{:width$} {:>11} {:>11}", "one language", "", kb(size))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, Sizes, kb};

    #[test]
    fn kilobytes_are_rounded_to_the_tenth() {
        assert_eq!(kb(0), "0.0 kB");
        assert_eq!(kb(949), "0.9 kB");
        assert_eq!(kb(950), "1.0 kB");
        assert_eq!(kb(95_000), "95.0 kB");
    }

    fn sizes(of: &[(&str, u64)]) -> Sizes {
        let size =
            |&(name, brotli): &(&str, u64)| (name.to_owned(), Size { raw: brotli * 2, brotli });
        Sizes(of.iter().map(size).collect())
    }

    #[test]
    fn a_folder_is_one_row_of_the_table() {
        assert_eq!(
            sizes(&[
                ("app.wasm", 60_000),
                ("cards/deal.en.png", 20_000),
                ("cards/deal.nl.png", 30_000),
                ("words/en.txt", 1_000),
            ])
            .to_string(),
            "                         raw      brotli\n\
             app.wasm            120.0 kB     60.0 kB\n\
             cards/ (2 files)    100.0 kB     50.0 kB\n\
             words/en.txt          2.0 kB      1.0 kB"
        );
    }

    #[test]
    fn a_reader_is_counted_in_the_longest_language() {
        let mut of =
            vec![("index.html", 10), ("nl.html", 30), ("fr.html", 20), ("nlds.html", 9_000)];
        of.extend([("words/en.txt", 10), ("words/nl.txt", 10), ("words/fr.txt", 30)]);
        of.extend(super::OF_EVERY_READER.map(|name| (name, 1_000)));
        assert_eq!(sizes(&of).of_a_reader().unwrap(), 6_050);
        assert!(sizes(&of[1..]).of_a_reader().is_err());
    }
}
