//! The words for a deal's currency, which messages have in square brackets.

use super::message::{self, Message};
use super::messages::Messages;

/// What stands in messages for each word of a currency, in the order of `locales/en.toml`.
const WORDS: [&str; 11] = [
    "[sign]",
    "[one]",
    "[many]",
    "[scaled]",
    "[full]",
    "[the one]",
    "[each one]",
    "[no one]",
    "[cent]",
    "[cents]",
    "[c]",
];

/// The currencies that have names; any other is called by its code.
const NAMED: [(&str, Message); 6] = [
    ("USD", message::CURRENCY_USD),
    ("EUR", message::CURRENCY_EUR),
    ("GBP", message::CURRENCY_GBP),
    ("CHF", message::CURRENCY_CHF),
    ("CAD", message::CURRENCY_CAD),
    ("AUD", message::CURRENCY_AUD),
];

impl Messages {
    /// The same messages with amounts in a currency, by its ISO code.
    #[must_use]
    pub fn in_currency(&self, code: &str) -> Self {
        self.with_currency(&self.currency(code), filled)
    }

    /// A text of another file than the messages, with the words for a currency filled in.
    #[must_use]
    pub fn fill_currency(&self, text: &str, code: &str) -> String {
        filled(text, &self.currency(code))
    }

    /// The words for a currency, in the order of [`WORDS`].
    fn currency(&self, code: &str) -> String {
        match NAMED.iter().find(|(of, _)| *of == code) {
            Some((_, names)) => self.get(*names).to_owned(),
            None => self.format(message::CurrencyOther { code }),
        }
    }
}

fn filled(text: &str, words: &str) -> String {
    if !text.contains('[') {
        return text.to_owned();
    }
    let words = WORDS.into_iter().zip(words.split('|'));
    words.fold(text.to_owned(), |text, (slot, word)| text.replace(slot, word))
}
