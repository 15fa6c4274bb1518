use super::{Payments, Version, Working, hosted};
use crate::Decimal;
use crate::FigureKind;
use crate::deal::{Clause, Host, Share, Stream};
use crate::trace::{Sum, Trace};

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

/// Sorts sales and payments by year, and adds where the hosted stream runs and what that costs.
pub(super) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    Working { sold, payments }: &Working<'d>,
) -> Vec<Year<'d>> {
    let mut years = Vec::new();
    for (nth, year) in version.scenario.deal().years().enumerate() {
        let mut settled = Year {
            year,
            sold: Vec::with_capacity(sold.len()),
            hosted: Vec::new(),
            flows: Vec::with_capacity(payments.len()),
            bills: Vec::new(),
            net: Decimal::ZERO,
        };
        for (stream, sold) in version.scenario.deal().streams.iter().zip(sold) {
            let amount = sold.amounts.get(nth).copied().unwrap_or_default();
            settled.sold.push(Sold { stream, amount });
            if stream.hosted {
                hosted::place(trace, version, stream, amount, &mut settled);
            }
        }
        for &Payments { clause, share, ref years, .. } in payments {
            for &(_, due, paid) in years.iter().filter(|(of, ..)| *of == year) {
                settled.flows.push(Flow { clause, share, due, paid });
            }
        }
        let mut net = Sum::of(version.figure(FigureKind::Net).in_year(year), None);
        for Flow { clause, share, paid, .. } in &settled.flows {
            let figure = version.figure(FigureKind::Paid(&clause.id)).in_year(year);
            net.add(trace, version.sign(share), figure, *paid);
        }
        settled.net = net.done(trace);
        years.push(settled);
    }
    years
}
