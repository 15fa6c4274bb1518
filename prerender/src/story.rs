use crate::{Messages, Subject};
use page::Model;
use page::words::{Language, Words, fill, verdict};
use settlement::{Deal, Decimal};

/// What is said of a subject in a language.
#[derive(Debug)]
pub struct Story {
    /// What it is about.
    pub subject: Subject,
    /// What follows from it.
    pub model: Model,
    /// The words of the page.
    pub words: &'static Words,
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
    pub fn new(subject: Subject, words: &'static Words) -> anyhow::Result<Self> {
        let model = Model::open(&deals::KEYED, words.language, subject.link())?;
        Ok(Self { subject, model, words, messages: Messages::of(words.language)? })
    }

    /// One of each subject in each language.
    ///
    /// # Errors
    ///
    /// As [`Story::new`].
    pub fn all() -> anyhow::Result<Vec<Self>> {
        let mut stories = Vec::new();
        for words in Language::ALL.map(Words::bundled) {
            for subject in Subject::all(&deals::KEYED) {
                stories.push(Self::new(subject, words)?);
            }
        }
        Ok(stories)
    }

    /// The deal.
    #[must_use]
    pub fn deal(&self) -> &'static Deal {
        self.model.deal()
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language
    }

    /// What the deal is called.
    #[must_use]
    pub fn deal_name(&self) -> &'static str {
        self.words.of(&self.deal().name)
    }

    /// What a subject is called.
    #[must_use]
    pub fn name(&self, subject: Subject) -> &str {
        match subject {
            Subject::Deal => &self.messages.as_it_stands,
            Subject::Preset(preset) => self.words.of(&preset.name),
        }
    }

    /// What the subject takes to be so; nothing of the deal as it stands.
    #[must_use]
    pub fn says(&self) -> &'static str {
        match self.subject {
            Subject::Deal => "",
            Subject::Preset(preset) => self.words.of(&preset.says),
        }
    }

    /// What the page is called: as in the program, after the name of a preset.
    #[must_use]
    pub fn title(&self) -> String {
        let title = fill("{0} {1}", &[self.words.title(), self.deal_name()]);
        match self.subject {
            Subject::Deal => title,
            Subject::Preset(_) => fill("{0} · {1}", &[self.name(self.subject), &title]),
        }
    }

    /// The verdict in plain words.
    #[must_use]
    pub fn verdict(&self) -> String {
        let Model { scenario, verdict, .. } = &self.model;
        let sentences = verdict::sentences(self.words, scenario, verdict);
        let [older, newer, compared] = sentences.map(|of| of.written(self.words));
        fill("{0} {1}{2}", &[&older, &newer, &compared])
    }

    /// The same for those who see nothing else: that it is an estimate, too.
    #[must_use]
    pub fn description(&self) -> String {
        format!("{} {}.", self.verdict(), self.messages.estimate)
    }

    /// What each version of the terms is called.
    #[must_use]
    pub fn versions(&self) -> [&'static str; 2] {
        let scenario = &self.model.scenario;
        [scenario.before(), scenario.after()].map(|terms| self.words.of(&terms.name))
    }

    /// What is owed each year, and then in all.
    #[must_use]
    pub fn nets(&self) -> Vec<Net> {
        let [before, after] = [&self.model.settlement.before, &self.model.settlement.after];
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
        let [first, second] = sides
            .each_ref()
            .map(|side| self.deal().party(side).map_or("", |party| self.words.of(&party.name)));
        let caption = fill(&self.messages.net, &[first, second]);
        let has_minus = self.nets().iter().any(|of| of.nets.iter().any(|net| *net < Decimal::ZERO));
        if has_minus { fill(&self.messages.minus, &[&caption, first, second]) } else { caption }
    }
}
