use super::{Quantity, Text};

/// Something that may happen in a year and end clauses.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Event {
    /// What the deal file calls it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The key of its year in links.
    pub link: Text,
    /// The year at whose start it happens; none is never.
    pub year: Quantity,
}
