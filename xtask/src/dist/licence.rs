//! Which licences the crates in the page may have.

use std::iter::Peekable;
use std::str::SplitWhitespace;

/// None asks more of a publisher than to pass its text on.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Whether an SPDX expression leaves a way with none but those.
pub(super) fn is_allowed(expression: &str) -> bool {
    // As it was written before there was SPDX.
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    either(&mut words) && words.next().is_none()
}

type Words<'a> = Peekable<SplitWhitespace<'a>>;

fn either(words: &mut Words) -> bool {
    let mut is_allowed = both(words);
    while words.next_if_eq(&"OR").is_some() {
        is_allowed |= both(words);
    }
    is_allowed
}

fn both(words: &mut Words) -> bool {
    let mut is_allowed = single(words);
    while words.next_if_eq(&"AND").is_some() {
        is_allowed &= single(words);
    }
    is_allowed
}

fn single(words: &mut Words) -> bool {
    if words.next_if_eq(&"(").is_some() {
        return either(words) & words.next_if_eq(&")").is_some();
    }
    let mut licence = words.next().unwrap_or_default().to_owned();
    if words.next_if_eq(&"WITH").is_some() {
        licence = format!("{licence} WITH {}", words.next().unwrap_or_default());
    }
    ALLOWED.contains(&&*licence)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    #[test]
    fn one_way_must_be_free() {
        assert!(is_allowed("MIT"));
        assert!(is_allowed("Apache-2.0 / MIT"));
        assert!(is_allowed("GPL-3.0-only OR MIT"));
        assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
        assert!(is_allowed("Apache-2.0 WITH LLVM-exception OR GPL-2.0"));
        assert!(!is_allowed("GPL-3.0-only"));
        assert!(!is_allowed("(MIT OR Apache-2.0) AND GPL-3.0-only"));
        assert!(!is_allowed("MIT AND (GPL-2.0 OR LGPL-3.0)"));
        assert!(!is_allowed("MIT WITH Nothing"));
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        assert!(!is_allowed(""));
        assert!(!is_allowed("MIT Apache-2.0"));
        assert!(!is_allowed("(MIT"));
    }
}
