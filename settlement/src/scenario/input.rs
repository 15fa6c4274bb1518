use crate::Unit;
use crate::deal::Series;

/// An input of a scenario that is a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input<'d> {
    /// What a stream or count comes to in the first year.
    First(Series<&'d str>),
    /// How fast a stream or count grows.
    Growth(Series<&'d str>),
    /// What a stream or count that is a path comes to in this year.
    InYear(Series<&'d str>, u16),
    /// The part of its stream or count that takes a route.
    Part(&'d str),
    /// The part of the hosted stream that runs on the scenario's host where the terms allow it.
    Elsewhere,
    /// The part of those sales that would have been made on the home host anyway.
    Kept,
    /// The most that a capped clause ever pays.
    Cap,
    /// What earlier payments have used up of a total cap.
    CapUsed,
    /// The rate of a share clause, in every version that has one rate.
    Rate(&'d str),
    /// The price of a fee clause, in every version that has one price.
    Price(&'d str),
    /// The year of an event.
    EventYear(&'d str),
    /// A host's bill as a part of the sales that run on it.
    Compute,
}

impl<'d> Input<'d> {
    /// What the input counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Input::First(Series::Stream(_))
            | Input::InYear(Series::Stream(_), _)
            | Input::Cap
            | Input::CapUsed => Unit::Dollars,
            Input::First(Series::Count(_)) | Input::InYear(Series::Count(_), _) => Unit::Count,
            Input::Growth(_)
            | Input::Part(_)
            | Input::Elsewhere
            | Input::Kept
            | Input::Rate(_)
            | Input::Compute => Unit::Fraction,
            Input::Price(_) => Unit::Price,
            Input::EventYear(_) => Unit::Year,
        }
    }

    /// Its dotted path in a scenario.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Input::First(series) => format!("{}.first", series.field()),
            Input::Growth(series) => format!("{}.growth", series.field()),
            Input::InYear(series, _) => format!("{}.path", series.field()),
            Input::Part(route) => format!("parts.{route}"),
            Input::Elsewhere => "elsewhere".to_owned(),
            Input::Kept => "kept".to_owned(),
            Input::Cap => "cap".to_owned(),
            Input::CapUsed => "cap_used".to_owned(),
            Input::Rate(clause) => format!("rates.{clause}"),
            Input::Price(clause) => format!("prices.{clause}"),
            Input::EventYear(event) => format!("events.{event}"),
            Input::Compute => "compute".to_owned(),
        }
    }

    /// The id of what it belongs to; empty where that is the scenario itself.
    pub(crate) fn id(self) -> &'d str {
        match self {
            Input::First(series) | Input::Growth(series) | Input::InYear(series, _) => series.id(),
            Input::Part(id) | Input::Rate(id) | Input::Price(id) | Input::EventYear(id) => id,
            Input::Elsewhere | Input::Kept | Input::Cap | Input::CapUsed | Input::Compute => "",
        }
    }
}
