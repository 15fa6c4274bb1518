//! The command that writes pages and texts.

use clap::Parser;
use prerender::{SiteUrls, write, write_texts};
use std::path::PathBuf;
use url::Url;

/// Writes what the site consists of besides the app
#[derive(Debug, Parser)]
enum Command {
    /// Writes the pages, and what belongs to them
    Pages {
        /// The folder that the pages go into
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The path from a page to the files that pages share
        #[arg(long, value_name = "PREFIX", default_value = "")]
        base: String,
        /// The URL where the folder will be published, with a slash at the end
        #[arg(long, value_name = "URL")]
        address: Option<Url>,
        /// The script of the single-file pages; without it none is written
        #[arg(long, value_name = "SCRIPT")]
        single_file: Option<PathBuf>,
    },
    /// Writes the texts that a page downloads, a file for each language: the messages, and each deal
    Texts {
        /// The folder that the files go into
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Pages { out, base, address, single_file } => {
            let is_folder = address.as_ref().is_none_or(|address| address.path().ends_with('/'));
            anyhow::ensure!(is_folder, "--address is no folder: there is no slash at its end");
            write(&out, &SiteUrls { base, address }, single_file.as_deref())
        }
        Command::Texts { out } => write_texts(&out),
    }
}
