use super::Year;
use crate::Decimal;
use crate::arithmetic::{Overflow, add};
use crate::deal::{Clause, Deal, Host, Stream};

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
    ) -> Result<Self, Overflow> {
        let shares = clauses.iter().copied().filter(|clause| clause.share().is_some());
        let mut totals = Self {
            sold: deal.streams.iter().map(|stream| (stream, Decimal::ZERO)).collect(),
            flows: shares.map(|clause| (clause, Decimal::ZERO)).collect(),
            bills: deal.hosts.iter().map(|host| (host, Decimal::ZERO)).collect(),
            net: net(years)?,
        };
        for year in years {
            for sold in &year.sold {
                count(&mut totals.sold, sold.stream, sold.amount)?;
            }
            for flow in &year.flows {
                count(&mut totals.flows, flow.clause, flow.paid)?;
            }
            for bill in &year.bills {
                count(&mut totals.bills, bill.host, bill.amount)?;
            }
        }
        totals.bills.retain(|(_, amount)| *amount > Decimal::ZERO);
        Ok(totals)
    }
}

/// Adds an amount to the sum of what it belongs to.
fn count<T>(sums: &mut [(&T, Decimal)], of: &T, amount: Decimal) -> Result<(), Overflow> {
    for (belongs_to, sum) in sums {
        if std::ptr::eq(*belongs_to, of) {
            *sum = add(*sum, amount)?;
        }
    }
    Ok(())
}

/// The years' nets added up.
pub(super) fn net(years: &[Year<'_>]) -> Result<Decimal, Overflow> {
    let mut net = Decimal::ZERO;
    for year in years {
        net = add(net, year.net)?;
    }
    Ok(net)
}
