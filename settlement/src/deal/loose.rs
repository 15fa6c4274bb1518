/// A place where a version of the terms is told otherwise than the documents have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Loose {
    /// What the deal file calls it.
    pub id: String,
    /// The id of the version that is told so.
    pub terms: String,
    /// What is told, and what the documents have.
    pub says: String,
    /// The ids of the sources that have it otherwise.
    pub sources: Vec<String>,
}
