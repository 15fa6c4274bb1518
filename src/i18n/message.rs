//! The messages of `locales/`, written by `build.rs`: a constant for each message without slots, a struct
//! for each with slots.
//!
//! The text of the former is `messages.get(message::TITLE)`, of the latter
//! `messages.format(message::Owes { payer, payee })` or, where the slots hold phrases, a `Sentence`. A
//! missing or misspelt slot does not compile, nor does a message that nothing uses.

/// The key of a message: its line in the text of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Message(pub(super) usize);

/// A message with slots that can be filled in with texts or with phrases.
pub(crate) trait Template<Slot> {
    const MESSAGE: Message;

    /// The values of the slots `{0}`, `{1}` and so on.
    fn slots(self) -> impl AsRef<[Slot]>;
}

include!(concat!(env!("OUT_DIR"), "/message.rs"));
