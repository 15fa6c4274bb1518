//! Writes every page as it is before its program runs.

use clap::Parser;
use prerender::{Place, write};
use std::path::PathBuf;
use url::Url;

/// Writes every page as it is before its program runs
#[derive(Debug, Parser)]
struct Options {
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
}

fn main() -> anyhow::Result<()> {
    let Options { out, base, address, one } = Options::parse();
    write(&out, &Place { base, address }, one.as_deref())
}
