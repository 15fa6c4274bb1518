use super::{List, Number, Quantity, Route, Text};

/// Money that customers pay a seller each year.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Stream {
    /// What scenarios and links call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The same in a word, where there is little room.
    pub short: Option<Text>,
    /// The key of its sales in links.
    pub link: Text,
    /// The party that customers pay.
    pub seller: Text,
    /// Whether its product runs on the scenario's hosts and makes bills there. One stream does, in
    /// a deal with hosts.
    pub hosted: bool,
    /// Sales in the first year.
    pub first: Quantity,
    /// Growth a year, as a fraction.
    pub growth: Quantity,
    /// Sales before the first year.
    pub before: Number,
    /// Its routes, in order; none, or two and more.
    pub routes: List<Route>,
}
