//! Writes every page as it is before its program runs.

use clap::Parser;
use prerender::{Place, write, write_messages};
use std::path::PathBuf;
use url::Url;

/// Writes every page as it is before its program runs
#[derive(Debug, Parser)]
enum Command {
    /// Writes the pages, and what belongs to them
    Pages {
        /// The folder that the pages go into
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// What stands before the address of each file that pages share
        #[arg(long, value_name = "PREFIX", default_value = "")]
        base: String,
        /// Where the folder will be found, with a slash at the end
        #[arg(long, value_name = "URL")]
        address: Option<Url>,
        /// A classic script that is the whole program: writes pages that are one file each, too
        #[arg(long, value_name = "SCRIPT")]
        one: Option<PathBuf>,
    },
    /// Writes the messages that a page downloads, a file for each language
    Messages {
        /// The folder that the files go into
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
}

fn main() -> anyhow::Result<()> {
    match Command::parse() {
        Command::Pages { out, base, address, one } => {
            let is_folder = address.as_ref().is_none_or(|address| address.path().ends_with('/'));
            anyhow::ensure!(is_folder, "--address is no folder: there is no slash at its end");
            write(&out, &Place { base, address }, one.as_deref())
        }
        Command::Messages { out } => write_messages(&out),
    }
}
