use super::{List, Text};

/// Two facts that are easily confused and have nothing to do with each other.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Lookalike {
    /// What the deal file calls it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// Which is which.
    pub says: Text,
    /// The ids of their sources.
    pub sources: List<Text>,
}
