//! What one reader of the page downloads, as brotli, and the ratchet that keeps it from growing.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::files;

/// Bytes for one reader when last measured, with the standard library that rustup installs. Whoever
/// makes the page larger on purpose, or smaller, sets it anew.
const MEASURED: u64 = 384_900;

/// Two per cent of leeway for other compilers and small changes.
const LIMIT: u64 = MEASURED / 100 * 102;

/// What every reader of an article loads, who may never reach the page in it.
const IN_AN_ARTICLE: [(&str, u64); 2] = [("embed.js", 2_000), ("resize.js", 1_000)];

/// The languages that the page speaks.
const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

/// The deal of which is counted: the first.
const DEAL: &str = "openai-microsoft";

/// Bytes that a compiled deal may take, in any language.
const DEAL_LIMIT: u64 = 12_000;

/// What each reader downloads besides the HTML, the messages and the deal in one language.
const SHARED: [&str; 6] = ["app.js", "app.wasm", "boot.js", "redirect.js", "icon.svg", "page.css"];

/// The files for a reader of one language, each with its size.
pub(crate) struct Download(Vec<(String, u64)>);

impl Download {
    /// Measures the language whose reader downloads most.
    pub(crate) fn measure(folder: &Path) -> Result<Self> {
        let mut largest = Self(Vec::new());
        for language in LANGUAGES {
            let page = if language == "en" { "index" } else { language };
            let own = [
                format!("{page}.html"),
                format!("messages/{language}.txt"),
                format!("deals/{DEAL}.{language}.deal"),
            ];
            let names = SHARED.map(str::to_owned).into_iter().chain(own);
            let files = names.map(|name| brotli(folder, &name).map(|size| (name, size)));
            let download = Self(files.collect::<Result<_>>()?);
            if download.sum() > largest.sum() {
                largest = download;
            }
        }
        Ok(largest)
    }

    fn sum(&self) -> u64 {
        self.0.iter().map(|(_, size)| size).sum()
    }
}

/// Fails where the files of `folder` are larger than they may be.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let download = Download::measure(folder)?;
    eprintln!("{download}");
    ensure!(download.sum() <= LIMIT, "the page may take {LIMIT} bytes");
    for (name, limit) in IN_AN_ARTICLE {
        let size = brotli(folder, name)?;
        ensure!(size <= limit, "{name} takes {size} bytes and may take {limit}");
    }
    for (name, _) in files::list(&folder.join("deals"))?
        .iter()
        .filter(|(n, _)| Path::new(n).extension().is_some_and(|kind| kind == "deal"))
    {
        let size = brotli(folder, &format!("deals/{name}"))?;
        ensure!(size <= DEAL_LIMIT, "{name} takes {size} bytes and may take {DEAL_LIMIT}");
    }
    Ok(())
}

/// The size of the brotli copy that `dist` writes beside each file.
fn brotli(folder: &Path, name: &str) -> Result<u64> {
    let path = folder.join(format!("{name}.br"));
    Ok(fs::metadata(&path).with_context(|| format!("no {}", path.display()))?.len())
}

impl fmt::Display for Download {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        writeln!(f, "One reader downloads, in bytes of brotli:")?;
        for (name, size) in &self.0 {
            writeln!(f, "  {name:32} {size:>7}")?;
        }
        write!(f, "  {:32} {:>7}", "together", self.sum())
    }
}

#[cfg(test)]
mod tests {
    use super::{DEAL, Download, SHARED, brotli};
    use crate::{files, workspace};

    #[test]
    fn a_reader_is_counted_in_the_language_that_takes_most() {
        let root = workspace::root().join(format!("target/download-{}", std::process::id()));
        files::empty_folder(&root.join("messages")).unwrap();
        files::empty_folder(&root.join("deals")).unwrap();
        let write = |name: &str, size| {
            std::fs::write(root.join(format!("{name}.br")), vec![0; size]).unwrap();
        };
        for name in SHARED {
            write(name, 1_000);
        }
        let languages = [("index", "en", 10, 10), ("nl", "nl", 30, 10), ("fr", "fr", 20, 30)];
        for (page, language, html, messages) in languages {
            assert!(Download::measure(&root).is_err());
            write(&format!("{page}.html"), html);
            write(&format!("messages/{language}.txt"), messages);
            write(&format!("deals/{DEAL}.{language}.deal"), 100);
        }
        assert_eq!(Download::measure(&root).unwrap().sum(), 6_150);
        assert_eq!(brotli(&root, "messages/fr.txt").unwrap(), 30);
        std::fs::remove_dir_all(root).unwrap();
    }
}
