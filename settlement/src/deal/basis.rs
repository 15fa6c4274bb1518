/// The evidence for a term or a default.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// How well it is attested.
    pub level: Level,
    /// What is known and what is not, in a sentence or two.
    pub note: String,
    /// The ids of its sources. An assumption may have none.
    pub sources: Vec<String>,
}

/// How well a fact is attested, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A company's statement or a regulatory filing.
    Official,
    /// Press reports citing people or documents.
    Reported,
    /// Leaked documents.
    Leaked,
    /// Our own arithmetic on attested facts.
    Derived,
    /// Nobody knows; we chose a value.
    Assumed,
}

impl Level {
    /// All of them, best first.
    pub const ALL: [Level; 5] =
        [Level::Official, Level::Reported, Level::Leaked, Level::Derived, Level::Assumed];

    /// What deal files and programs call it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Level::Official => "official",
            Level::Reported => "reported",
            Level::Leaked => "leaked",
            Level::Derived => "derived",
            Level::Assumed => "assumed",
        }
    }
}

/// Where a fact was published.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// What the deal file calls it.
    pub id: String,
    /// Its title, with the publisher.
    pub title: String,
    /// Who found it, where the publisher relays another.
    pub origin: Option<String>,
    /// Its URL.
    pub url: String,
    /// The day it was published, as `2026-04-27`, or the month, as `2026-04`.
    pub date: String,
}
