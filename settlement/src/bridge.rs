//! Why the net changed: the older terms become the newer one clause at a time.

use crate::arithmetic::{Overflow, sub};
use crate::deal::Clause;
use crate::{Decimal, Scenario, ledger};

/// What changing one clause does to the net.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'d> {
    /// The clause's id, the same in both versions.
    pub clause: &'d str,
    /// The change in the net, in dollars.
    pub net: Decimal,
}

pub(crate) fn steps<'d>(
    scenario: &Scenario<'d>,
    sales: &[Vec<Decimal>],
    older: &[&'d Clause],
    newer: &[&'d Clause],
    mut net: Decimal,
) -> Result<Vec<Step<'d>>, Overflow> {
    let find =
        |clauses: &[&'d Clause], id: &str| clauses.iter().copied().find(|clause| clause.id == id);
    let added = newer.iter().filter(|clause| find(older, &clause.id).is_none());
    let mut mixed = older.to_vec();
    let mut steps = Vec::new();
    for clause in older.iter().chain(added) {
        let (from, to) = (find(older, &clause.id), find(newer, &clause.id));
        if from.zip(to).is_some_and(|(from, to)| from.does_the_same(to)) {
            continue;
        }
        match (mixed.iter().position(|mine| mine.id == clause.id), to) {
            (Some(at), Some(to)) => mixed.splice(at..=at, [to]).for_each(drop),
            (Some(at), None) => drop(mixed.remove(at)),
            (None, to) => mixed.extend(to),
        }
        let moved = ledger::net(scenario, sales, &mixed)?;
        steps.push(Step { clause: &clause.id, net: sub(moved, net)? });
        net = moved;
    }
    Ok(steps)
}
