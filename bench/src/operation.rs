use settlement::{Scenario, settle};
use std::hint::black_box;

/// A name, and what is done once.
pub type Operation = (&'static str, fn(&Scenario<'static>));

/// Everything that is timed; in the browser beside JavaScript's function of the same name, if any.
pub const OPERATIONS: &[Operation] = &[("settle", |scenario| drop(black_box(settle(scenario))))];
