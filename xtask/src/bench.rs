//! `cargo xtask bench`

mod browser;
mod native;
mod table;
mod timing;

use anyhow::Result;

use crate::setup::{self, Purpose};
use table::Table;

pub(crate) fn run() -> Result<()> {
    let toolbox = setup::prepare(Purpose::Bench)?;
    let mut timings = native::time(&toolbox)?;
    let (checked, in_browser) = browser::time(&toolbox)?;
    timings.extend(in_browser);
    println!("{}{checked}", Table(&timings));
    Ok(())
}
