//! A settlement as sentences would say it, as data: no words of any language.

mod verdict;

pub use verdict::{Compared, Owed, Verdict};
