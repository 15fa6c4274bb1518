use super::Level;

/// A fact that is told along with the deal and enters no computation.
#[derive(Clone, Debug, PartialEq)]
pub struct Context {
    /// What the deal file calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The day or the month of it, `2026-04-27` or `2026-04`; none where it is no event.
    pub date: Option<String>,
    /// What is known, with its date.
    pub says: String,
    /// How well it is attested.
    pub level: Level,
    /// The ids of its sources.
    pub sources: Vec<String>,
}
