//! What a reader may be made to download, in bytes of brotli.

use anyhow::{Result, ensure};

use crate::sizes::{Sizes, kb};

/// What we want it to be: the page, for who reads in one language.
const GOAL: u64 = 95_000;

/// What it may not grow past until it is there, where the standard library is built with the page.
const LIMIT: u64 = 114_500;

/// With rustup's, which is not built for size and keeps what panics would say.
const LIMIT_WITH_RUSTUP: u64 = 120_000;

/// What every reader of an article loads, who may never see the page in it.
const IN_AN_ARTICLE: [(&str, u64); 2] = [("embed.js", 2_000), ("resize.js", 1_000)];

/// Fails with the table where something is too large.
pub(crate) fn check(sizes: &Sizes, builds_std: bool) -> Result<()> {
    let size = sizes.of_a_reader()?;
    let limit = if builds_std { LIMIT } else { LIMIT_WITH_RUSTUP };
    within("the page in one language", size, limit, sizes)?;
    eprintln!(
        "The page in one language takes {}: the limit is {}, the goal {}",
        kb(size),
        kb(limit),
        kb(GOAL)
    );
    IN_AN_ARTICLE.iter().try_for_each(|&(name, limit)| within(name, sizes.of(name)?, limit, sizes))
}

fn within(what: &str, size: u64, limit: u64, sizes: &Sizes) -> Result<()> {
    ensure!(size <= limit, "{sizes}\n{what} takes {}, over its limit of {}", kb(size), kb(limit));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{LIMIT, Sizes, within};

    #[test]
    fn the_limit_counts_single_bytes() {
        let within = |size| within("", size, LIMIT, &Sizes::default());
        assert!(within(LIMIT).is_ok());
        assert!(within(LIMIT + 1).is_err());
    }
}
