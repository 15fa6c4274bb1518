//! Compiled deal files: what is compiled is read again, and nothing else is.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that finds nothing has failed"
)]

mod broken;
mod form;
mod translation;

use deal_file::DealFile;

const BAND_AND_LABEL: &str = include_str!("../../../settlement/tests/deals/band-and-label.toml");

fn compiled(text: &str) -> Vec<u8> {
    DealFile::parse(text).compiled().unwrap()
}
