/// A place where products run.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    /// What scenarios and links call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The party that its bills go to.
    pub owner: String,
}
