use super::grid::step;
use super::probe::{Probe, Reading, VersionReading, range};
use super::search::{Metric, Node, change_of_sign, nodes};
use crate::arithmetic::Overflow;
use crate::deal::{Clause, Rule};
use crate::{Decimal, Error, Figure, FigureKind, Input, Scenario, Scope};
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
/// Between the values at which a cap begins to bite the nets are straight lines (to the cent), so
/// a line whose ends lie on one side of zero does not cross it. Only growth bends them: for it,
/// what turns and turns back within one step of its slider is not seen.
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
    turns.sort_by_key(|turn| turn.at);
    Ok(turns)
}

/// The years of an event that make a difference: one before the first year of the deal has the
/// effect of one in it, and likewise after the last.
fn event_range(scenario: &Scenario<'_>, input: Input<'_>) -> Result<(Decimal, Decimal), Error> {
    let (quantity, deal) = (scenario.deal().quantity(input)?, scenario.deal());
    let (min, max) = (quantity.min.get(), quantity.max.get());
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
    let clauses = probe.version(of).clauses.to_vec();
    for clause in clauses {
        let [was, is] = [below, above].map(|node| {
            let excess = &version_reading(of, &node.reading).excess;
            excess.iter().any(|excess| *excess > Decimal::ZERO)
        });
        // Where a cap begins to bite there are nodes on either side.
        let bites = clause.share().is_some_and(|share| share.capped) && was != is;
        if bites {
            turns.push(flag(input, of, clause, "cap-reached", is, below, above));
        }
        match (input, &clause.rule) {
            (Input::EventYear(event), Rule::Access { .. } | Rule::Share(_))
                if clause.ends_on.as_deref() == Some(event) =>
            {
                let last = Decimal::from(probe.scenario.deal().last_year);
                if below.at <= last && above.at > last {
                    let access = matches!(clause.rule, Rule::Access { .. });
                    let name = if access { "access-lost" } else { "share-ended" };
                    turns.push(flag(input, of, clause, name, false, below, above));
                }
            }
            (Input::EventYear(_) | Input::Elsewhere, Rule::Exclusive { .. }) => {
                let was = forbidden(probe, input, of, clause, below.at)?;
                let is = forbidden(probe, input, of, clause, above.at)?;
                if was != is {
                    // One step of elsewhere is enough to be forbidden; years are neighbours.
                    let at = if input == Input::Elsewhere { step(input) } else { above.at };
                    let reading = probe.at(input, at)?.ok_or(Overflow)?;
                    let there = Node { at, reading };
                    turns.push(flag(input, of, clause, "not-allowed", is, below, &there));
                }
            }
            _ => {}
        }
    }
    Ok(())
}

fn flag<'d>(
    input: Input<'d>,
    of: Scope<'d>,
    clause: &'d Clause,
    flag: &'static str,
    starts: bool,
    below: &Node,
    there: &Node,
) -> Turn<'d> {
    let [was, is] = [below, there].map(|node| version_reading(of, &node.reading).net);
    let what = Turned::Flag { of, flag, clause: &clause.id, starts };
    Turn { input, at: there.at, what, below: was, there: is }
}

fn version_reading<'a>(of: Scope<'_>, reading: &'a Reading) -> &'a VersionReading {
    if of == Scope::Before { &reading.before } else { &reading.after }
}

fn forbidden<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    of: Scope<'d>,
    clause: &Clause,
    at: Decimal,
) -> Result<bool, Error> {
    probe.set(input, at)?;
    Ok(probe.version(of).forbids(clause))
}
