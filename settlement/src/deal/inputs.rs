use super::{Basis, Quantity, Text};
use crate::CapPer;

/// The inputs of a scenario that belong to no stream, clause or event.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Inputs {
    /// The host that the sales outside the home host run on.
    pub host: Choice<Text>,
    /// The part of the hosted stream that runs there where the terms allow it.
    pub elsewhere: Quantity,
    /// The part of those sales that would have been made on the home host anyway.
    pub kept: Quantity,
    /// The most that a capped clause ever pays, in dollars; none is no cap.
    pub cap: Quantity,
    /// Whether the cap holds over all years or for each.
    pub cap_per: Choice<CapPer>,
    /// What earlier payments have used up of a total cap, in dollars.
    pub cap_used: Quantity,
    /// A host's bill, as a part of the sales that run on it.
    pub compute: Quantity,
}

/// An input that is a choice: its default, and how well that is attested.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "bake", derive(databake::Bake), databake(path = settlement::deal))]
pub struct Choice<T> {
    /// The choice unless a scenario says otherwise.
    pub default: T,
    /// Where the default comes from.
    pub basis: Basis,
}
