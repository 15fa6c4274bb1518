use super::number;
use settlement::Decimal;
use settlement::deal::Party;

/// A piece of a sentence that the page may set in its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    /// Plain words.
    Text(String),
    /// A party's name.
    Party(&'static Party),
    /// An amount, rounded for reading.
    Amount(Decimal),
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

    pub(super) fn amount(mut self, amount: Decimal) -> Self {
        self.0.push(Phrase::Amount(amount));
        self
    }

    /// The sentence as it is spoken: amounts in words, no signs.
    #[must_use]
    pub fn spoken(&self) -> String {
        let pieces = self.0.iter().map(|phrase| match phrase {
            Phrase::Text(text) => text.clone(),
            Phrase::Party(party) => party.name.to_string(),
            Phrase::Amount(amount) => number::spoken_dollars(*amount),
        });
        pieces.collect()
    }
}
