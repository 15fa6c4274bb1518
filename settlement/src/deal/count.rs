use super::{Decimal, Quantity, Route};

/// Units each year: installs, seats, calls.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// What scenarios call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The same in a word, where there is little room.
    pub short: Option<String>,
    /// What is counted.
    pub unit: CountUnit,
    /// The key of its units in links.
    pub link: String,
    /// Units in the first year.
    pub first: Quantity,
    /// Growth a year, as a fraction.
    pub growth: Quantity,
    /// Units before the first year.
    pub before: Decimal,
    /// Its routes, in order; none, or two and more.
    pub routes: Vec<Route>,
}

/// The words for what is counted.
#[derive(Clone, Debug, PartialEq)]
pub struct CountUnit {
    /// For one of them: `install`.
    pub one: String,
    /// For several: `installs`.
    pub many: String,
}
