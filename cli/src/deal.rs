//! The deals that a command settles by: a file of the user's own, or those that come with the
//! program.

use crate::check;
use anyhow::{Result, bail};
use settlement::Deal;
use std::fs;
use std::path::Path;

/// Reads the deal file, where one is given; prints its faults where it is no deal.
pub(crate) fn read(file: Option<&Path>) -> Result<Option<Deal>> {
    let Some(file) = file else { return Ok(None) };
    match check::deal(file)? {
        Some(deal) => Ok(Some(deal)),
        None => bail!("--deal {}: settle by a file that is a deal", file.display()),
    }
}

/// The same for the help, which is no place for faults.
pub(crate) fn quietly(file: &Path) -> Option<Deal> {
    deal_file::read(&fs::read_to_string(file).ok()?).ok()
}

/// The deals that a scenario may name; the first is meant where it names none.
pub(crate) fn all(own: Option<&Deal>) -> Vec<&Deal> {
    match own {
        Some(own) => vec![own],
        None => deals::all(),
    }
}
