use super::Clause;

/// One version of the contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Terms {
    /// What scenarios and links call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The version within a sentence: `under the old deal`.
    pub under: String,
    /// The day or month in which it was announced or signed: `2026-04-27`, `2026-04`.
    pub date: String,
    /// When it took effect, where that is another day.
    pub in_force: Option<String>,
    /// What it obliges the parties to.
    pub clauses: Vec<Clause>,
}

impl Terms {
    /// The clause of this id, if these terms have it.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }
}
