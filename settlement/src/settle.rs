//! From a scenario to a settlement.

use crate::bridge::{self, Step};
use crate::change::Change;
use crate::deal::Clause;
use crate::ledger::{Ledger, Version, Working, counted};
use crate::tipping::{self, TippingCap};
use crate::trace::Trace;
use crate::{Error, Scenario, Scope};

/// The two ledgers, what changed between them, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement<'d> {
    /// Under the older terms.
    pub before: Ledger<'d>,
    /// Under the newer terms.
    pub after: Ledger<'d>,
    /// The newer less the older.
    pub change: Change<'d>,
    /// Why the net changed, clause by clause; the steps add up to `change.net`.
    pub bridge: Vec<Step<'d>>,
    /// The total cap at which both versions leave the same net.
    pub tipping_cap: TippingCap<'d>,
}

/// Settles both versions of the terms under one scenario.
///
/// # Errors
///
/// A scenario whose values are all in range settles; the error is for a deal put together by hand
/// that lacks what its clauses name.
pub fn settle<'d>(scenario: &Scenario<'d>) -> Result<Settlement<'d>, Error> {
    settle_in(&mut Trace::disabled(), scenario)
}

pub(crate) fn settle_in<'d>(
    trace: &mut Trace<'d>,
    scenario: &Scenario<'d>,
) -> Result<Settlement<'d>, Error> {
    let supplies = scenario.supplies_in(trace)?;
    let counted = counted(scenario);
    let (supplies, counted) = (&*supplies, &*counted);
    let clauses = |clauses: &'d [Clause]| clauses.iter().collect::<Vec<_>>();
    let older = clauses(&scenario.before().clauses);
    let newer = clauses(&scenario.after().clauses);
    let older = Version { scenario, supplies, counted, clauses: &older, of: Scope::Before };
    let newer = Version { scenario, supplies, counted, clauses: &newer, of: Scope::After };
    let working = Working::new(trace, &older);
    let newer_working = Working::new(trace, &newer);
    let before = Ledger::new(trace, &older, &working);
    let after = Ledger::new(trace, &newer, &newer_working);
    let settlement = Settlement {
        change: Change::between(trace, &before, &after),
        bridge: bridge::steps(trace, &older, working, newer.clauses, before.totals.net),
        tipping_cap: tipping::cap(trace, &newer, &before, &after),
        before,
        after,
    };
    trace.check()?;
    Ok(settlement)
}
