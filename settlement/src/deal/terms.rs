use super::{Clause, List, Text};

/// One version of the contract.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Terms {
    /// What scenarios and links call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
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
