use super::language::Language;
use super::message::{self, Message, Template};
use crate::platform::NumberFormat;
use settlement::Decimal;
use settlement::deal::Deal;
use std::borrow::Cow;
use std::rc::Rc;

/// All texts of the page in one language: a handle that is cheap to clone, and equal to its clones alone.
#[derive(Clone, Debug)]
pub struct Messages {
    pub language: Language,
    pub numbers: Rc<NumberFormat>,
    /// As the file has them.
    written: Rc<[String]>,
    /// With the words for a currency in them.
    lines: Rc<[String]>,
    /// Those words.
    currency: Rc<str>,
    /// What one sale costs, where that is not one dollar.
    sale: Option<Decimal>,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
    }
}

impl Messages {
    /// Reads the text that a page downloads: the messages of a language, a line each. Amounts are in US
    /// dollars until a deal says otherwise.
    #[must_use]
    pub fn new(language: Language, text: &str) -> Self {
        let written: Rc<[String]> = text.split('\n').map(str::to_owned).collect();
        let numbers = NumberFormat::new(language).into();
        let (lines, currency) = (written.clone(), "".into());
        Self { language, numbers, written, lines, currency, sale: None }.in_currency("USD")
    }

    /// The same with other words for a currency.
    pub(super) fn with_currency(&self, words: &str, fill: fn(&str, &str) -> String) -> Self {
        let lines = self.written.iter().map(|line| fill(line, words)).collect();
        Self { lines, currency: words.into(), ..self.clone() }
    }

    /// The same messages with amounts as a deal has them: in its currency, and parts of what one sale
    /// costs.
    #[must_use]
    pub fn of_deal(&self, deal: &Deal) -> Self {
        let sale = deal.sale.filter(|price| *price != Decimal::ONE);
        Self { sale, ..self.in_currency(&deal.currency) }
    }

    /// What one sale costs, where that is not one dollar.
    pub(crate) fn sale(&self) -> Option<Decimal> {
        self.sale
    }

    /// The words for the currency of amounts, its sign first, with a bar between them.
    #[must_use]
    pub fn currency_words(&self) -> &str {
        &self.currency
    }

    /// Whether no line is missing, as where a server sent something else.
    pub(crate) fn is_complete(&self) -> bool {
        self.lines.len() == message::COUNT
    }

    /// The messages that are compiled in. The published page has none: the linker drops what is not
    /// called, and so the library must not call this in a browser.
    #[must_use]
    pub fn bundled(language: Language) -> Self {
        Self::new(language, Self::bundled_text(language))
    }

    /// The text that [`Messages::new`] reads.
    #[must_use]
    pub const fn bundled_text(language: Language) -> &'static str {
        match language {
            Language::En => include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
            Language::Nl => include_str!(concat!(env!("OUT_DIR"), "/nl.txt")),
            Language::Fr => include_str!(concat!(env!("OUT_DIR"), "/fr.txt")),
        }
    }

    /// The text of a message without slots.
    pub(crate) fn get(&self, Message(nth): Message) -> &str {
        self.lines.get(nth).map_or("", String::as_str)
    }

    /// The text of a message with texts in its slots.
    pub(crate) fn format<'a, T: Template<Cow<'a, str>>>(&self, template: T) -> String {
        fill(self.get(T::MESSAGE), template.slots().as_ref())
    }

    /// The same of a message that has a singular and a plural, `one|more`.
    pub(crate) fn format_plural<'a, T: Template<Cow<'a, str>>>(
        &self,
        template: T,
        is_one: bool,
    ) -> String {
        fill(plural(self.get(T::MESSAGE), is_one), template.slots().as_ref())
    }

    /// The title of the page, without the deal's name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.get(message::TITLE)
    }
}

/// The singular or the plural of `one|more`.
pub(super) fn plural(forms: &str, is_one: bool) -> &str {
    let (one, more) = forms.split_once('|').unwrap_or((forms, forms));
    if is_one { one } else { more }
}

fn fill(text: &str, slots: &[Cow<'_, str>]) -> String {
    let mut filled = String::new();
    for (slot, rest) in pieces(text) {
        filled.push_str(slot.and_then(|nth| slots.get(nth)).map_or("", |slot| slot));
        filled.push_str(rest);
    }
    filled
}

/// A text cut before each slot: a slot (none in the first piece) and what follows it.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (Option<usize>, &str)> {
    text.split('{').map(|piece| {
        piece.split_once('}').map_or((None, piece), |(nth, rest)| (nth.parse().ok(), rest))
    })
}
