use super::message::{Message, Template};
use super::messages::{Messages, pieces};
use super::rounding::Rounding;
use crate::state::Field;
use settlement::deal::Party;
use settlement::{Decimal, Figure, Unit};

/// The text with plain spaces in place of no-break spaces, which screen readers read out or take for
/// the end of a word.
pub(crate) fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A piece of a sentence, which a component may render in its own way.
#[derive(Clone, Debug, PartialEq)]
pub enum Phrase {
    Text(String),
    Party(&'static Party),
    /// A figure of the settlement, which can be asked about.
    Figure {
        figure: Figure<'static>,
        text: String,
        /// The text for screen readers.
        spoken: String,
    },
    /// A number that is no figure of the settlement.
    Value {
        text: String,
        /// The text for screen readers.
        spoken: String,
    },
    /// A number that can be changed in the sentence itself.
    Input(Field),
}

/// A message whose slots are filled in with phrases.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sentence(pub Vec<Phrase>);

impl Phrase {
    /// A figure whose text is spoken as it is written.
    pub(super) fn words(figure: Figure<'static>, text: &str) -> Self {
        Phrase::Figure { figure, text: text.to_owned(), spoken: text.to_owned() }
    }

    /// A figure in dollars, rounded for reading.
    pub(crate) fn amount(messages: &Messages, figure: Figure<'static>, amount: Decimal) -> Self {
        let spoken = messages.spoken(Unit::Dollars, amount);
        Phrase::Figure { figure, text: messages.dollars(amount), spoken }
    }

    /// A figure in dollars, rounded like others beside it.
    pub(super) fn amount_as(
        messages: &Messages,
        rounding: Rounding,
        figure: Figure<'static>,
        amount: Decimal,
    ) -> Self {
        let spoken = messages.spoken_as(rounding, amount);
        Phrase::Figure { figure, text: messages.dollars_as(rounding, amount), spoken }
    }

    /// A figure in dollars, to the cent.
    pub(super) fn exact(messages: &Messages, figure: Figure<'static>, amount: Decimal) -> Self {
        let spoken = messages.spoken(Unit::Dollars, amount);
        Phrase::Figure { figure, text: messages.exact_dollars(amount), spoken }
    }

    /// A figure that is a percentage.
    pub(super) fn fraction(
        messages: &Messages,
        figure: Figure<'static>,
        fraction: Decimal,
    ) -> Self {
        let spoken = messages.spoken(Unit::Fraction, fraction);
        Phrase::Figure { figure, text: messages.percent(fraction), spoken }
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
    /// A message with phrases in its slots.
    pub(crate) fn new<T: Template<Phrase>>(messages: &Messages, template: T) -> Self {
        let text = messages.get(T::MESSAGE);
        Self::filled(text, template.slots().as_ref())
    }

    /// A message without slots.
    pub(super) fn plain(messages: &Messages, message: Message) -> Self {
        Self(vec![messages.get(message).into()])
    }

    fn filled(text: &str, slots: &[Phrase]) -> Self {
        let mut sentence = Vec::new();
        for (slot, rest) in pieces(text) {
            sentence.extend(slot.and_then(|nth| slots.get(nth)).cloned());
            sentence.push(rest.into());
        }
        Self(sentence)
    }

    /// The text for screen readers: amounts in words, no signs.
    #[must_use]
    pub fn spoken(&self) -> String {
        with_plain_spaces(&self.text(|_, spoken| spoken))
    }

    /// The text as it is shown.
    #[must_use]
    pub fn written(&self) -> String {
        self.text(|text, _| text)
    }

    fn text(&self, choose: for<'a> fn(&'a str, &'a str) -> &'a str) -> String {
        let mut sentence = String::new();
        for phrase in &self.0 {
            sentence.push_str(match phrase {
                Phrase::Text(text) => text,
                Phrase::Party(party) => &party.name,
                Phrase::Figure { text, spoken, .. } | Phrase::Value { text, spoken } => {
                    choose(text, spoken)
                }
                Phrase::Input(_) => "",
            });
        }
        sentence
    }
}
