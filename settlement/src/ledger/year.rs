//! The rule: what is sold, where it runs, and who pays whom, year by year.

use crate::arithmetic::{Overflow, add, cents, sub, times};
use crate::deal::{Clause, Host, Rule, Share, Stream};
use crate::{CapPer, Decimal, Scenario};

/// One year of a ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Year<'d> {
    /// The calendar year.
    pub year: u16,
    /// What customers pay, stream by stream.
    pub sold: Vec<Sold<'d>>,
    /// Where the hosted stream runs: the hosts with sales.
    pub hosted: Vec<Hosted<'d>>,
    /// The shares in force, in the order of the terms.
    pub flows: Vec<Flow<'d>>,
    /// What the hosts charge: those with an amount.
    pub bills: Vec<Bill<'d>>,
    /// What the first side pays the second in shares, less what the second pays the first.
    pub net: Decimal,
}

/// What customers pay for one stream in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sold<'d> {
    /// The stream.
    pub stream: &'d Stream,
    /// Dollars.
    pub amount: Decimal,
}

/// The sales that run on one host in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hosted<'d> {
    /// The host.
    pub host: &'d Host,
    /// Dollars.
    pub amount: Decimal,
}

/// One payment of a share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow<'d> {
    /// The clause that it is paid under.
    pub clause: &'d Clause,
    /// Its rule: payer, payee and rate.
    pub share: &'d Share,
    /// Dollars, before the cap.
    pub due: Decimal,
    /// Dollars, after it.
    pub paid: Decimal,
}

/// What the seller of the hosted stream pays a host's owner in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bill<'d> {
    /// The host.
    pub host: &'d Host,
    /// The seller, who pays.
    pub from: &'d str,
    /// Dollars.
    pub amount: Decimal,
}

/// Settles every year under these clauses; `sales` has a row for each stream of the deal.
pub(super) fn all<'d>(
    scenario: &Scenario<'d>,
    sales: &[Vec<Decimal>],
    clauses: &[&'d Clause],
) -> Result<Vec<Year<'d>>, Overflow> {
    let mut left = Left::new(scenario)?;
    let mut years = Vec::with_capacity(sales.first().map_or(0, Vec::len));
    for (nth, year) in scenario.deal().years().enumerate() {
        years.push(settle(scenario, sales, clauses, nth, year, &mut left)?);
    }
    Ok(years)
}

fn settle<'d>(
    scenario: &Scenario<'d>,
    sales: &[Vec<Decimal>],
    clauses: &[&'d Clause],
    nth: usize,
    year: u16,
    left: &mut Left,
) -> Result<Year<'d>, Overflow> {
    let deal = scenario.deal();
    let in_force = || clauses.iter().copied().filter(|clause| scenario.in_force(clause, year));
    let mut settled = Year {
        year,
        sold: Vec::new(),
        hosted: Vec::new(),
        flows: Vec::new(),
        bills: Vec::new(),
        net: Decimal::ZERO,
    };

    for (stream, sales) in deal.streams.iter().zip(sales) {
        let mut amount = sales.get(nth).copied().unwrap_or_default();
        let lost_access = |clause: &&&Clause| {
            matches!(clause.rule, Rule::Access { .. })
                && clause.stream == stream.id
                && !scenario.in_force(clause, year)
        };
        if clauses.iter().any(|clause| lost_access(&clause)) {
            amount = Decimal::ZERO;
        }
        if stream.hosted {
            let exclusive = in_force().any(|clause| matches!(clause.rule, Rule::Exclusive { .. }));
            let run = Run::new(scenario, exclusive, amount)?;
            amount = run.sold;
            for (host, amount) in [(scenario.home(), run.home), (scenario.host(), run.away)] {
                if amount > Decimal::ZERO {
                    settled.hosted.push(Hosted { host, amount });
                }
                let amount = cents(times(amount, scenario.compute())?);
                if amount > Decimal::ZERO {
                    settled.bills.push(Bill { host, from: &stream.seller, amount });
                }
            }
        }
        settled.sold.push(Sold { stream, amount });
    }

    for clause in in_force() {
        let Rule::Share(share) = &clause.rule else { continue };
        let sold = settled.sold.iter().find(|sold| sold.stream.id == clause.stream);
        let sold = sold.map_or(Decimal::ZERO, |sold| sold.amount);
        let due = cents(times(scenario.rate_of(clause, share), sold)?);
        let paid = if share.capped { left.pay(due)? } else { due };
        let first_pays = share.from == deal.sides[0];
        settled.net = if first_pays { add(settled.net, paid)? } else { sub(settled.net, paid)? };
        settled.flows.push(Flow { clause, share, due, paid });
    }
    Ok(settled)
}

/// Where a year's sales of the hosted stream run.
struct Run {
    sold: Decimal,
    home: Decimal,
    away: Decimal,
}

impl Run {
    fn new(scenario: &Scenario<'_>, exclusive: bool, sales: Decimal) -> Result<Self, Overflow> {
        let elsewhere = scenario.elsewhere();
        if scenario.host().id == scenario.home().id {
            return Ok(Self { sold: sales, home: sales, away: Decimal::ZERO });
        }
        if exclusive {
            let not_kept = times(elsewhere, sub(Decimal::ONE, scenario.kept())?)?;
            let sold = sub(sales, cents(times(sales, not_kept)?))?;
            return Ok(Self { sold, home: sold, away: Decimal::ZERO });
        }
        let away = cents(times(sales, elsewhere)?);
        Ok(Self { sold: sales, home: sub(sales, away)?, away })
    }
}

/// What the cap still allows.
struct Left {
    cap: Option<Decimal>,
    per: CapPer,
}

impl Left {
    fn new(scenario: &Scenario<'_>) -> Result<Self, Overflow> {
        let per = scenario.cap_per();
        let cap = match (scenario.cap(), per) {
            (Some(cap), CapPer::Total) => Some(sub(cap, scenario.cap_used())?.max(Decimal::ZERO)),
            (cap, _) => cap,
        };
        Ok(Self { cap, per })
    }

    fn pay(&mut self, due: Decimal) -> Result<Decimal, Overflow> {
        let Some(left) = self.cap else { return Ok(due) };
        let paid = due.min(left);
        if self.per == CapPer::Total {
            self.cap = Some(sub(left, paid)?);
        }
        Ok(paid)
    }
}
