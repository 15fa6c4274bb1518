//! Drawings as data: where each mark goes. They do no arithmetic but geometry.

pub mod curve;
mod drawing;
mod scale;

pub use drawing::{Anchor, Drawing, Mark};
pub(crate) use scale::{Scale, units};
