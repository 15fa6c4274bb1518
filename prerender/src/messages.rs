use crate::embed;
use page::i18n::Language;
use serde::Deserialize;

/// The messages of static pages, snippets and cards, besides those of the page itself. The file of a
/// language is an error where one is missing or unknown.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Messages {
    pub(crate) story: String,
    pub(crate) net: String,
    pub(crate) minus: String,
    pub(crate) year: String,
    pub(crate) total: String,
    pub(crate) as_it_stands: String,
    pub(crate) blocked: String,
    pub(crate) assumptions: String,
    /// Between the assumptions of one level and those of the next.
    pub(crate) list_separator: String,
    pub(crate) assumed_here: String,
    pub(crate) in_year: String,
    pub(crate) growth: String,
    pub(crate) and_growth: String,
    pub(crate) host: String,
    pub(crate) elsewhere: String,
    pub(crate) kept: String,
    pub(crate) part: String,
    pub(crate) cap: String,
    pub(crate) cap_used: String,
    pub(crate) rates: String,
    pub(crate) event: String,
    pub(crate) compute: String,
    pub(crate) change: String,
    pub(crate) estimate: String,
    pub(crate) failed: Failed,
    pub(crate) front: Front,
    pub(crate) embed: embed::Messages,
}

/// Why a page cannot start or go on, as `src/js/failure.js` tells it, and what a reader has then.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Failed {
    /// For whatever no other says.
    pub(crate) stopped: String,
    pub(crate) old: String,
    pub(crate) forbidden: String,
    pub(crate) missing: String,
    pub(crate) broken: String,
    pub(crate) texts: String,
    /// The deal is damaged, or of another version.
    pub(crate) deal: String,
    /// There is no such deal.
    pub(crate) unknown: String,
    pub(crate) unreachable: String,
    pub(crate) offline: String,
    /// Where the scenario has no static page.
    pub(crate) unwritten: String,
    pub(crate) again: String,
    /// Where the style sheet has not come.
    pub(crate) unstyled: String,
}

/// What the front page says besides the deals, and the page of any deal where nothing runs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Front {
    pub(crate) intro: String,
    pub(crate) embed: String,
    pub(crate) unscripted: String,
}

impl Messages {
    /// The messages of a language.
    ///
    /// # Errors
    ///
    /// A message is missing or unknown.
    pub fn of(language: Language) -> anyhow::Result<Self> {
        Ok(toml::from_str(match language {
            Language::En => include_str!("../locales/en.toml"),
            Language::Nl => include_str!("../locales/nl.toml"),
            Language::Fr => include_str!("../locales/fr.toml"),
        })?)
    }
}
