//! What is timed: operations of the engine, over scenarios that take it down different ways.

pub mod browser;
mod deal;
mod operation;
mod scenario;

pub use operation::{OPERATIONS, Operation};
pub use scenario::SCENARIOS;
