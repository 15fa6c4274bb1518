use super::{Year, year::Bill};
use crate::arithmetic::{add, sub, total};
use crate::deal::{Clause, Deal, Host};
use crate::{Decimal, Error};

/// The years of a ledger added up.
#[derive(Clone, Debug, PartialEq)]
pub struct Totals<'d> {
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
        let bills = deal.hosts.iter().map(|host| {
            let bills = years.iter().flat_map(|year| &year.bills);
            let of_host = bills.filter(|bill| bill.host.id == host.id);
            Ok((host, total(of_host.map(|bill: &Bill<'_>| bill.amount))?))
        });
        let bills: Vec<_> = bills.collect::<Result<_, Error>>()?;
        Ok(Self {
            flows: flows.collect::<Result<_, Error>>()?,
            bills: bills.into_iter().filter(|(_, amount)| *amount > Decimal::ZERO).collect(),
            net: net(deal, years)?,
        })
    }
}

/// What the first side pays the second in shares, less what the second pays the first.
pub(super) fn net(deal: &Deal, years: &[Year<'_>]) -> Result<Decimal, Error> {
    let [first, _] = &deal.sides;
    years.iter().flat_map(|year| &year.flows).try_fold(Decimal::ZERO, |net, flow| {
        if flow.share.from == *first { add(net, flow.paid) } else { sub(net, flow.paid) }
    })
}

impl Year<'_> {
    /// The net of this year alone.
    ///
    /// # Errors
    ///
    /// Only where the amounts are beyond any range.
    pub fn net(&self, deal: &Deal) -> Result<Decimal, Error> {
        net(deal, std::slice::from_ref(self))
    }
}
