use crate::Subject;
use crate::messages::{Messages, fill};
use page::i18n::{self, Language, verdict};
use page::{Opening, State};
use settlement::{Deal, Decimal};

/// What is said of a subject in a language.
#[derive(Debug)]
pub struct Story {
    /// What it is about.
    pub subject: Subject,
    /// The state of the page, as it opens.
    pub state: State,
    /// What is said around the answer.
    pub messages: Messages,
}

/// What is owed in a year, or in all, under the older terms and the newer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Net {
    /// The year; none is all of them.
    pub year: Option<u16>,
    /// Under the older terms, and under the newer.
    pub nets: [Decimal; 2],
}

impl Story {
    /// Settles it.
    ///
    /// # Errors
    ///
    /// The deal was never checked, or words are missing.
    pub fn new(subject: Subject, page_messages: i18n::Messages) -> anyhow::Result<Self> {
        let messages = Messages::of(page_messages.language)?;
        let opening = Opening { link: subject.link().to_owned(), ..Opening::default() };
        let state = State::open(&deals::KEYED, page_messages, &opening)?;
        Ok(Self { subject, state, messages })
    }

    /// One of each subject in each language.
    ///
    /// # Errors
    ///
    /// As [`Story::new`].
    pub fn all() -> anyhow::Result<Vec<Self>> {
        let mut stories = Vec::new();
        for page_messages in Language::ALL.map(i18n::Messages::bundled) {
            for subject in Subject::all(&deals::KEYED) {
                stories.push(Self::new(subject, page_messages.clone())?);
            }
        }
        Ok(stories)
    }

    /// The deal.
    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.state.deal()
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.state.messages.language
    }

    /// What the deal is called.
    #[must_use]
    pub fn deal_name(&self) -> &str {
        self.state.messages.deal_text(&self.deal().name)
    }

    /// What a subject is called.
    #[must_use]
    pub fn name(&self, subject: Subject) -> &str {
        match subject {
            Subject::Deal => &self.messages.as_it_stands,
            Subject::Preset(preset) => self.state.messages.deal_text(&preset.name),
        }
    }

    /// What the subject takes to be so; nothing of the deal as it stands.
    #[must_use]
    pub fn says(&self) -> &str {
        match self.subject {
            Subject::Deal => "",
            Subject::Preset(preset) => self.state.messages.deal_text(&preset.says),
        }
    }

    /// What the page is called: as in the program, after the name of a preset.
    #[must_use]
    pub fn title(&self) -> String {
        let title = format!("{} {}", self.state.messages.title(), self.deal_name());
        match self.subject {
            Subject::Deal => title,
            Subject::Preset(_) => format!("{} · {title}", self.name(self.subject)),
        }
    }

    /// The verdict in plain words.
    #[must_use]
    pub fn verdict(&self) -> String {
        let State { scenario, answer, messages, .. } = &self.state;
        let sentences = verdict::sentences(messages, scenario, &answer.verdict);
        let [older, newer, compared] = sentences.map(|of| of.written(messages));
        format!("{older} {newer}{compared}")
    }

    /// The same for those who see nothing else: that it is an estimate, too.
    #[must_use]
    pub fn description(&self) -> String {
        format!("{} {}.", self.verdict(), self.messages.estimate)
    }

    /// What each version of the terms is called.
    #[must_use]
    pub fn versions(&self) -> [&str; 2] {
        let scenario = &self.state.scenario;
        [scenario.before(), scenario.after()]
            .map(|terms| self.state.messages.deal_text(&terms.name))
    }

    /// What is owed each year, and then in all.
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

    /// What the table of them shows, and what a minus in it means where there is one.
    #[must_use]
    pub fn caption(&self) -> String {
        let sides = &self.deal().sides;
        let [first, second] = sides.each_ref().map(|side| {
            self.deal().party(side).map_or("", |party| self.state.messages.deal_text(&party.name))
        });
        let caption = fill(&self.messages.net, &[("payer", first), ("payee", second)]);
        let has_minus = self.nets().iter().any(|of| of.nets.iter().any(|net| *net < Decimal::ZERO));
        if !has_minus {
            return caption;
        }
        // A minus turns it round.
        let slots = [("caption", &*caption), ("payer", second), ("payee", first)];
        fill(&self.messages.minus, &slots)
    }
}
