use crate::i18n::Language;
use crate::{Knob, Take};
use settlement::{CapPer, Decimal, Figure, Input};

/// What a reader can do to the page. Where something is typed or moved, its text comes along.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Asks no more.
    Enough,
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Came by a link: what stands after the `#` of the address.
    Came,
    /// Opened a preset, by its id.
    Opened,
    /// The column is now so many pixels wide.
    Sized,
    /// Moved a slider to a position, in the model's own notation.
    Slid(Input<'static>),
    /// Typed into a field: all that stands in it now.
    Typed(Knob),
    /// Left a field.
    Left(Knob),
    /// Moved by steps of the slider.
    Stepped(Knob),
    /// Said which of two readings of a field was meant.
    Meant(Knob, Decimal),
    /// Gave an input no value (no cap, never), or gave it one again.
    Cleared(Input<'static>, bool),
    /// Chose one of a few things.
    Chose(Choice),
    /// Gave an input its default again.
    Restored(Input<'static>),
    /// Back to the deal as it stands.
    Reset,
    /// Asked why a figure is what it is.
    Ask(Ask),
    /// Opened a part that is folded, or folded it.
    Fold(Part),
    /// Keeps the scenario to compare others with.
    Pin,
    /// Goes back to the one that was kept.
    Unpin(bool),
    /// Reads on in another language.
    Speak(Language),
    /// Takes something along.
    Take(Take),
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
}

/// Where a figure stands; the same one stands in several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the verdict.
    Verdict,
    /// In the line that says the same to the cent.
    Exact,
    /// Among the reasons.
    Reasons,
    /// Among what is worth knowing.
    Flags,
    /// In a table.
    Table,
    /// In the drawing of who pays whom.
    Flows,
    /// In the drawing of the years.
    Years,
    /// In the bridge.
    Bridge,
    /// In the dollar.
    Dollar,
}

/// A part of the page that can be folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The assumptions behind the first three.
    More,
    /// The table of a drawing.
    Table(Place),
    /// The shares, year by year.
    Shares,
    /// Sales, bills and positions.
    Rest,
    /// What the levels mean.
    Levels,
    /// What looks alike.
    Alike,
    /// The terms.
    Terms,
    /// Whether only what is official is shown of them.
    Official,
    /// What the article also tells.
    Context,
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
