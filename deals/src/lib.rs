//! The deals that come with Who Owes Whom. Each is a TOML file beside this crate's manifest,
//! checked when the crate is built.

// The generated constants refer to `alloc::borrow::Cow`.
extern crate alloc;

use settlement::Deal;

#[expect(clippy::unreadable_literal, reason = "the file it is made from has the separators")]
pub static OPENAI_MICROSOFT: Deal = include!(concat!(env!("OUT_DIR"), "/openai-microsoft.rs"));

/// The same deal with a number in place of each text that people read: its index, in digits, in
/// [`texts`].
#[expect(clippy::unreadable_literal, reason = "the file it is made from has the separators")]
pub static KEYED: Deal = include!(concat!(env!("OUT_DIR"), "/openai-microsoft.keyed.rs"));

/// Every deal; the first is meant where none is named.
pub static ALL: [&Deal; 1] = [&OPENAI_MICROSOFT];

pub const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

const ENGLISH: &[&str] = include!(concat!(env!("OUT_DIR"), "/openai-microsoft.en.rs"));

/// How many texts [`KEYED`] has.
pub const TEXTS: usize = ENGLISH.len();

/// The texts of [`KEYED`] in a language; empty for a language without a translation.
#[must_use]
pub fn texts(language: &str) -> &'static [&'static str] {
    match language {
        "en" => ENGLISH,
        "nl" => include!(concat!(env!("OUT_DIR"), "/openai-microsoft.nl.rs")),
        "fr" => include!(concat!(env!("OUT_DIR"), "/openai-microsoft.fr.rs")),
        _ => &[],
    }
}
