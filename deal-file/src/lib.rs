//! Deal files: a deal and its texts as people write them, checked, translated, and compiled for the
//! page.
//!
//! A file is read into a tree of values, from TOML or from what was compiled of it, and one reader
//! makes a [`Deal`] of that tree. Form and sense are checked in one pass, which knows where
//! everything is: one bad value hides no other. A reader returns `None` only after it has recorded
//! a fault.

#![warn(missing_docs)]

mod basis;
mod clause;
mod compiled;
mod context;
mod currency;
mod deal;
mod fault;
mod faults;
mod first;
mod id;
mod inputs;
mod kind;
mod language;
mod links;
mod lookalike;
mod loose;
mod names;
mod near;
mod node;
mod payment;
mod preset;
mod quantity;
mod range;
mod repair;
mod route;
mod source;
mod stream;
mod translation;
mod value;

pub use compiled::{NotCompiled, read_compiled};
pub use fault::{Fault, SourceLocation};
pub use id::is_id;
pub use language::is_language;

use faults::Faults;
use node::Table;
use settlement::Deal;
use std::fmt;
use toml::de::DeTable;
use value::{Map, Spanned};

/// A deal file: its values, which make a deal unless something is wrong with them.
#[derive(Clone, Debug)]
pub struct DealFile {
    /// Empty where the file was compiled.
    text: String,
    syntax: Vec<Fault>,
    root: Spanned<Map>,
}

/// The error of a file that is not a deal: all its faults, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADeal(pub Vec<Fault>);

/// One line for each fault.
impl fmt::Display for NotADeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

impl std::error::Error for NotADeal {}

impl DealFile {
    /// The values of a text in TOML; what is not TOML is a fault of the deal.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (repaired, errors) = repair::repaired(text);
        let (root, _) = DeTable::parse_recoverable(&repaired);
        Self {
            text: text.to_owned(),
            syntax: repair::faults(text, &errors),
            root: Spanned::new(root.span(), root.get_ref().into()),
        }
    }

    /// The deal, checked.
    ///
    /// # Errors
    ///
    /// [`NotADeal`], with every fault at once.
    pub fn deal(&self) -> Result<Deal, NotADeal> {
        let mut faults = Faults::new(&self.text, &self.syntax);
        let (span, entries) = (self.root.span(), self.root.get_ref());
        let deal = deal::read(&Table { at: String::new(), span, entries }, &mut faults);
        match (deal, faults.into_sorted()) {
            (Some(deal), faults) if faults.is_empty() => Ok(deal),
            (_, faults) => Err(NotADeal(faults)),
        }
    }
}

/// Reads a deal file and checks it.
///
/// # Errors
///
/// As [`DealFile::deal`].
pub fn read(text: &str) -> Result<Deal, NotADeal> {
    DealFile::parse(text).deal()
}
