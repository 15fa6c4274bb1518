use crate::Subject;
use crate::fill::fill;
use crate::messages::Messages;
use page::i18n::{Language, Texts};
use page::{Opening, State, View};
use settlement::{Deal, Decimal};

/// A subject in a language: what each file about it is made of.
#[derive(Clone, Debug)]
pub struct Story {
    pub subject: Subject,
    /// The state of the page, as it opens.
    pub state: State,
    pub messages: Messages,
}

/// The nets of a year, or of all years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    /// `None` for all years.
    pub year: Option<u16>,
    /// Dollars, under the older terms and the newer.
    pub nets: [Decimal; 2],
}

impl Story {
    /// Opens the page with the scenario of the subject, which is of the deal in these texts.
    ///
    /// # Errors
    ///
    /// The deal was never checked, or a message is missing.
    pub fn new(subject: Subject, texts: &Texts) -> anyhow::Result<Self> {
        let messages = Messages::of(texts.messages.language)?;
        let site = if is_first(texts.deal) { "" } else { "../" };
        let opening = Opening {
            link: subject.link().to_owned(),
            site: Some(site.to_owned()),
            ..Opening::default()
        };
        let state = State::open(texts.deal, &texts.messages, &opening)?;
        Ok(Self { subject, state, messages })
    }

    /// Each subject of each deal in each language.
    ///
    /// # Errors
    ///
    /// As [`Story::new`].
    pub fn all() -> anyhow::Result<Vec<Self>> {
        let mut stories = Vec::new();
        for source in &deals::SOURCES {
            for language in Language::ALL {
                let texts = Texts::bundled(source.id, language);
                for subject in Subject::all(texts.deal) {
                    stories.push(Self::new(subject, &texts)?);
                }
            }
        }
        Ok(stories)
    }

    /// Each deal as it stands, in a language.
    ///
    /// # Errors
    ///
    /// As [`Story::new`].
    pub fn of_deals(language: Language) -> anyhow::Result<Vec<Self>> {
        let texts = deals::SOURCES.iter().map(|source| Texts::bundled(source.id, language));
        texts.map(|texts| Self::new(Subject::Deal, &texts)).collect()
    }

    /// The path of its page within the site.
    #[must_use]
    pub fn path(&self) -> String {
        self.folder() + &self.subject.file(self.language())
    }

    /// The folder of the deal’s pages within that of the site: the first deal’s are in the site’s own.
    #[must_use]
    pub fn folder(&self) -> String {
        if is_first(self.deal()) { String::new() } else { format!("{}/", self.deal().id) }
    }

    /// The attribute that an element needs to show the deal: none for the first.
    #[must_use]
    pub fn deal_attribute(&self) -> Option<&str> {
        (!is_first(self.deal())).then_some(&*self.deal().id)
    }

    /// The same where no site is around it.
    #[must_use]
    pub fn alone(&self) -> Self {
        let mut alone = self.clone();
        alone.state.site = None;
        alone
    }

    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.state.deal()
    }

    #[must_use]
    pub fn language(&self) -> Language {
        self.state.messages.language
    }

    /// The name of the deal.
    #[must_use]
    pub fn deal_name(&self) -> &str {
        &self.deal().name
    }

    /// The name of a subject.
    #[must_use]
    pub fn name(&self, subject: Subject) -> &str {
        match subject {
            Subject::Deal => &self.messages.as_it_stands,
            Subject::Preset(preset) => &preset.name,
        }
    }

    /// What the scenario assumes; empty for the deal as it stands.
    #[must_use]
    pub fn preset_description(&self) -> &str {
        match self.subject {
            Subject::Deal => "",
            Subject::Preset(preset) => &preset.says,
        }
    }

    /// The title of the page: the app's, after the name of a preset.
    #[must_use]
    pub fn title(&self) -> String {
        let title = format!("{} {}", self.state.messages.title(), self.deal_name());
        match self.subject {
            Subject::Deal => title,
            Subject::Preset(_) => format!("{} · {title}", self.name(self.subject)),
        }
    }

    /// What the page draws from.
    #[must_use]
    pub fn view(&self) -> View {
        View::new(&self.state, None)
    }

    /// The verdict as plain text.
    #[must_use]
    pub fn verdict(&self) -> String {
        self.state.headline().written()
    }

    /// The verdict for link previews, where the assumptions are not beside it: with a word on them.
    #[must_use]
    pub fn description(&self) -> String {
        format!("{} {}.", self.verdict(), self.messages.estimate)
    }

    /// The names of the older terms and the newer.
    #[must_use]
    pub fn versions(&self) -> [&str; 2] {
        let scenario = &self.state.scenario;
        [scenario.before(), scenario.after()].map(|terms| &*terms.name)
    }

    /// The nets of each year, and then of all years.
    #[must_use]
    pub fn nets(&self) -> Vec<Net> {
        let [before, after] = [&self.state.settlement().before, &self.state.settlement().after];
        let years = before.years.iter().zip(&after.years);
        let mut nets: Vec<_> = years
            .map(|(old, new)| Net { year: Some(old.year), nets: [old.net, new.net] })
            .collect();
        nets.push(Net { year: None, nets: [before.totals.net, after.totals.net] });
        nets
    }

    /// The caption of the table of nets. It says what a minus means where there is one.
    #[must_use]
    pub fn caption(&self) -> String {
        let sides = &self.deal().sides;
        let [first, second] = sides.each_ref().map(|side| self.deal().party_name(side));
        let currency = &self.deal().currency;
        let caption = self.state.messages.fill_currency(&self.messages.net, currency);
        let caption = fill(&caption, &[("payer", first), ("payee", second)]);
        let has_minus = self.nets().iter().any(|of| of.nets.iter().any(|net| *net < Decimal::ZERO));
        if !has_minus {
            return caption;
        }
        // With a minus, payer and payee change places.
        let slots = [("caption", &*caption), ("payer", second), ("payee", first)];
        fill(&self.messages.minus, &slots)
    }
}

/// Whether a deal is the first, whose pages are those of the site itself.
fn is_first(deal: &Deal) -> bool {
    deal.id == deals::SOURCES[0].id
}
