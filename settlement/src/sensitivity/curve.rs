use super::probe::Probe;
use crate::arithmetic::{add, sub, times};
use crate::deal::Quantity;
use crate::{Decimal, Error, Input, Scenario};

/// How the nets move as one input goes through the range of its slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve<'d> {
    /// The input.
    pub input: Input<'d>,
    /// From the lowest value to the highest; those at which a stream would outgrow its range are
    /// left out.
    pub points: Vec<Point>,
}

/// The nets that follow from one value of an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The value, in the input's unit.
    pub at: Decimal,
    /// The net under the older terms, in dollars.
    pub before: Decimal,
    /// The net under the newer terms, in dollars.
    pub after: Decimal,
    /// The newer less the older, in dollars.
    pub change: Decimal,
}

/// The fewest and the most steps of a curve: with fewer than 60 points it would look angular, and
/// more than 120 could not be told apart.
const STEPS: [u8; 2] = [59, 119];

/// How `change.net` and both nets move over the slider of an input, everything else as it stands:
/// 60 to 120 values, or each year.
///
/// # Errors
///
/// For an input that the scenario does not have, such as the growth of a stream that is a path.
pub fn curve<'d>(scenario: &Scenario<'d>, input: Input<'d>) -> Result<Curve<'d>, Error> {
    let mut probe = Probe::new(scenario)?;
    let quantity = scenario.deal().quantity(input)?;
    let (step, to) = (stride(input, quantity)?, quantity.slider.to);
    let mut at = quantity.slider.from;
    let mut points = Vec::new();
    loop {
        if let Some(reading) = probe.at(input, at)? {
            let (before, after) = (reading.before.net, reading.after.net);
            points.push(Point { at, before, after, change: reading.change });
        }
        if at >= to {
            return Ok(Curve { input, points });
        }
        at = add(at, step)?.min(to);
    }
}

/// The distance between two points: the slider's step, halved or doubled until there are neither
/// too few points nor too many.
fn stride(input: Input<'_>, quantity: &Quantity) -> Result<Decimal, Error> {
    let slider = quantity.slider;
    let length = sub(slider.to, slider.from)?;
    let mut step = slider.step;
    let [least, most] = STEPS.map(Decimal::from);
    while length > times(step, most)? {
        step = add(step, step)?;
    }
    let half = Decimal::new(5, 1);
    // The last step may be a short one.
    while length <= times(step, sub(least, Decimal::ONE)?)? {
        let finer = times(step, half)?.normalize();
        if finer.scale() > input.unit().places() {
            break;
        }
        step = finer;
    }
    Ok(step)
}
