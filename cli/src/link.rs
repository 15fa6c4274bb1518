//! Reads the scenario of a link.

use crate::message;
use anyhow::{Result, ensure};
use settlement::{Deal, Scenario, link};

/// The scenario of a page's address, or of what follows its `#`. Prints what could not be read.
pub(crate) fn read<'d>(deals: &[&'d Deal], address: &str) -> Result<Scenario<'d>> {
    // Only a shell that takes no single quotes, and so cuts at the first `&`, hands one over.
    let is_cut = address.starts_with('\'') && !address.trim_end().ends_with('\'');
    ensure!(!is_cut, "--link {address}: cut off at a sign; put the link into double quotes (\")");
    let deal = link::deal_of_address(deals, address)?;
    let link = link::read_address(deal, address, &link::OF_THE_PAGE)?;
    for dropped in &link.dropped {
        message::print(format_args!("left out {dropped}"));
    }
    Ok(link.scenario)
}
