//! Reads the scenario of a link.

use anyhow::{Context, Result};
use settlement::{Scenario, link};

/// The keys of a page's address that are not part of the scenario.
const OF_THE_PAGE: [&str; 2] = ["lang", "pin"];

/// The scenario of a page's address, or of what follows its `#`. Prints what could not be read.
pub(crate) fn read(address: &str) -> Result<Scenario<'static>> {
    let text = match address.split_once('#') {
        Some((_, text)) => text,
        None if address.contains("://") => "",
        None => address,
    };
    let deal = *deals::ALL.first().context("there is no deal")?;
    let link = link::read(deal, text, &OF_THE_PAGE)?;
    for dropped in &link.dropped {
        eprintln!("who-owes-whom: left out {dropped}");
    }
    Ok(link.scenario)
}
