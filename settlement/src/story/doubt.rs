use crate::deal::{Level, Plausible};
use crate::{Decimal, Driver, Error, Input, Scenario, drivers};

/// An input that matters, and how well its value is attested.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt<'d> {
    /// The input.
    pub input: Input<'d>,
    /// How well the deal's value is attested; none where somebody chose another.
    pub level: Option<Level>,
    /// How far the change of the net moves across the input's plausible range, in dollars.
    pub swing: Decimal,
    /// That range, and where its ends come from.
    pub plausible: &'d Plausible,
}

/// The most doubts that are told: more would be a list, not a story.
const DOUBTS: usize = 3;

pub(super) fn doubts<'d>(scenario: &Scenario<'d>) -> Result<Vec<Doubt<'d>>, Error> {
    let mut doubts = Vec::with_capacity(DOUBTS);
    for Driver { input, swing, .. } in drivers(scenario)? {
        if swing.is_zero() || doubts.len() == DOUBTS {
            break;
        }
        let quantity = scenario.deal().quantity(input)?;
        let is_default = scenario.get(input) == quantity.default;
        let level = is_default.then_some(quantity.basis.level);
        doubts.push(Doubt { input, level, swing, plausible: &quantity.plausible });
    }
    Ok(doubts)
}
