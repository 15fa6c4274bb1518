use super::{Decimal, Quantity};

/// A named part of a stream or count. The last of its stream or count is the rest.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What scenarios call it.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The same in a word, where the deal has one.
    pub short: Option<String>,
    /// The part that takes this route; none for the rest.
    pub part: Option<RoutePart>,
    /// What took this route before the first year.
    pub before: Decimal,
}

impl Route {
    /// Its name in a word, where the deal has one.
    #[must_use]
    pub fn short(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }
}

/// The part of a stream or count that takes a route.
#[derive(Clone, Debug, PartialEq)]
pub struct RoutePart {
    /// The key of the part in links.
    pub link: String,
    /// The part, as a fraction.
    pub part: Quantity,
}
