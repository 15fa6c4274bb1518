//! The inverse of settling: what an input would have to be for a net, as when the end of a line is
//! dragged to it.

use super::probe::Probe;
use crate::arithmetic::{add, divide, sub, times};
use crate::deal::Slider;
use crate::{Decimal, Error, Input, Scenario, Unit, Wrong};

/// The value of an input, among the positions of its slider, that leads to a net in dollars: the cap
/// that holds the payments there, or the growth that brings the net of the older terms nearest to it.
///
/// # Errors
///
/// For any other input, and one that the scenario does not have.
pub fn value_for<'d>(
    scenario: &Scenario<'d>,
    input: Input<'d>,
    net: Decimal,
) -> Result<Decimal, Error> {
    let quantity = scenario.deal().quantity(input)?;
    let value = match input {
        Input::Cap => nearest_position(quantity.slider, cap_for(scenario, net)?)?,
        Input::Growth(_) => growth_for(scenario, input, quantity.slider, net)?,
        _ => return Err(Error::new(input.field(), Wrong::UnknownId(Vec::new()))),
    };
    Ok(value.max(quantity.min).min(quantity.max))
}

/// What the payments so far have used of the cap counts as well.
fn cap_for(scenario: &Scenario<'_>, net: Decimal) -> Result<Decimal, Error> {
    let [first, _] = &scenario.deal().sides;
    let terms = [scenario.after(), scenario.before()];
    let mut payments =
        terms.iter().flat_map(|of| of.clauses.iter()).filter_map(|clause| clause.payment());
    let is_of_second = payments.find(|of| of.capped).is_some_and(|of| of.from != *first);
    let used = scenario.get(Input::CapUsed).unwrap_or_default();
    Ok(add(used, if is_of_second { -net } else { net })?)
}

/// By halves: the net of the older terms rises or falls with growth all the way, if it moves at all.
fn growth_for<'d>(
    scenario: &Scenario<'d>,
    input: Input<'d>,
    slider: Slider,
    net: Decimal,
) -> Result<Decimal, Error> {
    let mut probe = Probe::new(scenario)?;
    // Past the growth at which the stream outgrows its range there is no net.
    let mut net_at = |growth| -> Result<_, Error> {
        Ok(probe.at(input, growth)?.map(|reading| reading.before.net))
    };
    let (mut low, mut high) = (slider.from, slider.to);
    let half = Decimal::new(5, 1);
    let close = Decimal::new(1, Unit::Fraction.places());
    let (least, mut most, mut highest) = (net_at(low)?, net_at(high)?, high);
    while most.is_none() && sub(highest, low)? > close {
        highest = times(add(low, highest)?, half)?.round_dp(close.scale());
        most = net_at(highest)?;
    }
    let is_falling = least.zip(most).is_some_and(|(least, most)| most < least);
    while sub(high, low)? > close {
        let middle = times(add(low, high)?, half)?;
        let is_short = net_at(middle.round_dp(close.scale()))?
            .is_some_and(|at| if is_falling { at > net } else { at < net });
        if is_short {
            low = middle;
        } else {
            high = middle;
        }
    }
    // Of the positions on both sides of it the one whose net is nearer.
    let (from, step) = (slider.from, slider.step);
    let below = add(from, times(divide(sub(high, from)?, step)?.floor(), step)?)?;
    let above = add(below, step)?.min(slider.to);
    let mut off = |growth| -> Result<_, Error> {
        let off = net_at(growth)?.map(|at| sub(at, net)).transpose()?;
        Ok(off.map(|off| off.abs()))
    };
    let is_above_nearer = match (off(below)?, off(above)?) {
        (Some(below), Some(above)) => above < below,
        (below, _) => below.is_none(),
    };
    Ok(if is_above_nearer { above } else { below })
}

/// The position of a slider that is nearest to a value, from its lowest on.
fn nearest_position(slider: Slider, value: Decimal) -> Result<Decimal, Error> {
    let (from, step) = (slider.from, slider.step);
    let steps = divide(sub(value, from)?, step)?.round().max(Decimal::ZERO);
    Ok(add(from, times(steps, step)?)?.normalize())
}
