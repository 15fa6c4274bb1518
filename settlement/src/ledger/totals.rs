use super::{Version, Working, Year, payment};
use crate::deal::{Clause, Host, Measure, Series, Stream};
use crate::formula::Sign;
use crate::trace::{Sum, Trace};
use crate::{Decimal, FigureKind};

/// The years of a ledger added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals<'d> {
    /// What customers paid for each stream, in the order of the deal.
    pub sold: Vec<(&'d Stream, Decimal)>,
    /// What each payment came to, in the order of the terms.
    pub flows: Vec<(&'d Clause, Decimal)>,
    /// What each host charged: those with an amount, in the order of the deal.
    pub bills: Vec<(&'d Host, Decimal)>,
    /// What the first side pays the second, less what the second pays the first.
    ///
    /// Above zero, the first side owes the second.
    pub net: Decimal,
}

impl<'d> Totals<'d> {
    pub(super) fn of(
        trace: &mut Trace<'d>,
        version: &Version<'_, 'd>,
        Working { rows, payments }: &Working<'d>,
        years: &[Year<'d>],
    ) -> Self {
        let deal = version.scenario.deal();
        let mut streams = Vec::with_capacity(deal.streams.len());
        for (stream, row) in deal.streams.iter().zip(rows) {
            let total =
                version.figure(FigureKind::Sold(Measure::whole(Series::Stream(&*stream.id))));
            let mut sum = Sum::of(total, None);
            for (amount, year) in row.whole.amounts.iter().zip(deal.years()) {
                sum.add(trace, Sign::Plus, total.in_year(year), *amount);
            }
            streams.push((stream, sum.done(trace)));
        }
        let mut bills = Vec::new();
        for host in &deal.hosts {
            let total = version.figure(FigureKind::Bill(&host.id));
            let mut sum = None;
            for year in years {
                for bill in year.bills.iter().filter(|bill| bill.host.id == host.id) {
                    let sum = sum.get_or_insert_with(|| Sum::of(total, None));
                    sum.add(trace, Sign::Plus, total.in_year(year.year), bill.amount);
                }
            }
            if let Some(sum) = sum {
                bills.push((host, sum.done(trace)));
            }
        }
        let flows = payments.iter().map(|payments| (payments.clause, payments.total)).collect();
        Self { sold: streams, flows, bills, net: payment::net(trace, version, payments) }
    }
}
