//! Root finding: at which value of an input a metric changes its sign.

use super::grid::{inside, middle, step};
use super::probe::{Probe, Reading};
use crate::arithmetic::{Overflow, add, divide_down, sub, times};
use crate::{Decimal, Error, Input};
use std::cmp::Ordering;

/// Which number of a reading is searched for changes of sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Metric {
    Change,
    Before,
    After,
    /// The entry of the older version's `excess` at this index.
    ExcessBefore(usize),
    /// The same of the newer version.
    ExcessAfter(usize),
}

impl Metric {
    pub(super) fn of(self, reading: &Reading) -> Decimal {
        match self {
            Metric::Change => reading.change,
            Metric::Before => reading.before.net,
            Metric::After => reading.after.net,
            Metric::ExcessBefore(nth) => {
                reading.before.excess.get(nth).copied().unwrap_or_default()
            }
            Metric::ExcessAfter(nth) => reading.after.excess.get(nth).copied().unwrap_or_default(),
        }
    }

    /// How the metric compares with zero. An excess below zero counts as zero: the cap does not
    /// bite.
    pub(super) fn sign(self, reading: &Reading) -> Ordering {
        let sign = self.of(reading).cmp(&Decimal::ZERO);
        match self {
            Metric::ExcessBefore(_) | Metric::ExcessAfter(_) if sign == Ordering::Less => {
                Ordering::Equal
            }
            _ => sign,
        }
    }
}

/// A value of an input, and the reading there.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) at: Decimal,
    pub(super) reading: Reading,
}

/// The two neighbouring values of an input between which a metric changes its sign: the last with
/// the sign at `low`, and the one after it.
pub(super) fn change_of_sign<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    metric: Metric,
    low: &Node,
    high: &Node,
) -> Result<[Node; 2], Error> {
    let step = step(input);
    let sign = metric.sign(&low.reading);
    let (mut low, mut high) = (low.clone(), high.clone());
    let mut guesses = 0_u32;
    while sub(high.at, low.at)? > step {
        // The secant finds the zero of a straight line at once; bisecting every third time bounds
        // the steps on a curve.
        guesses = guesses.wrapping_add(1);
        let at = if guesses.is_multiple_of(3) {
            middle(low.at, high.at, input)?
        } else {
            crossing(&low, &high, metric, input)?
        };
        let reading = probe.at(input, at)?.ok_or(Overflow)?;
        let node = Node { at, reading };
        if metric.sign(&node.reading) == sign {
            low = node;
        } else {
            high = node;
        }
    }
    Ok([low, high])
}

/// The zero of the secant through two nodes; their middle where no decimal holds it.
fn crossing(
    low: &Node,
    high: &Node,
    metric: Metric,
    input: Input<'_>,
) -> Result<Decimal, Overflow> {
    let [from, to] = [low, high].map(|node| metric.of(&node.reading).abs());
    let places = input.unit().places();
    let length = sub(high.at, low.at)?;
    let away = times(length, from).and_then(|area| divide_down(area, add(from, to)?, places));
    match away {
        Ok(away) => inside(low.at, high.at, add(low.at, away)?, input),
        Err(Overflow) => middle(low.at, high.at, input),
    }
}

/// The values at which the numbers that follow from an input begin another straight piece, from
/// `low` to `high`: where a cap begins or ceases to bite, and both ends.
///
/// What is due under a clause rises or falls with each input alone, so each excess changes its
/// sign at most once. For growth, whose pieces are not straight, the positions of the slider come
/// besides (at most 250), and beyond it others, ever further apart.
pub(super) fn nodes<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    low: Decimal,
    high: Decimal,
) -> Result<Vec<Node>, Error> {
    let mut nodes = Vec::new();
    for at in positions(probe, input, low, high)? {
        let reading = probe.at(input, at)?.ok_or(Overflow)?;
        nodes.push(Node { at, reading });
    }
    let (Some(first), Some(last)) = (nodes.first().cloned(), nodes.last().cloned()) else {
        return Ok(nodes);
    };
    let Reading { before, after, .. } = &first.reading;
    let before = (0..before.excess.len()).map(Metric::ExcessBefore);
    let after = (0..after.excess.len()).map(Metric::ExcessAfter);
    for metric in before.chain(after) {
        if metric.sign(&first.reading) != metric.sign(&last.reading) {
            nodes.extend(change_of_sign(probe, input, metric, &first, &last)?);
        }
    }
    nodes.sort_by_key(|node| node.at);
    nodes.dedup_by_key(|node| node.at);
    Ok(nodes)
}

/// The most positions of a slider that are tried: a finer slider is gone over in wider steps.
const MOST: Decimal = Decimal::from_parts(250, 0, 0, false, 0);

fn positions<'d>(
    probe: &Probe<'d>,
    input: Input<'d>,
    low: Decimal,
    high: Decimal,
) -> Result<Vec<Decimal>, Error> {
    let mut positions = vec![low];
    let inside = |at: Decimal| at > low && at < high;
    match input {
        // The room that a cap leaves is zero until the cap exceeds what is used of it.
        Input::Cap => positions.extend(Some(probe.scenario.cap_used()).filter(|at| inside(*at))),
        Input::CapUsed => positions.extend(probe.scenario.cap().filter(|at| inside(*at))),
        Input::Growth(_) => {
            let slider = probe.scenario.deal().quantity(input)?.slider;
            let (from, to, mut step) = (slider.from.get(), slider.to.get(), slider.step.get());
            let length = sub(to, from)?;
            while length > times(step, MOST)? {
                step = add(step, step)?;
            }
            let (mut at, mut gap) = (from, step);
            while at > low {
                if inside(at) {
                    positions.push(at);
                }
                at = sub(at, gap)?;
                gap = add(gap, gap)?;
            }
            (at, gap) = (add(from, step)?, step);
            while at < high {
                if inside(at) {
                    positions.push(at);
                }
                at = add(at, gap)?;
                if at > to {
                    gap = add(gap, gap)?;
                }
            }
        }
        Input::EventYear(_) => {
            let mut at = add(low, Decimal::ONE)?;
            while at < high {
                positions.push(at);
                at = add(at, Decimal::ONE)?;
            }
        }
        _ => {}
    }
    positions.extend(Some(high).filter(|high| *high > low));
    positions.sort();
    Ok(positions)
}
