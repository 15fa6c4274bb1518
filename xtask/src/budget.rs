//! What a reader may be made to download.

use anyhow::{Result, ensure};

use crate::sizes::{Sizes, kb};

/// All of dist/, in bytes of brotli.
const LIMIT: u64 = 95_000;

/// Fails with the table where dist/ is too large.
pub(crate) fn check(sizes: &Sizes) -> Result<()> {
    let (size, limit) = (sizes.brotli(), kb(LIMIT));
    ensure!(is_within(size), "{sizes}\ndist/ is over its budget of {limit}");
    eprintln!("dist/ takes {} of {limit}", kb(size));
    Ok(())
}

fn is_within(size: u64) -> bool {
    size <= LIMIT
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn the_budget_counts_single_bytes() {
        assert!(is_within(95_000));
        assert!(!is_within(95_001));
    }
}
