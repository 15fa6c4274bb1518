use crate::embed;
use page::i18n::Language;
use serde::Deserialize;

/// What is said around the answer; a language that misses one cannot be read.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Messages {
    pub(crate) story: String,
    pub(crate) net: String,
    pub(crate) minus: String,
    pub(crate) year: String,
    pub(crate) total: String,
    pub(crate) pages: String,
    pub(crate) as_it_stands: String,
    pub(crate) blocked: String,
    pub(crate) failed: String,
    pub(crate) rests: String,
    /// Between the levels.
    pub(crate) and: String,
    pub(crate) supposed: String,
    pub(crate) in_year: String,
    pub(crate) growth: String,
    pub(crate) and_growth: String,
    pub(crate) host: String,
    pub(crate) elsewhere: String,
    pub(crate) kept: String,
    pub(crate) cap: String,
    pub(crate) cap_used: String,
    pub(crate) rates: String,
    pub(crate) event: String,
    pub(crate) compute: String,
    pub(crate) change: String,
    pub(crate) nothing: String,
    /// What all of it is, where the assumptions do not stand beside it.
    pub(crate) estimate: String,
    pub(crate) embed: embed::Messages,
}

/// A message with its slots filled in: each name in braces gives way to its value.
pub(crate) fn fill(message: &str, slots: &[(&str, &str)]) -> String {
    slots
        .iter()
        .fold(message.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

impl Messages {
    /// Those of a language.
    ///
    /// # Errors
    ///
    /// One is missing, or one too many.
    pub fn of(language: Language) -> anyhow::Result<Self> {
        Ok(toml::from_str(match language {
            Language::En => include_str!("../locales/en.toml"),
            Language::Nl => include_str!("../locales/nl.toml"),
            Language::Fr => include_str!("../locales/fr.toml"),
        })?)
    }
}
