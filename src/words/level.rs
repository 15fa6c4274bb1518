//! How well a fact is attested.

use super::{Words, key};
use settlement::deal::Level;

impl Words {
    /// One word.
    #[must_use]
    pub fn level(&self, level: Level) -> &'static str {
        self.get(match level {
            Level::Official => key::LEVEL_OFFICIAL,
            Level::Reported => key::LEVEL_REPORTED,
            Level::Leaked => key::LEVEL_LEAKED,
            Level::Derived => key::LEVEL_DERIVED,
            Level::Assumed => key::LEVEL_ASSUMED,
        })
    }

    /// What the word means.
    #[must_use]
    pub fn meaning(&self, level: Level) -> &'static str {
        self.get(match level {
            Level::Official => key::MEANING_OFFICIAL,
            Level::Reported => key::MEANING_REPORTED,
            Level::Leaked => key::MEANING_LEAKED,
            Level::Derived => key::MEANING_DERIVED,
            Level::Assumed => key::MEANING_ASSUMED,
        })
    }
}
