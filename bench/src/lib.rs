//! Benchmarks of the engine, over scenarios that take it down different ways: `benches/engine.rs`
//! natively, [`Task`] in a browser.
//!
//! `cargo xtask bench` also compiles this crate beside the engine of an earlier commit. So it uses
//! little of the engine, and only what seldom changes.

mod scenario;
mod task;

pub use scenario::{SCENARIOS, read};
pub use task::{Task, names};
