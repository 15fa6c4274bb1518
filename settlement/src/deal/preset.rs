/// A scenario that readers are offered.
#[derive(Clone, Debug, PartialEq)]
pub struct Preset {
    /// What the deal file calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What it assumes, in one sentence.
    pub says: String,
    /// The link to it.
    pub link: String,
}
