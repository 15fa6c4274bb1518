//! The trail: how the net runs up under the older terms and the newer, from the beginning of the first
//! year to the end of the last.

use super::units;
use settlement::deal::{Clause, Payment};
use settlement::{CapPer, Decimal, Flag, Ledger, Scenario, Settlement, Unit, add, times};

/// A year, in the unit of time.
pub(crate) const YEAR: i32 = 10_000;

/// The running nets of both versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Trail {
    /// Under the older terms.
    pub old: Run,
    /// Under the newer terms.
    pub new: Run,
}

/// The running net of a version: straight within a year, but for the knee where its cap is reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The time since the beginning in ten-thousandths of a year, and the net then, in whole units of
    /// money. Every run of a deal has as many points, so that a drawing can move from one to another.
    pub points: Vec<(i32, i64)>,
    /// The point where the cap is reached; where it is not, the last but one, which then lies on the one
    /// before it.
    pub knee: usize,
    /// Whether the cap is reached.
    pub is_reached: bool,
}

/// Where a cap is reached: the year, and how far into it, in ten-thousandths.
pub(crate) struct Reached {
    pub(crate) year: u16,
    pub(crate) into: i32,
    pub(crate) clause: &'static Clause,
}

impl Trail {
    /// The trail of a settled scenario.
    #[must_use]
    pub fn new(scenario: &Scenario<'static>, settlement: &Settlement<'static>) -> Self {
        Self {
            old: Run::new(scenario, &settlement.before),
            new: Run::new(scenario, &settlement.after),
        }
    }
}

impl Run {
    fn new(scenario: &Scenario<'static>, ledger: &Ledger<'static>) -> Self {
        // A yearly cap bends the line anew in each year: it is drawn straight.
        let reached = reached(ledger).filter(|_| scenario.cap_per() == CapPer::Total);
        let mut points = vec![(0, 0)];
        let (mut sum, mut time, mut knee) = (Decimal::ZERO, 0, None);
        for year in &ledger.years {
            if let Some(reached) = reached.as_ref().filter(|reached| reached.year == year.year) {
                knee = Some(points.len());
                let paid = paid(scenario, ledger, reached);
                let rest = add(year.net, -paid).unwrap_or_default();
                let rest = times(rest, Decimal::new(reached.into.into(), 4)).unwrap_or_default();
                let there = add(sum, paid).and_then(|there| add(there, rest)).unwrap_or_default();
                points.push((time + reached.into, units(Unit::Dollars, there)));
            }
            sum = add(sum, year.net).unwrap_or_default();
            time += YEAR;
            points.push((time, units(Unit::Dollars, sum)));
        }
        let is_reached = knee.is_some();
        let knee = knee.unwrap_or_else(|| {
            let nth = points.len().saturating_sub(1);
            if let Some(before) = points.get(nth.saturating_sub(1)).copied() {
                points.insert(nth, before);
            }
            nth
        });
        Self { points, knee, is_reached }
    }

    /// The net at the end.
    #[must_use]
    pub fn end(&self) -> i64 {
        self.points.last().map_or(0, |(_, amount)| *amount)
    }
}

/// Where the cap of a version is reached, by its flag.
pub(crate) fn reached(ledger: &Ledger<'static>) -> Option<Reached> {
    ledger.flags.iter().find_map(|flag| match *flag {
        Flag::CapReached { year, clause, into_year } => {
            let into = i32::try_from(units(Unit::Fraction, into_year) / 100).unwrap_or(0);
            Some(Reached { year, into: into.clamp(0, YEAR), clause })
        }
        _ => None,
    })
}

/// What the capped clause pays in the year in which the cap is reached; below zero where the second side
/// pays.
fn paid(scenario: &Scenario<'static>, ledger: &Ledger<'static>, reached: &Reached) -> Decimal {
    let year = ledger.years.iter().find(|year| year.year == reached.year);
    let flow = year.and_then(|year| year.flows.iter().find(|flow| flow.clause == reached.clause));
    flow.map_or(Decimal::ZERO, |flow| {
        if flow.payment.from == scenario.deal().sides[0] { flow.paid } else { -flow.paid }
    })
}

/// The capped payment of the newer terms, else of the older; `None` where neither caps one.
pub(crate) fn capped(scenario: &Scenario<'static>) -> Option<&'static Payment> {
    [scenario.after(), scenario.before()].into_iter().find_map(|terms| {
        let mut payments = terms.clauses.iter().filter_map(|clause| clause.payment());
        payments.find(|payment| payment.capped)
    })
}
