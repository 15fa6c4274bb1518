use super::Text;

/// A place where products run.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Host {
    /// What scenarios and links call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The party that its bills go to.
    pub owner: Text,
}
