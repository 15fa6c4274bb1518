//! Links: what is read, what is dropped, what is written, and that each keeps its meaning.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its link has failed")]

mod edition;
mod golden;
mod mangled;
mod read;
mod renewal;
mod write;

use settlement::link::{self, Link};

/// A link of the deal that comes first.
fn read(text: &str) -> Link<'static> {
    link::read(&deals::OPENAI_MICROSOFT, text, &[]).unwrap()
}

/// A link of which nothing is dropped, as it would be written.
fn rewritten(text: &str) -> String {
    let link = read(text);
    assert_eq!(link.dropped, [], "{text}");
    link::write(&link.scenario)
}
