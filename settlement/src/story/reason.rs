use crate::arithmetic::Overflow;
use crate::deal::Clause;
use crate::order::sort_by_key;
use crate::{Decimal, Error, Flag, Scenario, Settlement};
use std::cmp::Reverse;

/// Why the net changed: a clause, what became of it, and what that did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason<'d> {
    /// The clause: as it stands in the newer terms, or in the older where it is gone.
    pub clause: &'d Clause,
    /// What became of it.
    pub cause: Cause,
    /// The change in the net, in dollars.
    pub net: Decimal,
}

/// What became of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is in the newer terms alone.
    Added,
    /// It is in the older terms alone.
    Dropped,
    /// It is in both, and obliges to something else.
    Changed,
    /// It is in both, and under the newer terms a cap bites.
    Capped {
        /// The first year in which it does.
        year: u16,
    },
}

/// The most reasons that are told: more would be a list, not a story.
const REASONS: usize = 3;

/// Why the net changed: at most three reasons, the largest first.
///
/// # Errors
///
/// Only for a settlement that is not of this scenario.
pub fn reasons<'d>(
    scenario: &Scenario<'d>,
    settlement: &Settlement<'d>,
) -> Result<Vec<Reason<'d>>, Error> {
    let mut reasons = Vec::new();
    for step in settlement.bridge.iter().filter(|step| !step.net.is_zero()) {
        let [older, newer] = [scenario.before(), scenario.after()].map(|t| t.clause(step.clause));
        let clause = newer.or(older).ok_or(Overflow)?;
        let became = match (older, newer) {
            (None, _) => Cause::Added,
            (_, None) => Cause::Dropped,
            _ => bites(settlement, clause).map_or(Cause::Changed, |year| Cause::Capped { year }),
        };
        reasons.push(Reason { clause, cause: became, net: step.net });
    }
    sort_by_key(&mut reasons, |reason| Reverse(reason.net.abs()));
    reasons.truncate(REASONS);
    Ok(reasons)
}

/// The year from which the newer terms' cap bites, where the older's does not bite as well.
fn bites(settlement: &Settlement<'_>, clause: &Clause) -> Option<u16> {
    let year = |flags: &[Flag<'_>]| {
        flags.iter().find_map(|flag| match flag {
            Flag::CapReached { year, clause: of, .. } if of.id == clause.id => Some(*year),
            _ => None,
        })
    };
    year(&settlement.after.flags).filter(|_| year(&settlement.before.flags).is_none())
}
