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

impl Sentence {
    pub(super) fn text(mut self, text: impl Into<String>) -> Self {
        self.0.push(Phrase::Text(text.into()));
        self
    }

    pub(super) fn party(mut self, party: &'static Party) -> Self {
        self.0.push(Phrase::Party(party));
        self
    }

    /// A figure in words that are read as they are spoken.
    pub(super) fn figure(mut self, figure: Figure<'static>, text: impl Into<String>) -> Self {
        let text = text.into();
        self.0.push(Phrase::Figure { figure, spoken: text.clone(), text });
        self
    }

    pub(super) fn fraction(mut self, figure: Figure<'static>, fraction: Decimal) -> Self {
        let spoken = number::spoken(Unit::Fraction, fraction);
        self.0.push(Phrase::Figure { figure, text: number::percent(fraction), spoken });
        self
    }

    /// An amount, rounded for reading or to the cent.
    pub(super) fn amount(
        mut self,
        figure: Figure<'static>,
        amount: Decimal,
        write: fn(Decimal) -> String,
    ) -> Self {
        let spoken = number::spoken_dollars(amount);
        self.0.push(Phrase::Figure { figure, text: write(amount), spoken });
        self
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
