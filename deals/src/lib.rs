//! The deals that come with Who Owes Whom. Each is a TOML file beside this crate's manifest, with a
//! file for each translation; `build.rs` lists them.

use deal_file::DealFile;
use settlement::Deal;
use std::sync::{LazyLock, OnceLock};

/// A deal file and its translations, as they are written.
#[derive(Debug)]
pub struct Source {
    /// The id of the deal, and the name of its file.
    pub id: &'static str,
    /// The file.
    pub text: &'static str,
    /// Each translation, with its language.
    pub translations: [(&'static str, &'static str); 2],
    /// The deal in each of [`LANGUAGES`], once it is asked for.
    deals: [OnceLock<Deal>; 3],
}

/// The files of a deal by their name.
macro_rules! source {
    ($folder:literal, $id:literal) => {
        Source {
            id: $id,
            text: include_str!(concat!($folder, "/", $id, ".toml")),
            translations: [
                ("nl", include_str!(concat!($folder, "/", $id, ".nl.toml"))),
                ("fr", include_str!(concat!($folder, "/", $id, ".fr.toml"))),
            ],
            deals: [const { OnceLock::new() }; 3],
        }
    };
}

// The files of every deal; the first is meant where none is named.
include!(concat!(env!("OUT_DIR"), "/sources.rs"));

/// The languages that each deal is in; the first is that of its file.
pub const LANGUAGES: [&str; 3] = ["en", "nl", "fr"];

/// OpenAI and Microsoft, in English.
pub static OPENAI_MICROSOFT: LazyLock<&Deal> = LazyLock::new(|| get("openai-microsoft", "en"));

/// Every deal in English, in the order of [`SOURCES`].
#[must_use]
pub fn all() -> Vec<&'static Deal> {
    SOURCES.iter().filter_map(|source| source.deal("en")).collect()
}

/// A deal in a language.
///
/// # Panics
///
/// There is no such deal.
#[must_use]
#[expect(clippy::panic, reason = "the deals are part of the program")]
pub fn get(id: &str, language: &str) -> &'static Deal {
    let source = SOURCES.iter().find(|source| source.id == id);
    let deal = source.and_then(|source| source.deal(language));
    deal.unwrap_or_else(|| panic!("no deal {id} in {language}"))
}

impl Source {
    /// The file in a language.
    ///
    /// # Panics
    ///
    /// It has faults: the tests of this crate show them.
    #[must_use]
    #[expect(clippy::panic, reason = "the deals are part of the program")]
    pub fn file(&self, language: &str) -> DealFile {
        let file = DealFile::parse(self.text);
        match self.translations.iter().find(|(of, _)| *of == language) {
            Some((_, text)) => file
                .translated(language, text)
                .unwrap_or_else(|faults| panic!("{}.{language}.toml:\n{faults}", self.id)),
            None => file,
        }
    }

    /// The deal in one of [`LANGUAGES`], read when it is first asked for.
    #[expect(clippy::panic, reason = "the deals are part of the program")]
    fn deal(&self, language: &str) -> Option<&Deal> {
        let nth = LANGUAGES.iter().position(|of| *of == language)?;
        let read = || self.file(language).deal();
        let read = || read().unwrap_or_else(|faults| panic!("{}.toml:\n{faults}", self.id));
        Some(self.deals.get(nth)?.get_or_init(read))
    }
}
