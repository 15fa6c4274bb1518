//! Where the payments of a version begin another straight piece as an input is varied.

use crate::arithmetic::{Overflow, add, divide, sub};
use crate::deal::{Over, Per, Schedule};
use crate::ledger::{Payments, Version, Working, find};
use crate::{CapPer, Decimal, Input};

/// Numbers, each of which is above zero, or is not, on a piece: at its change of sign a piece ends.
///
/// They are in three ranks. Between the changes of sign of one rank those of the next are straight
/// lines, so each changes its sign at most once there.
pub(super) type Kinks = [Vec<Decimal>; RANKS];

/// Measures beside thresholds; what is due beside its limits; what is due beside the cap.
pub(super) const RANKS: usize = 3;

pub(super) fn kinks<'d>(
    version: &Version<'_, 'd>,
    working: &Working<'d>,
) -> Result<Kinks, Overflow> {
    let mut kinks = Kinks::default();
    let [thresholds, limits, caps] = &mut kinks;
    for payments in &working.payments {
        of_thresholds(version, working, payments, thresholds)?;
        of_limits(payments, limits)?;
        of_cap(version, payments, caps)?;
    }
    Ok(kinks)
}

/// How far measures are above the thresholds of brackets and gates.
fn of_thresholds<'d>(
    version: &Version<'_, 'd>,
    working: &Working<'d>,
    payments: &Payments<'d>,
    kinks: &mut Vec<Decimal>,
) -> Result<(), Overflow> {
    let payment = payments.payment;
    let first_year = version.scenario.deal().first_year;
    let place = |year: u16| usize::from(year.saturating_sub(first_year));
    if let Schedule::Brackets { per, brackets, .. } = &payment.schedule {
        let places = Input::First(payment.on.by_id().series).unit().places();
        let line = find(version, &working.rows, payment.on.by_id()).map(|found| found.1);
        let value = |nth: usize| match (per, line) {
            (_, None) => Ok(Decimal::ZERO),
            (Per::All, Some(line)) => Ok(line.so_far.get(nth).copied().unwrap_or_default()),
            (Per::Year, Some(line)) => Ok(line.amounts.get(nth).copied().unwrap_or_default()),
            (Per::Month, Some(line)) => {
                let year = line.amounts.get(nth).copied().unwrap_or_default();
                Ok(divide(year, Decimal::from(12_u8))?.round_dp(places))
            }
        };
        for paid in &payments.years {
            let nth = place(paid.year);
            let both =
                if *per == Per::All { [Some(nth), Some(nth + 1)] } else { [Some(nth), None] };
            for nth in both.into_iter().flatten() {
                for to in brackets.iter().filter_map(|bracket| bracket.to) {
                    kinks.push(sub(value(nth)?, to)?);
                }
            }
        }
    }
    for gate in &payment.when {
        let line = find(version, &working.rows, gate.on.by_id()).map(|found| found.1);
        // A gate holds at its threshold; so that it is above zero there, a step is added.
        let step = Decimal::new(1, Input::First(gate.on.by_id().series).unit().places());
        for paid in &payments.years {
            let nth = place(paid.year);
            let value = line.and_then(|line| match gate.over {
                Over::Year => line.amounts.get(nth).copied(),
                Over::All => line.so_far.get(nth + 1).copied(),
            });
            kinks.push(add(sub(value.unwrap_or_default(), gate.at_least)?, step)?);
        }
    }
    Ok(())
}

/// How far what is reckoned is above the least and the most that is due.
fn of_limits(payments: &Payments<'_>, kinks: &mut Vec<Decimal>) -> Result<(), Overflow> {
    let least = payments.payment.at_least;
    for paid in &payments.years {
        for limit in least.into_iter().chain(paid.most) {
            kinks.push(sub(paid.reckoned, limit)?);
        }
        if let (Some(least), Some(most)) = (least, paid.most) {
            kinks.push(sub(least, most)?);
        }
    }
    Ok(())
}

/// How far what is due under the capped clause is above what its cap allows: over all years, or in
/// each. The cap bites where one is above zero.
fn of_cap(
    version: &Version<'_, '_>,
    payments: &Payments<'_>,
    kinks: &mut Vec<Decimal>,
) -> Result<(), Overflow> {
    let scenario = version.scenario;
    let Some(cap) = scenario.cap().filter(|_| payments.payment.capped) else { return Ok(()) };
    let mut total = Decimal::ZERO;
    for paid in &payments.years {
        match scenario.cap_per() {
            CapPer::Total => total = add(total, paid.due)?,
            CapPer::Year => kinks.push(sub(paid.due, cap)?),
        }
    }
    if scenario.cap_per() == CapPer::Total {
        let room = sub(cap, scenario.cap_used())?.max(Decimal::ZERO);
        kinks.push(sub(total, room)?);
    }
    Ok(())
}
