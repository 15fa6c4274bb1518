use super::{Level, List, Text};

/// A fact that is told along with the deal and enters no computation.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Context {
    /// What the deal file calls it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The day or the month of it, `2026-04-27` or `2026-04`; none where it is no event.
    pub date: Option<Text>,
    /// What is known, with its date.
    pub says: Text,
    /// How well it is attested.
    pub level: Level,
    /// The ids of its sources.
    pub sources: List<Text>,
}
