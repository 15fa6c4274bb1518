use super::grid::{middle, step};
use super::probe::{Probe, Reading, VersionReading, range};
use super::search::{Metric, Node, change_of_sign, nodes};
use crate::arithmetic::{Overflow, sub};
use crate::order::sort_by_key;
use crate::{Decimal, Error, Figure, FigureKind, Flag, Input, Scenario, Scope};
use std::cmp::Ordering;

/// A value of an input at which the answer turns, everything else as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn<'d> {
    /// The input that is moved.
    pub input: Input<'d>,
    /// The least value at which it has turned: one step lower (a cent, a millionth, a year) it has
    /// not.
    pub at: Decimal,
    /// What turns.
    pub what: Turned<'d>,
    /// The number that turns, one step lower, in dollars; of a flag, its version's net.
    pub below: Decimal,
    /// That number at this value, in dollars.
    pub there: Decimal,
}

impl<'d> Turn<'d> {
    /// The number that turns; of a flag, its version's net.
    #[must_use]
    pub fn number(&self) -> Figure<'d> {
        let of = match self.what {
            Turned::Change { .. } => Scope::Change,
            Turned::Net { of, .. } | Turned::Flag { of, .. } => of,
        };
        Figure::new(of, FigureKind::Net)
    }
}

/// What turns as an input rises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned<'d> {
    /// The change of the net: below zero, the first side owes less under the newer terms.
    Change {
        /// How it compares with zero below.
        from: Ordering,
        /// How it compares with zero from there on.
        to: Ordering,
    },
    /// The net of a version: above zero, the first side owes the second.
    Net {
        /// [`Scope::Before`] or [`Scope::After`].
        of: Scope<'d>,
        /// How it compares with zero below.
        from: Ordering,
        /// How it compares with zero from there on.
        to: Ordering,
    },
    /// A flag of a version starts or stops.
    Flag {
        /// [`Scope::Before`] or [`Scope::After`].
        of: Scope<'d>,
        /// The flag's name: see [`Flag::name`](crate::Flag::name).
        flag: &'static str,
        /// The clause that it is about.
        clause: &'d str,
        /// Whether it starts; else it stops.
        starts: bool,
    },
}

/// The tipping points of every input of a scenario, by input, then by value.
///
/// # Errors
///
/// Only for a deal put together by hand that lacks what its clauses name.
pub fn tipping_points<'d>(scenario: &Scenario<'d>) -> Result<Vec<Turn<'d>>, Error> {
    let mut all = Vec::new();
    for input in scenario.inputs() {
        all.extend(turns(scenario, input)?);
    }
    Ok(all)
}

/// The tipping points of one input over its whole range, lowest first.
///
/// Between the values at which a bracket begins, a gate opens, or a limit or a cap begins to bite,
/// the nets are straight lines (to the rounding), so a line whose ends lie on one side of zero does
/// not cross it; where a gate opens they jump, and both of its sides are looked at. Only growth
/// bends them: for it, what turns and turns back within one step of its slider is not seen.
///
/// # Errors
///
/// As [`tipping_points`]; and for an input that the scenario does not have, such as the growth of
/// a stream that is a path.
pub fn turns<'d>(scenario: &Scenario<'d>, input: Input<'d>) -> Result<Vec<Turn<'d>>, Error> {
    let mut probe = Probe::new(scenario)?;
    let (low, high) = match input {
        Input::Compute => return Ok(Vec::new()),
        Input::EventYear(_) => event_range(scenario, input)?,
        _ => range(&mut probe, input)?,
    };
    let nodes = nodes(&mut probe, input, low, high)?;
    let mut turns = Vec::new();
    for pair in nodes.windows(2) {
        let [below, above] = pair else { continue };
        for metric in [Metric::Change, Metric::Before, Metric::After] {
            let [from, to] = [below, above].map(|node| metric.sign(&node.reading));
            if from != to {
                let [last, turned] = change_of_sign(&mut probe, input, metric, below, above)?;
                let what = match metric {
                    Metric::Before => Turned::Net { of: Scope::Before, from, to },
                    Metric::After => Turned::Net { of: Scope::After, from, to },
                    _ => Turned::Change { from, to },
                };
                let [below, there] = [last, turned.clone()].map(|node| metric.of(&node.reading));
                turns.push(Turn { input, at: turned.at, what, below, there });
            }
        }
        for of in [Scope::Before, Scope::After] {
            flags(&mut probe, input, of, below, above, &mut turns)?;
        }
    }
    sort_by_key(&mut turns, |turn| turn.at);
    Ok(turns)
}

/// The years of an event that make a difference: one before the first year of the deal has the
/// effect of one in it, and likewise after the last.
fn event_range(scenario: &Scenario<'_>, input: Input<'_>) -> Result<(Decimal, Decimal), Error> {
    let (quantity, deal) = (scenario.deal().quantity(input)?, scenario.deal());
    let (min, max) = (quantity.min, quantity.max);
    let first = Decimal::from(deal.first_year).max(min).min(max);
    let last = Decimal::from(deal.last_year.saturating_add(1)).min(max).max(first);
    Ok((first, last))
}

/// The flags that start or stop between two neighbouring nodes.
fn flags<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    of: Scope<'d>,
    below: &Node,
    above: &Node,
    turns: &mut Vec<Turn<'d>>,
) -> Result<(), Error> {
    let [was, is] = [flags_at(probe, input, of, below.at)?, flags_at(probe, input, of, above.at)?];
    let stopped = was.iter().filter(|flag| !holds(&is, flag)).map(|flag| (*flag, false));
    let started = is.iter().filter(|flag| !holds(&was, flag)).map(|flag| (*flag, true));
    for (flag, starts) in stopped.chain(started) {
        let (mut low, mut high) = (below.clone(), above.clone());
        while sub(high.at, low.at)? > step(input) {
            let at = middle(low.at, high.at, input)?;
            let reading = probe.at(input, at)?.ok_or(Overflow)?;
            let node = Node { at, reading };
            if holds(&flags_at(probe, input, of, at)?, &flag) == starts {
                high = node;
            } else {
                low = node;
            }
        }
        let [was, is] = [&low, &high].map(|node| version_reading(of, &node.reading).net);
        let (name, clause) = (flag.name(), &*flag.clause().id);
        let what = Turned::Flag { of, flag: name, clause, starts };
        turns.push(Turn { input, at: high.at, what, below: was, there: is });
    }
    Ok(())
}

/// Whether a flag is among these, whatever its year; where it is about a gate, for the same
/// payment.
fn holds(flags: &[Flag<'_>], flag: &Flag<'_>) -> bool {
    let same_clause = |other: &Flag<'_>| {
        !matches!(flag, Flag::GateClosed { .. }) || other.clause().id == flag.clause().id
    };
    flags.iter().any(|other| other.name() == flag.name() && same_clause(other))
}

fn flags_at<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    of: Scope<'d>,
    at: Decimal,
) -> Result<Vec<Flag<'d>>, Error> {
    probe.set(input, at)?;
    probe.flags(of)
}

fn version_reading<'a>(of: Scope<'_>, reading: &'a Reading) -> &'a VersionReading {
    if of == Scope::Before { &reading.before } else { &reading.after }
}
