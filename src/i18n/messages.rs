use super::language::Language;
use super::message::{self, Message, Template};
use std::borrow::Cow;
use std::rc::Rc;

/// All that the page says in one language: a handle that is cheap to clone, and equal to its clones.
#[derive(Clone, Debug)]
pub struct Messages {
    pub language: Language,
    lines: Rc<[String]>,
}

impl PartialEq for Messages {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
    }
}

impl Messages {
    /// From the text that a page downloads: a language's messages and then the deal's texts, a line
    /// each.
    #[must_use]
    pub fn new(language: Language, text: &str) -> Self {
        Self { language, lines: text.split('\n').map(str::to_owned).collect() }
    }

    /// From the text that is compiled in.
    #[must_use]
    pub fn bundled(language: Language) -> Self {
        Self::new(language, &Self::bundled_text(language))
    }

    /// What [`Messages::new`] reads.
    #[must_use]
    pub fn bundled_text(language: Language) -> String {
        let messages = match language {
            Language::En => include_str!(concat!(env!("OUT_DIR"), "/en.txt")),
            Language::Nl => include_str!(concat!(env!("OUT_DIR"), "/nl.txt")),
            Language::Fr => include_str!(concat!(env!("OUT_DIR"), "/fr.txt")),
        };
        [messages, &deals::texts(language.code()).join("\n")].join("\n")
    }

    /// A message without slots.
    pub(crate) fn get(&self, Message(nth): Message) -> &str {
        self.lines.get(nth).map_or("", String::as_str)
    }

    /// A message with texts in its slots.
    pub(crate) fn format<'a, T: Template<Cow<'a, str>>>(&self, template: T) -> String {
        fill(self.get(T::MESSAGE), template.slots().as_ref())
    }

    /// A message that is written `one|more`, with texts in the slots of one of the two.
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

    /// A text of the deal: what it says is its number; what is no number stands for itself.
    #[must_use]
    pub fn deal_text<'a>(&'a self, text: &'a str) -> &'a str {
        let line = text.parse().ok().and_then(|nth: usize| self.lines.get(message::COUNT + nth));
        line.map_or(text, String::as_str)
    }
}

/// Of `one|more`, the form for one or for more.
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

/// `{0} owes {1}` as slot 0 and ` owes `, then slot 1 and nothing. The first piece has no slot.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (Option<usize>, &str)> {
    text.split('{').map(|piece| {
        piece.split_once('}').map_or((None, piece), |(nth, rest)| (nth.parse().ok(), rest))
    })
}
