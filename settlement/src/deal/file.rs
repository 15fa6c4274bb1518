//! Reading a deal from TOML: people can write it, comment in it, and see changes line by line.
//!
//! Form and sense are checked in one pass over the text's tree, which knows where everything
//! is: one bad value hides no other. A reader returns `None` only after it has recorded a fault.

mod basis;
mod clause;
mod context;
mod currency;
mod deal;
mod fault;
mod faults;
mod first;
mod id;
mod inputs;
mod kind;
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

pub use fault::{Fault, SourceLocation};

use super::Deal;
use faults::Faults;
use node::Table;
use std::fmt;
use toml::de::DeTable;

/// The error of a text that is not a deal: all its faults, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotADeal(pub Vec<Fault>);

/// One line for each fault.
impl fmt::Display for NotADeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|fault| writeln!(f, "{fault}"))
    }
}

impl std::error::Error for NotADeal {}

impl Deal {
    /// Reads a deal file and checks it.
    ///
    /// # Errors
    ///
    /// [`NotADeal`], with every fault at once.
    pub fn from_toml(text: &str) -> Result<Deal, NotADeal> {
        let (repaired, errors) = repair::repaired(text);
        let (root, _) = DeTable::parse_recoverable(&repaired);
        let mut faults = Faults::new(text, &errors);
        let root = Table { at: String::new(), span: root.span(), entries: root.get_ref() };
        let deal = deal::read(&root, &mut faults);
        match (deal, faults.into_sorted()) {
            (Some(deal), faults) if faults.is_empty() => Ok(deal),
            (_, faults) => Err(NotADeal(faults)),
        }
    }
}
