use super::{List, Number, Quantity, Route, Text};

/// Units each year: installs, seats, calls.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Count {
    /// What scenarios call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The same in a word, where there is little room.
    pub short: Option<Text>,
    /// What is counted.
    pub unit: CountUnit,
    /// The key of its units in links.
    pub link: Text,
    /// Units in the first year.
    pub first: Quantity,
    /// Growth a year, as a fraction.
    pub growth: Quantity,
    /// Units before the first year.
    pub before: Number,
    /// Its routes, in order; none, or two and more.
    pub routes: List<Route>,
}

/// The words for what is counted.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct CountUnit {
    /// For one of them: `install`.
    pub one: Text,
    /// For several: `installs`.
    pub many: Text,
}
