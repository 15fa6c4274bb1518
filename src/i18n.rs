//! What the page says, in the language of the reader.
//!
//! The messages stand in `locales/`, a file for each language. `build.rs` checks them and makes the
//! items of [`message`]; [`Messages`] holds those of one language, and the texts of the deal.

pub mod complaint;
pub mod derivation;
pub mod dropped;
pub mod flag;
pub mod label;
mod language;
pub mod level;
#[deny(dead_code, reason = "a message that nothing says")]
pub(crate) mod message;
mod messages;
mod name;
pub mod number;
mod phrase;
pub mod reason;
pub mod verdict;

pub use language::Language;
pub use messages::Messages;
pub use phrase::{Phrase, Sentence};

pub(crate) use message::Message;
pub(crate) use phrase::with_plain_spaces;
