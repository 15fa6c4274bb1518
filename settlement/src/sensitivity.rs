//! What the answer would be were one input, or some of them, otherwise.

mod bounds;
mod crossing;
mod curve;
mod driver;
mod grid;
mod inverse;
mod kink;
mod monotonicity;
mod probe;
mod search;
mod turn;

pub use bounds::{Between, Bounds, Extreme, Range, bounds};
pub use crossing::Crossing;
pub use curve::{Curve, Point, curve};
pub use driver::{Driver, driver, drivers};
pub use inverse::value_for;
pub use turn::{Turn, Turned, tipping_points, turns};
