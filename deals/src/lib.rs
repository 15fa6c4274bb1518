//! The deals that come with Who Owes Whom. Each is a TOML file beside this crate's manifest,
//! checked when the crate is built.

// The constants spell out where `Cow` comes from.
extern crate alloc;

use settlement::Deal;

/// OpenAI and Microsoft, April 2026.
#[expect(clippy::unreadable_literal, reason = "the file it is made from has the separators")]
pub static OPENAI_MICROSOFT: Deal = include!(concat!(env!("OUT_DIR"), "/openai-microsoft.rs"));

/// Every deal; the first is meant where none is named.
pub static ALL: [&Deal; 1] = [&OPENAI_MICROSOFT];
pub static KEYED: &Deal = &OPENAI_MICROSOFT;
pub fn texts(_: &str) -> &'static [&'static str] { &[] }
