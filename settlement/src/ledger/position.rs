use super::Year;
use crate::Decimal;
use crate::arithmetic::{Overflow, add, sub};
use crate::deal::{Deal, Party};

/// What a party is left with of what customers paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position<'d> {
    /// The party.
    pub party: &'d Party,
    /// Dollars: its sales, less and plus shares, less and plus bills.
    pub amount: Decimal,
}

/// The two sides always, in their order; another party only where a bill is paid to it.
pub(super) fn all<'d>(deal: &'d Deal, years: &[Year<'d>]) -> Result<Vec<Position<'d>>, Overflow> {
    let mut positions = Vec::with_capacity(3);
    for party in deal.sides.iter().filter_map(|side| deal.party(side)) {
        positions.push(Position { party, amount: of(&party.id, years)? });
    }
    for party in deal.parties.iter().filter(|party| !deal.sides.contains(&party.id)) {
        if years.iter().any(|year| year.bills.iter().any(|bill| bill.host.owner == party.id)) {
            positions.push(Position { party, amount: of(&party.id, years)? });
        }
    }
    Ok(positions)
}

fn of(party: &str, years: &[Year<'_>]) -> Result<Decimal, Overflow> {
    let mut left = Decimal::ZERO;
    let mut moved = |amount, from: Option<&str>, to: &str| {
        if from == Some(party) {
            left = sub(left, amount)?;
        }
        if to == party {
            left = add(left, amount)?;
        }
        Ok::<_, Overflow>(())
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
