//! The deals that the page has loaded. Each is kept for as long as the document lives, and so is read and
//! checked once, however many pages show it.

use deal_file::NotCompiled;
use settlement::Deal;
use std::cell::RefCell;

thread_local! {
    /// The bytes of each, and what they are.
    static LOADED: RefCell<Vec<(Vec<u8>, &'static Deal)>> = const { RefCell::new(Vec::new()) };
}

/// The deal that these bytes were compiled from.
///
/// # Errors
///
/// As [`deal_file::read_compiled`].
pub(crate) fn load(compiled: Vec<u8>) -> Result<&'static Deal, NotCompiled> {
    LOADED.with_borrow_mut(|loaded| {
        if let Some((_, deal)) = loaded.iter().find(|(bytes, _)| *bytes == compiled) {
            return Ok(*deal);
        }
        let deal: &'static Deal = Box::leak(Box::new(deal_file::read_compiled(&compiled)?));
        loaded.push((compiled, deal));
        Ok(deal)
    })
}
