//! Where facts come from, as a reader is told: by whom they were found, then by whom they are relayed.

use super::message;
use super::messages::Messages;
use settlement::deal::Source;

impl Messages {
    /// A source by its title: `The Information, via Let’s Data Science: a cap of $38 billion`.
    pub(crate) fn source(&self, source: &'static Source) -> String {
        self.relayed(source, &source.title)
    }

    /// A source by its publisher, with which its title begins: `The Information, via Let’s Data Science`.
    pub(crate) fn publisher(&self, source: &'static Source) -> String {
        self.relayed(source, source.title.split(':').next().unwrap_or_default())
    }

    fn relayed(&self, source: &'static Source, relay: &'static str) -> String {
        match source.origin.as_deref() {
            Some(origin) => self.format(message::SourceVia { origin, relay }),
            None => relay.to_owned(),
        }
    }
}
