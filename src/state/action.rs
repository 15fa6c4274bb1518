use super::{Field, ReceiptPlace};
use crate::i18n::Texts;
use settlement::deal::Series;
use settlement::{CapPer, Decimal, Figure, Input};

/// An action: what a reader or the host of the page did.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Closes the receipt.
    CloseDerivation,
    /// Opens the derivation of a figure, or closes it where it is open.
    ToggleDerivation(FigureSpot, Figure<'static>),
    /// Opens, in the receipt, the derivation of a term of the figure at this depth, or closes it.
    ToggleTerm(usize, Figure<'static>),
    /// Shows the amounts of the receipt to the cent, or rounded.
    ToggleExact,
    /// The style sheet places the receipt.
    PlaceReceipt(ReceiptPlace),
    /// Takes the last change back.
    Undo,
    /// Makes the change that was taken back again.
    Redo,
    /// Opens a link: what stands after the `#` of an address.
    OpenLink(String),
    /// Opens a preset by its id.
    OpenPreset(String),
    /// The column of the drawings has this width, in pixels.
    Resized(i32),
    /// The box of the stage has this width and height, in pixels.
    StageResized(i32, i32),
    /// A phone shows this control of the dock.
    SetTab(usize),
    /// A pointer came down on a control, or left it.
    Held(bool),
    /// An input was given a value.
    Set(Input<'static>, Decimal),
    /// A slider was moved; its position as the browser writes numbers.
    Slid(Input<'static>, String),
    /// A slider was not meant after all; the scenario is again what it was when the pointer came down.
    SlidBack(Input<'static>),
    /// What an input moves was dragged in a drawing, to this net in dollars.
    Dragged(Input<'static>, Decimal),
    /// Text was typed; all that stands in the field now.
    Typed(Field, String),
    /// A text field lost the focus.
    Blurred(Field),
    /// A field was moved by so many steps of its slider.
    Stepped(Field, i32),
    /// One of two readings of a field's text was chosen.
    Disambiguated(Field, Decimal),
    /// An input was given no value (no cap, never).
    Cleared(Input<'static>),
    /// An input that had no value was given one again.
    Uncleared(Input<'static>),
    /// A radio button was selected.
    Selected(Choice),
    /// An input got its default again.
    ResetToDefault(Input<'static>),
    /// Back to the deal as it stands.
    Reset,
    /// Opened a fold, or closed it.
    Toggled(Fold),
    /// Keeps the scenario to compare others with.
    Pin,
    /// Ends the comparison.
    Unpin,
    /// Ends the comparison and goes back to the scenario that was kept.
    RestorePinned,
    /// The texts of another language have come.
    SetTexts(Texts),
    /// Tells screen readers something.
    Announce(String),
    /// Tells every reader that something could not be done.
    AnnounceFailure(String),
    /// The texts of another language could not be fetched.
    FailedToFetch,
    /// The last change has stood for a moment: the outlook is due.
    ComputeOutlook,
    /// The last change has stood for a while: history, address and screen readers are due.
    Settle,
}

/// Where on the page a figure stands; the same figure stands in several spots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureSpot {
    /// In the verdict.
    Verdict,
    /// In the stage.
    Stage,
    /// In the picture of why the net changes.
    Why,
    /// Among the flags.
    Flags,
    /// In a table of the ledgers.
    Table,
    /// In the picture of brackets and thresholds.
    Schedule,
    /// In the picture of the cloud.
    Cloud,
    /// In the picture of each dollar.
    Dollar,
    /// In the picture of what is not known.
    Doubts,
}

/// A fold: a part of the page that is drawn only while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// What the scenario assumes, in the line that ends the page on another's.
    Assumptions,
    /// Where a version is told otherwise than the documents have it.
    Loose,
    /// The scenario that was marked, beside that of now.
    Compared,
    /// The versions of the terms that are compared.
    Versions,
    /// The assumptions behind the first three.
    MoreAssumptions,
    /// The table of a picture.
    ChartTable(FigureSpot),
    /// Why the ranges of what is not known are plausible.
    Ranges,
    /// The ledgers of the shares, year by year.
    Shares,
    /// The ledgers of sales, bills and positions.
    OtherLedgers,
    /// The terms, clause by clause.
    Terms,
    /// What of the terms is official; a toggle button opens it.
    Official,
}

/// A choice among a few options.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Choice {
    /// The older terms, by their id.
    Before(&'static str),
    /// The newer terms, by their id.
    After(&'static str),
    /// The hosting provider, by its id.
    Host(&'static str),
    /// The span over which the cap holds.
    CapPer(CapPer),
    /// Whether this stream or count is given year by year.
    ByYear(Series<&'static str>, bool),
}
