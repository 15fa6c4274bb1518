use super::{Clause, List, Text};

/// One version of the contract.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Terms {
    /// What scenarios and links call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The version within a sentence: `under the old deal`.
    pub under: Text,
    /// The day or month in which it was announced or signed: `2026-04-27`, `2026-04`.
    pub date: Text,
    /// When it took effect, where that is another day.
    pub in_force: Option<Text>,
    /// What it obliges the parties to.
    pub clauses: List<Clause>,
}

impl Terms {
    /// The clause of this id, if these terms have it.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }
}
