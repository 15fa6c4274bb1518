use super::Year;
use crate::arithmetic::{add, sub};
use crate::deal::{Deal, Party};
use crate::{Decimal, Error};

/// What a party is left with of what customers paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position<'d> {
    /// The party.
    pub party: &'d Party,
    /// Dollars: its sales, less and plus shares, less and plus bills.
    pub amount: Decimal,
}

/// The two sides always, in their order; another party only where a bill is paid to it.
pub(super) fn all<'d>(deal: &'d Deal, years: &[Year<'d>]) -> Result<Vec<Position<'d>>, Error> {
    let sides = deal.sides.iter().filter_map(|side| deal.party(side));
    let others = deal.parties.iter().filter(|party| {
        let bills = years.iter().flat_map(|year| &year.bills);
        !deal.sides.contains(&party.id) && bills.into_iter().any(|b| b.host.owner == party.id)
    });
    sides.chain(others).map(|party| Ok(Position { party, amount: of(&party.id, years)? })).collect()
}

fn of(party: &str, years: &[Year<'_>]) -> Result<Decimal, Error> {
    let mut left = Decimal::ZERO;
    let mut moved = |amount, from: Option<&str>, to: &str| {
        if from == Some(party) {
            left = sub(left, amount)?;
        }
        if to == party {
            left = add(left, amount)?;
        }
        Ok::<_, Error>(())
    };
    for year in years {
        for sold in &year.sold {
            moved(sold.amount, None, &sold.stream.seller)?;
        }
        for flow in &year.flows {
            moved(flow.paid, Some(&flow.share.from), &flow.share.to)?;
        }
        for bill in &year.bills {
            moved(bill.amount, Some(bill.from), &bill.host.owner)?;
        }
    }
    Ok(left)
}
