//! Drawing: from the model to markup. Nothing here adds, compares or rounds money.

pub(crate) mod basis;
pub(crate) mod choice;
pub(crate) mod controls;
pub(crate) mod element;
pub(crate) mod ledger;
pub(crate) mod number;
pub(crate) mod sentence;
pub(crate) mod terms;
pub(crate) mod verdict;
pub(crate) mod why;
