use settlement::{Scenario, curve, drivers, explain, settle, tipping_points};
use std::hint::black_box;

/// A name, and what is done once.
pub type Operation = (&'static str, fn(&Scenario<'static>));

/// Everything that is timed; in the browser beside JavaScript's function of the same name, if any.
pub const OPERATIONS: &[Operation] = &[
    ("settle", |scenario| drop(black_box(settle(scenario)))),
    ("explain", |scenario| drop(black_box(explain(scenario)))),
    ("all tipping points", |scenario| drop(black_box(tipping_points(scenario)))),
    ("all curves", |scenario| {
        for input in scenario.inputs() {
            drop(black_box(curve(scenario, input)));
        }
    }),
    ("drivers", |scenario| drop(black_box(drivers(scenario)))),
];
