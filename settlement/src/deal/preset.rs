use super::Text;

/// A scenario that readers are offered.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Preset {
    /// What the deal file calls it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// What it assumes, in one sentence.
    pub says: Text,
    /// The link to it.
    pub link: Text,
}
