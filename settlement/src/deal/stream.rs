use super::{Decimal, Quantity, Route};

/// Money that customers pay a seller each year.
#[derive(Clone, Debug, PartialEq)]
pub struct Stream {
    /// What scenarios and links call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The same in a word, where there is little room.
    pub short: Option<String>,
    /// The key of its sales in links.
    pub link: String,
    /// The party that customers pay.
    pub seller: String,
    /// Whether its product runs on the scenario's hosts and makes bills there. One stream does, in
    /// a deal with hosts.
    pub hosted: bool,
    /// Sales in the first year.
    pub first: Quantity,
    /// Growth a year, as a fraction.
    pub growth: Quantity,
    /// Sales before the first year.
    pub before: Decimal,
    /// Its routes, in order; none, or two and more.
    pub routes: Vec<Route>,
}
