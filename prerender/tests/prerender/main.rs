//! The pages as they are written beforehand, compared with the engine and with the program.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cards;
mod files;
mod markup;
mod pages;
mod snippets;
mod static_page;
