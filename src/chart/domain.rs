//! The domain: the range of amounts that all drawings of money share, so that equal amounts are drawn
//! at equal lengths.

use super::trail::{Trail, capped};
use super::units;
use settlement::{CapPer, Decimal, Input, Ledger, Scenario, Settlement, Unit};

/// The beginnings of the amounts at which a domain ends.
const ENDS: [i64; 8] = [10, 15, 20, 25, 30, 40, 50, 75];

/// The range of amounts that are drawn, in whole units of money.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Domain {
    /// The lowest amount: zero, or below where the second side owes the first.
    pub least: i64,
    /// The highest amount.
    pub most: i64,
    /// The highest amount among the bills of hosts, which are drawn by themselves: they are many times
    /// what is owed, and would leave no room for it.
    pub bills: i64,
}

/// The smallest round amount that holds this one and a little room above it.
#[must_use]
pub fn domain(most: i64) -> i64 {
    let wanted = most.saturating_add(most / 50 * 3);
    let mut power = 1_i64;
    loop {
        for end in ENDS {
            let end = end.saturating_mul(power);
            if end >= wanted {
                return end;
            }
        }
        power = power.saturating_mul(10);
    }
}

/// The domain of a scenario: of its running nets, of its cap where that is near, and of the steps
/// from one net to the other.
#[must_use]
pub fn wanted(scenario: &Scenario<'static>, settlement: &Settlement<'static>) -> Domain {
    let Trail { old, new } = Trail::new(scenario, settlement);
    let (mut least, mut most) = (0, 0);
    let mut hold = |amount: i64| (least, most) = (least.min(amount), most.max(amount));
    for (_, amount) in old.points.iter().chain(&new.points) {
        hold(*amount);
    }
    let mut so_far = old.end();
    for step in &settlement.bridge {
        so_far = so_far.saturating_add(units(Unit::Dollars, step.net));
        hold(so_far);
    }
    let cap = cap(scenario).unwrap_or_default();
    // A cap far beyond all that is owed would flatten it.
    if cap / 7 * 5 < most && cap / 7 * 5 > least {
        (least, most) = (least.min(cap), most.max(cap));
    }
    let bills = [&settlement.before, &settlement.after].map(all_bills);
    Domain {
        least: if least < 0 { -domain(-least) } else { 0 },
        most: if most > 0 || least == 0 { domain(most) } else { 0 },
        bills: domain(bills.into_iter().max().unwrap_or_default()),
    }
}

/// The bills of all hosts together.
fn all_bills(ledger: &Ledger<'static>) -> i64 {
    let bills = ledger.totals.bills.iter().map(|(_, amount)| units(Unit::Dollars, *amount));
    bills.fold(0, i64::saturating_add)
}

/// Where the cap lies among the nets: what it still allows, below zero where the second side pays.
/// `None` where nothing is capped, or where the cap holds for each year and not for their sum.
pub(crate) fn cap(scenario: &Scenario<'static>) -> Option<i64> {
    let payment = capped(scenario)?;
    if scenario.cap_per() == CapPer::Year {
        return None;
    }
    let cap = units(Unit::Dollars, scenario.get(Input::Cap)?);
    let used = scenario.get(Input::CapUsed).unwrap_or(Decimal::ZERO);
    let left = cap.saturating_sub(units(Unit::Dollars, used)).max(0);
    Some(if payment.from == scenario.deal().sides[0] { left } else { -left })
}

impl Domain {
    /// The domain that holds both: while a slider is dragged, it only grows.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.max(other.most),
            bills: self.bills.max(other.bills),
        }
    }

    /// The round amounts at which a scale is marked, the lowest first.
    #[must_use]
    pub fn ticks(&self) -> Vec<i64> {
        let step = step(self.most.max(-self.least));
        let mut ticks = Vec::new();
        let mut tick = self.least / step * step;
        while tick <= self.most {
            ticks.push(tick);
            tick += step;
        }
        ticks
    }
}

/// The distance between the marks of a domain that ends at this amount.
pub(crate) fn step(end: i64) -> i64 {
    let mut power = 1;
    while end / power >= 100 {
        power *= 10;
    }
    power
        * match end / power {
            0..=29 => 5,
            30..=50 => 10,
            _ => 25,
        }
}
