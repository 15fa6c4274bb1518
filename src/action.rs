use settlement::{CapPer, Figure, Input};

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
    /// Asked why a figure is what it is.
    Ask(Ask),
}

/// What a reader can ask about figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    /// Why the figure here is what it is; asked once more, no longer.
    Why(Place, Figure<'static>),
    /// The same of a figure that it was made of.
    Into(Figure<'static>),
    /// Back to the figure before.
    Back,
    /// Nothing more.
    Enough,
}

/// Where a figure stands; the same one stands in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the verdict.
    Verdict,
    /// In the line that says the same to the cent.
    Exact,
    /// Among what is worth knowing.
    Flags,
    /// In a ledger.
    Ledger,
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
