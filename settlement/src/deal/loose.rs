use super::{List, Text};

/// A place where a version of the terms is told otherwise than the documents have it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Loose {
    /// What the deal file calls it.
    pub id: Text,
    /// The id of the version that is told so.
    pub terms: Text,
    /// What is told, and what the documents have.
    pub says: Text,
    /// The ids of the sources that have it otherwise.
    pub sources: List<Text>,
}
