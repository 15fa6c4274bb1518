use super::{Language, Messages};
use settlement::Deal;
use std::ptr;

/// All that a reader reads, in one language: the messages of the page, and a deal with its texts. A deal
/// that is not in the language is in its own.
#[derive(Clone, Debug)]
pub struct Texts {
    pub messages: Messages,
    pub deal: &'static Deal,
}

impl PartialEq for Texts {
    fn eq(&self, other: &Self) -> bool {
        self.messages == other.messages && ptr::eq(self.deal, other.deal)
    }
}

impl Texts {
    /// The texts of a deal that is compiled in. The published page has none: the linker drops what is
    /// not called, and so the library must not call this in a browser.
    #[must_use]
    pub fn bundled(id: &str, language: Language) -> Self {
        Self { messages: Messages::bundled(language), deal: deals::get(id, language.code()) }
    }
}
