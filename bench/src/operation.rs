use settlement::{Scenario, settle};
use std::hint::black_box;

/// A name, and what is done once.
pub type Operation = (&'static str, fn(&Scenario<'static>));

/// Everything that is timed. A browser that has one of the same name in JavaScript sets it beside.
pub const OPERATIONS: [Operation; 1] = [("settle", |scenario| drop(black_box(settle(scenario))))];
