//! What is timed: operations of the engine, over scenarios that take it down different ways.

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
mod deal;
mod operation;
mod scenario;

pub use operation::{OPERATIONS, Operation};
pub use scenario::SCENARIOS;
