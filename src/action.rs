use settlement::{CapPer, Input};

/// What a reader can do to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Moved a slider to this position, in the model's own notation.
    Slid(Input<'static>, String),
    /// Typed into a field: all that stands in it now.
    Typed(Input<'static>, String),
    /// Left a field.
    Left(Input<'static>),
    /// Chose one of a few things.
    Chose(Choice),
    /// Gave an input no value (no cap, never), or gave it one again.
    Cleared(Input<'static>, bool),
    /// Back to the deal as it stands.
    Reset,
}

/// One of a few things.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// The older terms.
    Before(&'static str),
    /// The newer terms.
    After(&'static str),
    /// The hosting provider.
    Host(&'static str),
    /// Over what the cap holds.
    CapPer(CapPer),
    /// Whether this stream is given year by year.
    ByYear(&'static str, bool),
}
