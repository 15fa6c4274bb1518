use super::payment::Instalment;
use super::{Line, Payments, Version, Working, hosted};
use crate::Decimal;
use crate::deal::{Clause, Count, Host, Payment, Route, Stream, Volume};
use crate::trace::{Sum, Trace};
use crate::{FigureKind, Unit};

/// One year of a ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Year<'d> {
    /// The calendar year.
    pub year: u16,
    /// What customers pay, stream by stream.
    pub sold: Vec<Sold<'d>>,
    /// Units, count by count.
    pub counts: Vec<Counted<'d>>,
    /// The routes of streams and counts.
    pub routes: Vec<Routed<'d>>,
    /// Where the hosted stream runs: the hosts with sales.
    pub hosted: Vec<Hosted<'d>>,
    /// The payments in force, in the order of the terms.
    pub flows: Vec<Flow<'d>>,
    /// What the hosts charge: those with an amount.
    pub bills: Vec<Bill<'d>>,
    /// What the first side pays the second, less what the second pays the first.
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

/// The units of one count in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted<'d> {
    /// The count.
    pub count: &'d Count,
    /// Units.
    pub amount: Decimal,
}

/// What of a stream or count takes one route in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Routed<'d> {
    /// The stream or count.
    pub of: Volume<'d>,
    /// The route.
    pub route: &'d Route,
    /// What is sold, or the units.
    pub amount: Decimal,
}

impl Routed<'_> {
    /// The unit of the amount.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.of.unit()
    }
}

/// The sales that run on one host in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hosted<'d> {
    /// The host.
    pub host: &'d Host,
    /// Dollars.
    pub amount: Decimal,
}

/// One payment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow<'d> {
    /// The clause that it is paid under.
    pub clause: &'d Clause,
    /// Its rule: payer, payee, measure, schedule and limits.
    pub payment: &'d Payment,
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

/// Sorts measures and payments by year, and adds where the hosted stream runs and what that costs.
pub(super) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    Working { rows, payments }: &Working<'d>,
) -> Vec<Year<'d>> {
    let deal = version.scenario.deal();
    let mut years = Vec::with_capacity(deal.years().count());
    for (nth, year) in deal.years().enumerate() {
        let mut settled = Year {
            year,
            sold: Vec::with_capacity(deal.streams.len()),
            counts: Vec::with_capacity(deal.counts.len()),
            routes: Vec::new(),
            hosted: Vec::new(),
            flows: Vec::with_capacity(payments.len()),
            bills: Vec::new(),
            net: Decimal::ZERO,
        };
        for (volume, row) in deal.volumes().zip(rows) {
            let in_year = |line: &Line| line.amounts.get(nth).copied().unwrap_or_default();
            let amount = in_year(&row.whole);
            for (route, line) in volume.routes().iter().zip(&row.routes) {
                settled.routes.push(Routed { of: volume, route, amount: in_year(line) });
            }
            match volume {
                Volume::Count(count) => settled.counts.push(Counted { count, amount }),
                Volume::Stream(stream) => {
                    settled.sold.push(Sold { stream, amount });
                    if let (true, Some(hosting)) = (stream.hosted, version.scenario.hosting()) {
                        hosted::place(trace, version, hosting, (stream, row), nth, &mut settled);
                    }
                }
            }
        }
        let mut net = Sum::of(version.figure(FigureKind::Net).in_year(year), None);
        for &Payments { clause, payment, ref years, .. } in payments {
            if let Some(&Instalment { due, paid, .. }) = years.iter().find(|paid| paid.year == year)
            {
                settled.flows.push(Flow { clause, payment, due, paid });
                let figure = version.figure(FigureKind::Paid(&clause.id)).in_year(year);
                net.add(trace, version.sign(payment), figure, paid);
            }
        }
        settled.net = net.done(trace);
        years.push(settled);
    }
    years
}
