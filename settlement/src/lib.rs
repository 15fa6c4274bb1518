//! Who owes whom under two versions of a deal, exact to the cent.
//!
//! A [`Deal`] is data: parties, hosts, streams of money, counts of units, versions of the terms. A
//! [`Scenario`] is what somebody assumes about it. [`settle`] turns the two into a [`Settlement`]:
//! a ledger for each version, what changed between them, and why. [`story`] says the same as
//! sentences would.
//!
//! Amounts are in the deal's currency; rates, shares and growth are plain fractions (`0.20` is 20
//! %). All of it is exact decimal arithmetic, rounded half to even, only where a payment is made.
//! Nothing here does I/O, knows a browser or a clock, speaks a language, or panics.
//!
//! ```
//! use settlement::{Input, Scenario, settle};
//!
//! let mut scenario = Scenario::new(&deals::OPENAI_MICROSOFT)?;
//! scenario.set(Input::Cap, None)?;
//! let settlement = settle(&scenario)?;
//! assert_eq!(settlement.change.net.to_string(), "5425860000.00");
//! # Ok::<(), settlement::Error>(())
//! ```

#![warn(missing_docs)]

mod arithmetic;
mod bridge;
mod change;
pub mod deal;
mod derivation;
mod error;
mod explain;
mod figure;
mod formula;
mod invisible;
#[cfg(feature = "json")]
pub mod json;
mod ledger;
pub mod link;
mod number;
pub mod order;
mod scenario;
mod sensitivity;
mod settle;
pub mod story;
mod tipping;
mod trace;

pub use arithmetic::{Overflow, add, times};
pub use bridge::Step;
pub use change::Change;
pub use deal::Deal;
pub use derivation::Derivation;
pub use error::{Error, Wrong};
pub use explain::{Explained, explain};
pub use figure::{Figure, FigureKind, Scope};
pub use formula::{Formula, Sign, Term};
pub use invisible::is_invisible;
pub use ledger::{
    Bill, Cents, Counted, Flag, Flow, Hosted, Ledger, Position, Routed, Sold, Totals, Year,
};
pub use number::Unit;
pub use rust_decimal::Decimal;
pub use scenario::{CapPer, Input, Sales, Scenario};
pub use sensitivity::{
    Between, Bounds, Crossing, Curve, Driver, Extreme, Point, Range, Turn, Turned, bounds, curve,
    driver, drivers, tipping_points, turns, value_for,
};
pub use settle::{Settlement, settle};
pub use tipping::TippingCap;
