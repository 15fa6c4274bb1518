use page::i18n::Language;
use settlement::Deal;
use settlement::deal::Preset;

/// What a page is about.
#[derive(Clone, Copy, Debug)]
pub enum Subject {
    /// The deal as it stands.
    Deal,
    /// A scenario with a name.
    Preset(&'static Preset),
}

impl Subject {
    /// All that have a page.
    #[must_use]
    pub fn all(deal: &'static Deal) -> Vec<Self> {
        let presets = deal.presets.iter().map(Self::Preset);
        std::iter::once(Self::Deal).chain(presets).collect()
    }

    /// What files about it are called.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Preset(preset) => &preset.id,
        }
    }

    /// The preset that it is.
    #[must_use]
    pub fn preset(self) -> Option<&'static str> {
        match self {
            Self::Deal => None,
            Self::Preset(preset) => Some(&preset.id),
        }
    }

    /// What the page itself is called by scripts and styles.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::Deal => "index",
            Self::Preset(preset) => &preset.id,
        }
    }

    /// The scenario that it opens with.
    #[must_use]
    pub fn link(self) -> &'static str {
        match self {
            Self::Deal => "",
            Self::Preset(preset) => &preset.link,
        }
    }

    /// The file of its page in a language.
    #[must_use]
    pub fn file(self, language: Language) -> String {
        match (self, language) {
            (Self::Deal, Language::En) => "index.html".to_owned(),
            (Self::Deal, _) => format!("{}.html", language.code()),
            (Self::Preset(preset), _) => file(&preset.id, language),
        }
    }
}

/// The file of a page that has a name, in a language.
pub(crate) fn file(page: &str, language: Language) -> String {
    match language {
        Language::En => format!("{page}.html"),
        _ => format!("{page}.{}.html", language.code()),
    }
}
