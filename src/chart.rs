//! Charts as data: where each mark goes, in pixels. They do no arithmetic but geometry.

pub mod bridge;
pub mod curve;
pub mod dollar;
mod drawing;
pub mod flows;
mod scale;
mod shape;
mod side;
pub mod years;

pub use drawing::{Anchor, Drawing, Mark, wide};
pub(crate) use scale::{Scale, units};
pub(crate) use shape::{LINE, plot, wrap};
pub(crate) use side::side_class;
