//! Writes what the page says, a file for each language, as the page downloads it.

use clap::Parser;
use page::i18n::{Language, Messages};
use std::fs;
use std::path::PathBuf;

/// Writes what the page says, a file for each language
#[derive(Debug, Parser)]
struct Options {
    /// The folder that the files go into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

fn main() -> anyhow::Result<()> {
    let Options { out } = Options::parse();
    fs::create_dir_all(&out)?;
    for language in Language::ALL {
        let file = out.join(format!("{}.txt", language.code()));
        fs::write(file, Messages::bundled_text(language))?;
    }
    Ok(())
}
