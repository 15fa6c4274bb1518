//! The messages of `locales/`: a constant for each without slots, a struct for each with them.
//!
//! `messages.get(message::TITLE)` says the one, `messages.format(message::Owes { payer, payee })` or,
//! with phrases in the slots, `Sentence::new` the other. What a slot lacks does not compile; nor does
//! a message that nothing says.

/// A message, by its number in the text of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Message(pub(super) usize);

/// A message with slots, and what fills them: texts or phrases.
pub(crate) trait Template<Slot> {
    const MESSAGE: Message;

    /// What fills `{0}`, `{1}` and so on.
    fn slots(self) -> impl AsRef<[Slot]>;
}

include!(concat!(env!("OUT_DIR"), "/message.rs"));
