use super::{Basis, Quantity};
use crate::CapPer;

/// The inputs of a scenario that belong to no stream, count, clause or event.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    /// Those of a deal with hosts.
    pub hosting: Option<Hosting>,
    /// Those of a deal with a capped clause.
    pub capping: Option<Capping>,
}

/// The inputs of a deal with hosts.
#[derive(Clone, Debug, PartialEq)]
pub struct Hosting {
    /// The host that the sales outside the home host run on.
    pub host: Choice<String>,
    /// The part of the hosted stream that runs there where the terms allow it.
    pub elsewhere: Quantity,
    /// The part of those sales that would have been made on the home host anyway.
    pub kept: Quantity,
    /// A host's bill, as a part of the sales that run on it.
    pub compute: Quantity,
}

/// The inputs of a deal with a capped clause.
#[derive(Clone, Debug, PartialEq)]
pub struct Capping {
    /// The most that the capped clause ever pays; none is no cap.
    pub cap: Quantity,
    /// Whether the cap holds over all years or for each.
    pub cap_per: Choice<CapPer>,
    /// What earlier payments have used up of a total cap.
    pub cap_used: Quantity,
}

/// An input that is a choice: its default, and how well that is attested.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// The choice unless a scenario says otherwise.
    pub default: T,
    /// Where the default comes from.
    pub basis: Basis,
}
