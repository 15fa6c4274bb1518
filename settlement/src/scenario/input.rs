use crate::Unit;

/// An input of a scenario that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input<'d> {
    /// What a stream sells in the first year.
    First(&'d str),
    /// How fast a stream grows.
    Growth(&'d str),
    /// What a stream that is a path sells in this year.
    InYear(&'d str, u16),
    /// The part of the hosted stream that runs on the scenario's host where the terms allow it.
    Elsewhere,
    /// The part of those sales that would have been made on the home host anyway.
    Kept,
    /// The most that a capped clause ever pays.
    Cap,
    /// What earlier payments have used up of a total cap.
    CapUsed,
    /// The rate of a share clause, in every version.
    Rate(&'d str),
    /// The year of an event.
    EventYear(&'d str),
    /// A host's bill as a part of the sales that run on it.
    Compute,
}

impl Input<'_> {
    /// What the input counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Input::First(_) | Input::InYear(..) | Input::Cap | Input::CapUsed => Unit::Dollars,
            Input::Growth(_) | Input::Elsewhere | Input::Kept | Input::Rate(_) | Input::Compute => {
                Unit::Fraction
            }
            Input::EventYear(_) => Unit::Year,
        }
    }

    /// Its dotted path in a scenario.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Input::First(stream) => format!("streams.{stream}.first"),
            Input::Growth(stream) => format!("streams.{stream}.growth"),
            Input::InYear(stream, _) => format!("streams.{stream}.path"),
            Input::Elsewhere => "elsewhere".to_owned(),
            Input::Kept => "kept".to_owned(),
            Input::Cap => "cap".to_owned(),
            Input::CapUsed => "cap_used".to_owned(),
            Input::Rate(clause) => format!("rates.{clause}"),
            Input::EventYear(event) => format!("events.{event}"),
            Input::Compute => "compute".to_owned(),
        }
    }
}
