/// A company in the deal, or the owner of a host.
#[derive(Clone, Debug, PartialEq)]
pub struct Party {
    /// What the deal file calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
}
