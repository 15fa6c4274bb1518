use super::number;
use settlement::deal::Party;
use settlement::{Decimal, Figure, Unit};

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
}

/// A sentence, piece by piece.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<Phrase>);

impl Phrase {
    /// A figure in words that are read as they are spoken.
    pub(super) fn words(figure: Figure<'static>, text: &str) -> Self {
        Phrase::Figure { figure, text: text.to_owned(), spoken: text.to_owned() }
    }

    /// An amount, rounded for reading or to the cent.
    pub(super) fn amount(
        figure: Figure<'static>,
        amount: Decimal,
        write: fn(Decimal) -> String,
    ) -> Self {
        Phrase::Figure { figure, text: write(amount), spoken: number::spoken_dollars(amount) }
    }

    /// A part of something.
    pub(super) fn fraction(figure: Figure<'static>, fraction: Decimal) -> Self {
        let spoken = number::spoken(Unit::Fraction, fraction);
        Phrase::Figure { figure, text: number::percent(fraction), spoken }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Phrase::Text(text.to_owned())
    }
}

impl Sentence {
    /// Adds words, with these phrases where `{}` stands.
    pub(super) fn add(&mut self, template: &str, with: Vec<Phrase>) {
        let mut with = with.into_iter();
        for (nth, text) in template.split(['{', '}']).enumerate() {
            self.0.extend(if nth % 2 == 0 { Some(text.into()) } else { with.next() });
        }
    }

    /// The sentence as it is spoken: amounts in words, no signs.
    #[must_use]
    pub fn spoken(&self) -> String {
        let mut sentence = String::new();
        for phrase in &self.0 {
            sentence.push_str(match phrase {
                Phrase::Text(text) => text,
                Phrase::Party(party) => &party.name,
                Phrase::Figure { spoken, .. } => spoken,
            });
        }
        sentence
    }
}
