use super::{Key, Words, slot};
use crate::Knob;
use settlement::deal::Party;
use settlement::{Decimal, Figure, Unit};

/// For speech: with spaces where lines are not to be broken, which are read out, or end a word.
#[inline(never)]
pub(crate) fn unbound(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A piece of a sentence that the page may set in its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// Plain words.
    Text(String),
    /// A party's name.
    Party(&'static Party),
    /// A figure of the settlement.
    Figure {
        /// Which.
        figure: Figure<'static>,
        /// As it stands in the sentence.
        text: String,
        /// As it is spoken.
        spoken: String,
    },
    /// An input that can be moved in the sentence itself.
    Handle(Knob),
}

/// A sentence, piece by piece.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<Phrase>);

impl Phrase {
    /// A figure in words that are read as they are spoken.
    pub(super) fn words(figure: Figure<'static>, text: &str) -> Self {
        Phrase::Figure { figure, text: text.to_owned(), spoken: text.to_owned() }
    }

    /// An amount, rounded for reading.
    pub(crate) fn amount(words: &Words, figure: Figure<'static>, amount: Decimal) -> Self {
        let spoken = words.spoken(Unit::Dollars, amount);
        Phrase::Figure { figure, text: words.dollars(amount), spoken }
    }

    /// An amount to the cent.
    pub(super) fn exact(words: &Words, figure: Figure<'static>, amount: Decimal) -> Self {
        let spoken = words.spoken(Unit::Dollars, amount);
        Phrase::Figure { figure, text: words.exact_dollars(amount), spoken }
    }

    /// A part of something.
    pub(super) fn fraction(words: &Words, figure: Figure<'static>, fraction: Decimal) -> Self {
        let spoken = words.spoken(Unit::Fraction, fraction);
        Phrase::Figure { figure, text: words.percent(fraction), spoken }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Phrase::Text(text.to_owned())
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Phrase::Text(text)
    }
}

impl Sentence {
    /// A message with these phrases where `{0}` and `{1}` stand.
    pub(crate) fn new(words: &Words, key: Key, with: &[Phrase]) -> Self {
        let mut sentence = Vec::new();
        for piece in words.get(key).split('{') {
            let (nth, rest) = slot(piece);
            sentence.extend(nth.and_then(|nth| with.get(nth)).cloned());
            sentence.push(rest.into());
        }
        Self(sentence)
    }

    /// The sentence as it is spoken: amounts in words, no signs.
    #[must_use]
    pub fn spoken(&self, words: &Words) -> String {
        unbound(&self.say(words, |_, spoken| spoken))
    }

    /// The sentence as it is written.
    #[must_use]
    pub fn written(&self, words: &Words) -> String {
        self.say(words, |text, _| text)
    }

    fn say(&self, words: &Words, choose: for<'a> fn(&'a str, &'a str) -> &'a str) -> String {
        let mut sentence = String::new();
        for phrase in &self.0 {
            sentence.push_str(match phrase {
                Phrase::Text(text) => text,
                Phrase::Party(party) => words.of(&party.name),
                Phrase::Figure { text, spoken, .. } => choose(text, spoken),
                Phrase::Handle(_) => "",
            });
        }
        sentence
    }
}
