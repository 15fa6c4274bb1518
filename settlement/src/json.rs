//! Scenarios and settlements as JSON: what the command line and its users' programs speak.

mod derivation;
mod scenario;
mod settlement;
mod story;
mod tree;
mod value;

pub use derivation::DerivationJson;
pub use settlement::Answer;
pub use story::Overview;

use crate::{Deal, Error, Scenario};

/// Reads a scenario. A key that is left out takes the deal's default.
///
/// `deals` are those that the key `deal` may name; the first is meant where it is left out.
///
/// # Errors
///
/// The first fault: keys that the model does not have before anything else in their object, then
/// in the order of the model.
pub fn read<'d>(deals: &[&'d Deal], text: &[u8]) -> Result<Scenario<'d>, Error> {
    scenario::read(deals, &tree::Tree::parse(text)?)
}
