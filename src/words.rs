//! What the page says, in the language of the reader.
//!
//! Messages stand in `words/`, a file for each language; `build.rs` numbers them. What the deal says
//! follows after them. A page downloads one language.

pub mod complaint;
pub mod derivation;
pub mod dropped;
pub mod flag;
pub mod label;
pub mod level;
mod name;
pub mod number;
mod phrase;
pub mod reason;
pub mod verdict;

#[deny(dead_code, reason = "a message that nothing says")]
pub(crate) mod key {
    use super::Key;
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

pub(crate) use phrase::unbound;
pub use phrase::{Phrase, Sentence};

/// The number of a message.
#[derive(Clone, Copy)]
pub(crate) struct Key(usize);

/// A language that the page speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// French.
    Fr,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::En, Self::Nl, Self::Fr];

    /// Its code: `nl`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Fr => "fr",
        }
    }

    /// The language of this code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// What those who speak it call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
        }
    }
}

/// All that the page says, in one language.
#[derive(Debug)]
pub struct Words {
    /// Which.
    pub language: Language,
    lines: Vec<&'static str>,
}

impl Words {
    /// A language's messages and then the deal's texts, a line each. They are kept for good: a
    /// reader changes the language a few times at most.
    #[must_use]
    pub fn new(language: Language, text: String) -> &'static Self {
        let lines = String::leak(text).split('\n').collect();
        Box::leak(Box::new(Self { language, lines }))
    }

    /// What tests and the building of pages say, without a browser.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn bundled(language: Language) -> &'static Self {
        Self::new(language, Self::text(language))
    }

    /// What a page downloads in a language.
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn text(language: Language) -> String {
        let (messages, deal) = match language {
            Language::En => (include_str!(concat!(env!("OUT_DIR"), "/en.txt")), "en"),
            Language::Nl => (include_str!(concat!(env!("OUT_DIR"), "/nl.txt")), "nl"),
            Language::Fr => (include_str!(concat!(env!("OUT_DIR"), "/fr.txt")), "fr"),
        };
        let mut text = messages.to_owned();
        for line in deals::texts(deal) {
            text.push('\n');
            text.push_str(line);
        }
        text
    }

    /// A message.
    pub(crate) fn get(&self, Key(nth): Key) -> &'static str {
        self.lines.get(nth).copied().unwrap_or_default()
    }

    /// What the page asks: `Who owes whom?`
    #[cfg(not(target_arch = "wasm32"))]
    #[must_use]
    pub fn title(&self) -> &'static str {
        self.get(key::TITLE)
    }

    /// A text of the deal, by its number; what is no number stands for itself.
    #[must_use]
    pub fn of(&self, text: &'static str) -> &'static str {
        let line = text.parse().ok().and_then(|nth: usize| self.lines.get(key::COUNT + nth));
        line.copied().unwrap_or(text)
    }

    /// A message with these words where `{0}` and `{1}` stand: languages order them differently.
    pub(crate) fn say(&self, key: Key, with: &[&str]) -> String {
        fill(self.get(key), with)
    }
}

/// A template with these words where `{0}` and `{1}` stand.
#[must_use]
pub fn fill(template: &str, with: &[&str]) -> String {
    let mut text = String::new();
    for piece in template.split('{') {
        let (nth, rest) = slot(piece);
        text.push_str(nth.and_then(|nth| with.get(nth)).copied().unwrap_or_default());
        text.push_str(rest);
    }
    text
}

/// `0} and ` is slot 0 and what follows it; a template begins without a slot.
fn slot(piece: &str) -> (Option<usize>, &str) {
    piece.split_once('}').map_or((None, piece), |(nth, rest)| (nth.parse().ok(), rest))
}
