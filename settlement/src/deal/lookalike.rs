/// Two facts that are easily confused and have nothing to do with each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Lookalike {
    /// What the deal file calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Which is which.
    pub says: String,
    /// The ids of their sources.
    pub sources: Vec<String>,
}
