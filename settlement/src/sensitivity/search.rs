//! Root finding: at which value of an input a metric changes its sign.

use super::grid::{inside, middle, step};
use super::kink::RANKS;
use super::probe::{Probe, Reading, VersionReading};
use crate::arithmetic::{Overflow, add, divide_down, sub, times};
use crate::order::sort_by_key;
use crate::{Decimal, Error, Input};
use std::cmp::Ordering;

/// Which number of a reading is searched for changes of sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Metric {
    Change,
    Before,
    After,
    /// Of the older or the newer version, the kink of this rank at this index.
    Kink(Version, usize, usize),
}

/// One of the two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    Older,
    Newer,
}

impl Version {
    fn of(self, reading: &Reading) -> &VersionReading {
        match self {
            Version::Older => &reading.before,
            Version::Newer => &reading.after,
        }
    }
}

impl Metric {
    pub(super) fn of(self, reading: &Reading) -> Decimal {
        match self {
            Metric::Change => reading.change,
            Metric::Before => reading.before.net,
            Metric::After => reading.after.net,
            Metric::Kink(version, rank, nth) => {
                let kinks = version.of(reading).kinks.get(rank);
                kinks.and_then(|kinks| kinks.get(nth)).copied().unwrap_or_default()
            }
        }
    }

    /// How the metric compares with zero. Of a kink, below zero counts as zero.
    pub(super) fn sign(self, reading: &Reading) -> Ordering {
        let sign = self.of(reading).cmp(&Decimal::ZERO);
        match self {
            Metric::Kink(..) if sign == Ordering::Less => Ordering::Equal,
            _ => sign,
        }
    }

    /// The kinks of this rank.
    fn kinks(rank: usize, reading: &Reading) -> impl Iterator<Item = Self> + use<> {
        let count = |version: Version| version.of(reading).kinks.get(rank).map_or(0, Vec::len);
        let (older, newer) = (count(Version::Older), count(Version::Newer));
        let of = move |version| move |nth| Metric::Kink(version, rank, nth);
        (0..older).map(of(Version::Older)).chain((0..newer).map(of(Version::Newer)))
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
/// `low` to `high`: on both sides of every kink, and both ends.
///
/// For growth, whose pieces are not straight, the positions of the slider come besides (at most
/// 250), and beyond it others, ever further apart.
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
    if let Input::EventYear(_) = input {
        // Each year is a piece of its own.
        return Ok(nodes);
    }
    for rank in 0..RANKS {
        let mut found = Vec::new();
        for pair in nodes.windows(2) {
            let [below, above] = pair else { continue };
            for metric in Metric::kinks(rank, &below.reading) {
                if metric.sign(&below.reading) != metric.sign(&above.reading) {
                    found.extend(change_of_sign(probe, input, metric, below, above)?);
                }
            }
        }
        nodes.extend(found);
        sort_by_key(&mut nodes, |node| node.at);
        nodes.dedup_by_key(|node| node.at);
    }
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
        // The least part elsewhere is enough to be forbidden.
        Input::Elsewhere => positions.extend(Some(step(input)).filter(|at| inside(*at))),
        // The room that a cap leaves is zero until the cap exceeds what is used of it.
        Input::Cap => positions.extend(Some(probe.scenario.cap_used()).filter(|at| inside(*at))),
        Input::CapUsed => positions.extend(probe.scenario.cap().filter(|at| inside(*at))),
        Input::Growth(_) => {
            let slider = probe.scenario.deal().quantity(input)?.slider;
            let (from, to, mut step) = (slider.from, slider.to, slider.step);
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
    sort_by_key(&mut positions, |position| *position);
    Ok(positions)
}
