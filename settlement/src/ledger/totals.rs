use super::{Year, year::Bill};
use crate::arithmetic::total;
use crate::deal::{Clause, Deal, Host, Stream};
use crate::{Decimal, Error};

/// The years of a ledger added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals<'d> {
    /// What customers paid for each stream, in the order of the deal.
    pub sold: Vec<(&'d Stream, Decimal)>,
    /// What each share clause paid, in the order of the terms.
    pub flows: Vec<(&'d Clause, Decimal)>,
    /// What each host charged: those with an amount, in the order of the deal.
    pub bills: Vec<(&'d Host, Decimal)>,
    /// What the first side pays the second in shares, less what the second pays the first.
    ///
    /// Above zero, the first side owes the second.
    pub net: Decimal,
}

impl<'d> Totals<'d> {
    pub(super) fn of(
        deal: &'d Deal,
        clauses: &[&'d Clause],
        years: &[Year<'d>],
    ) -> Result<Self, Error> {
        let flows = clauses.iter().filter(|clause| clause.share().is_some()).map(|clause| {
            let flows = years.iter().flat_map(|year| &year.flows);
            let of_clause = flows.filter(|flow| flow.clause.id == clause.id);
            Ok((*clause, total(of_clause.map(|flow| flow.paid))?))
        });
        let sold = deal.streams.iter().map(|stream| {
            let sold = years.iter().flat_map(|year| &year.sold);
            let of_stream = sold.filter(|sold| sold.stream.id == stream.id);
            Ok((stream, total(of_stream.map(|sold| sold.amount))?))
        });
        let bills = deal.hosts.iter().map(|host| {
            let bills = years.iter().flat_map(|year| &year.bills);
            let of_host = bills.filter(|bill| bill.host.id == host.id);
            Ok((host, total(of_host.map(|bill: &Bill<'_>| bill.amount))?))
        });
        let bills: Vec<_> = bills.collect::<Result<_, Error>>()?;
        Ok(Self {
            sold: sold.collect::<Result<_, Error>>()?,
            flows: flows.collect::<Result<_, Error>>()?,
            bills: bills.into_iter().filter(|(_, amount)| *amount > Decimal::ZERO).collect(),
            net: net(years)?,
        })
    }
}

/// The years' nets added up.
pub(super) fn net(years: &[Year<'_>]) -> Result<Decimal, Error> {
    total(years.iter().map(|year| year.net))
}
