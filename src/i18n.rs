//! What the page says, in the language of the reader.
//!
//! The messages are in `locales/`, a file for each language; `build.rs` checks them and writes the items
//! of [`message`]. [`Messages`] holds the texts of one language. The other files make messages of
//! figures.

pub mod cap;
mod capital;
pub mod complaint;
mod currency;
mod date;
pub mod derivation;
pub mod dock;
pub mod doubt;
pub mod dropped;
pub mod elision;
pub mod flag;
pub mod label;
mod language;
pub mod level;
#[deny(dead_code, reason = "a message that nothing says")]
pub(crate) mod message;
mod messages;
pub mod moved;
mod name;
pub mod number;
mod phrase;
pub mod reason;
pub mod receipt;
mod rounding;
pub mod sale;
mod source;
mod table;
mod texts;
pub mod verdict;

pub use derivation::Precision;
pub use language::Language;
pub use messages::Messages;
pub use phrase::{Phrase, Sentence};
pub use rounding::Rounding;
pub use table::TableScale;
pub use texts::Texts;

pub(crate) use phrase::with_plain_spaces;
