use super::{Number, Quantity, Text};

/// A named part of a stream or count. The last of its stream or count is the rest.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Route {
    /// What scenarios call it.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The part that takes this route; none for the rest.
    pub part: Option<RoutePart>,
    /// What took this route before the first year.
    pub before: Number,
}

/// The part of a stream or count that takes a route.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct RoutePart {
    /// The key of the part in links.
    pub link: Text,
    /// The part, as a fraction.
    pub part: Quantity,
}
