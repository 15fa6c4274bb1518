//! What a reader may be made to download.

use anyhow::{Result, ensure};

use crate::sizes::{Sizes, kb};

/// What we want it to be: dist/ in one language, in bytes of brotli.
const GOAL: u64 = 95_000;

/// What it may not grow past until it is there, whichever standard library it is built with.
const LIMIT: u64 = 115_000;

/// Fails with the table where dist/ is too large.
pub(crate) fn check(sizes: &Sizes) -> Result<()> {
    let size = sizes.of_a_reader();
    let (taken, goal, limit) = (kb(size), kb(GOAL), kb(LIMIT));
    ensure!(is_within(size), "{sizes}\ndist/ is over its limit of {limit}");
    eprintln!("dist/ in one language takes {taken}: the limit is {limit}, the goal {goal}");
    Ok(())
}

fn is_within(size: u64) -> bool {
    size <= LIMIT
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, is_within};

    #[test]
    fn the_limit_counts_single_bytes() {
        assert!(is_within(LIMIT));
        assert!(!is_within(LIMIT + 1));
    }
}
