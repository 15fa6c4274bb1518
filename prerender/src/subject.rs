use page::i18n::Language;
use settlement::Deal;
use settlement::deal::Preset;

/// The subject of a page: a scenario.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The deal as it stands.
    Deal,
    /// A preset of the deal.
    Preset(&'static Preset),
}

impl Subject {
    /// All subjects that have a page.
    #[must_use]
    pub fn all(deal: &'static Deal) -> Vec<Self> {
        let presets = deal.presets.iter().map(Self::Preset);
        std::iter::once(Self::Deal).chain(presets).collect()
    }

    /// The name in paths of files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Preset(preset) => &preset.id,
        }
    }

    /// The id of the preset.
    #[must_use]
    pub fn preset(self) -> Option<&'static str> {
        match self {
            Self::Deal => None,
            Self::Preset(preset) => Some(&preset.id),
        }
    }

    /// The `data-page` that scripts and styles know the page by.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::Deal => "index",
            Self::Preset(preset) => &preset.id,
        }
    }

    /// The scenario as a link.
    #[must_use]
    pub fn link(self) -> &'static str {
        match self {
            Self::Deal => "",
            Self::Preset(preset) => &preset.link,
        }
    }

    /// The file name of the page in a language.
    #[must_use]
    pub fn file(self, language: Language) -> String {
        match (self, language) {
            (Self::Deal, Language::En) => "index.html".to_owned(),
            (Self::Deal, _) => format!("{}.html", language.code()),
            (Self::Preset(preset), _) => file(&preset.id, language),
        }
    }
}

/// The file name of a named page in a language.
pub(crate) fn file(page: &str, language: Language) -> String {
    match language {
        Language::En => format!("{page}.html"),
        _ => format!("{page}.{}.html", language.code()),
    }
}
