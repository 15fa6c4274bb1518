use super::bounds::{Range, bounds};
use super::probe::{Probe, highest};
use crate::arithmetic::{Overflow, sub};
use crate::order::sort_by_key;
use crate::{Decimal, Error, Input, Scenario};
use std::cmp::Reverse;

/// How far one input moves the change of the net across its plausible range, everything else as it
/// stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Driver<'d> {
    /// The input.
    pub input: Input<'d>,
    /// The ends of that range, as far as they can be reached, and the change of the net at each, in
    /// dollars.
    pub ends: [(Decimal, Decimal); 2],
    /// The lowest change of the net, in dollars.
    pub low: Decimal,
    /// The highest change of the net, in dollars.
    pub high: Decimal,
    /// The distance between the two, in dollars.
    pub swing: Decimal,
}

/// The inputs, the one that moves the change of the net furthest first.
///
/// The years of a stream that is a path are left out: the deal says what is plausible for the
/// first year alone.
///
/// # Errors
///
/// Only for a deal put together by hand that lacks what its clauses name.
pub fn drivers<'d>(scenario: &Scenario<'d>) -> Result<Vec<Driver<'d>>, Error> {
    let mut drivers = Vec::new();
    for input in scenario.inputs() {
        if let Input::InYear(..) = input {
            continue;
        }
        drivers.push(driver(scenario, input)?);
    }
    sort_by_key(&mut drivers, |driver| Reverse(driver.swing));
    Ok(drivers)
}

/// How far one input moves the change of the net.
///
/// # Errors
///
/// For an input that the scenario does not have.
pub fn driver<'d>(scenario: &Scenario<'d>, input: Input<'d>) -> Result<Driver<'d>, Error> {
    let range = within_reach(scenario, input)?;
    let mut probe = Probe::new(scenario)?;
    let mut at = |value| -> Result<_, Error> {
        Ok((value, probe.at(input, value)?.ok_or(Overflow)?.change))
    };
    let ends = [at(range.low)?, at(range.high)?];
    let change = bounds(scenario, &[range])?.change;
    let (low, high) = (change.low.value, change.high.value);
    Ok(Driver { input, ends, low, high, swing: sub(high, low)? })
}

/// The plausible range, without the values at which a stream would outgrow its own.
fn within_reach<'d>(scenario: &Scenario<'d>, input: Input<'d>) -> Result<Range<'d>, Error> {
    let Range { input, mut low, high } = Range::plausible(scenario, input)?;
    let mut probe = Probe::new(scenario)?;
    if !probe.set(input, low)? {
        low = scenario.get(input).unwrap_or(low);
    }
    Ok(Range { input, low, high: highest(&mut probe, input, low, high.max(low))? })
}
