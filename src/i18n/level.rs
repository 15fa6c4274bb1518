//! Levels: how well a fact is attested.

use super::message;
use super::messages::Messages;
use settlement::deal::Level;

impl Messages {
    /// The level in one word.
    #[must_use]
    pub fn level(&self, level: Level) -> &str {
        self.get(match level {
            Level::Official => message::LEVEL_OFFICIAL,
            Level::Reported => message::LEVEL_REPORTED,
            Level::Leaked => message::LEVEL_LEAKED,
            Level::Derived => message::LEVEL_DERIVED,
            Level::Assumed => message::LEVEL_ASSUMED,
        })
    }

    /// What the level means.
    #[must_use]
    pub fn meaning(&self, level: Level) -> &str {
        self.get(match level {
            Level::Official => message::MEANING_OFFICIAL,
            Level::Reported => message::MEANING_REPORTED,
            Level::Leaked => message::MEANING_LEAKED,
            Level::Derived => message::MEANING_DERIVED,
            Level::Assumed => message::MEANING_ASSUMED,
        })
    }
}
