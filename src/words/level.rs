//! How well a fact is attested.

use settlement::deal::Level;

/// Of a value that rests on nothing but the reader.
pub const CHOSEN: &str = "your choice";

/// One word.
#[must_use]
pub fn name(level: Level) -> &'static str {
    match level {
        Level::Official => "official",
        Level::Reported => "reported",
        Level::Leaked => "leaked",
        Level::Derived => "derived",
        Level::Assumed => "assumed",
    }
}

/// What the word means.
#[must_use]
pub fn meaning(level: Level) -> &'static str {
    match level {
        Level::Official => "stated by a company or in a filing",
        Level::Reported => "in the press, citing people or documents",
        Level::Leaked => "in leaked documents",
        Level::Derived => "worked out by us from such facts",
        Level::Assumed => "nobody knows; we chose it",
    }
}
