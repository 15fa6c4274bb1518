use super::Quantity;

/// Something that may happen in a year and end clauses.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// What the deal file calls it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The key of its year in links.
    pub link: String,
    /// The year at whose start it happens; none is never.
    pub year: Quantity,
}
