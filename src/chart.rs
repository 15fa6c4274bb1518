//! Charts as data: where each mark goes, in pixels. They do no arithmetic but geometry.

mod bar;
pub mod cloud;
pub mod domain;
pub mod doubts;
mod drawing;
mod places;
pub mod rail;
mod reckoned;
pub mod ribbons;
mod scale;
pub mod schedule;
mod shape;
mod side;
pub mod stage;
pub mod strips;
pub(crate) mod track;
pub mod trail;
pub mod why;

pub use drawing::{Anchor, Drawing, Mark, size, wide, wide_as};
pub(crate) use places::Places;
pub(crate) use scale::{Scale, units};
pub(crate) use shape::{LINE, balanced, raised, wrap};
pub(crate) use side::side_class;
