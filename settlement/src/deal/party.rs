use super::Text;

/// A company in the deal, or the owner of a host.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Party {
    /// What the deal file calls it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
}
