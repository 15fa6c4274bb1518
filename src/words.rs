//! English: figures, sentences and messages. The only place of the page where words stand.

pub mod complaint;
pub mod derivation;
pub mod flag;
pub mod label;
pub mod level;
pub(crate) mod name;
pub mod number;
mod phrase;
pub mod verdict;

pub use phrase::{Phrase, Sentence};
