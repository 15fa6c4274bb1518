use crate::deal::{Deal, Party};
use crate::{Decimal, Error, Settlement};
use std::cmp::Ordering;

/// Who owes whom under both versions, and how the two compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict<'d> {
    /// Under the older terms.
    pub before: Owed<'d>,
    /// Under the newer terms.
    pub after: Owed<'d>,
    /// The newer beside the older.
    pub compared: Compared<'d>,
    /// The last year that is counted.
    pub through: u16,
}

/// What one side owes the other over all years, set off against what it is owed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Owed<'d> {
    /// An amount above zero.
    Some {
        /// Who owes.
        payer: &'d Party,
        /// Who is owed.
        payee: &'d Party,
        /// Dollars.
        amount: Decimal,
    },
    /// Neither owes the other anything.
    Nothing,
}

/// The newer terms beside the older.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Compared<'d> {
    /// The net is the same.
    Same,
    /// The same side owes less, by this.
    Less(Decimal),
    /// The same side owes more, by this.
    More(Decimal),
    /// Somebody owes where nobody did, nobody where somebody did, or the other way round.
    Better {
        /// Who gains.
        party: &'d Party,
        /// By how much.
        by: Decimal,
    },
}

impl<'d> Verdict<'d> {
    /// The verdict of a settlement of this deal.
    ///
    /// # Errors
    ///
    /// Only where the deal was put together by hand and lacks its sides.
    pub fn new(deal: &'d Deal, settlement: &Settlement<'d>) -> Result<Self, Error> {
        let sides = sides(deal)?;
        let before = Owed::new(sides, settlement.before.totals.net);
        let after = Owed::new(sides, settlement.after.totals.net);
        Ok(Self {
            before,
            after,
            compared: Compared::new(sides, before, after, settlement.change.net),
            through: deal.last_year,
        })
    }
}

impl<'d> Owed<'d> {
    /// Who owes whom at this net of a year or a ledger.
    ///
    /// # Errors
    ///
    /// Only where the deal was put together by hand and lacks its sides.
    pub fn at(deal: &'d Deal, net: Decimal) -> Result<Self, Error> {
        Ok(Self::new(sides(deal)?, net))
    }

    fn new([first, second]: [&'d Party; 2], net: Decimal) -> Self {
        let amount = net.abs();
        match net.cmp(&Decimal::ZERO) {
            Ordering::Greater => Owed::Some { payer: first, payee: second, amount },
            Ordering::Equal => Owed::Nothing,
            Ordering::Less => Owed::Some { payer: second, payee: first, amount },
        }
    }
}

impl<'d> Compared<'d> {
    fn new(
        [first, second]: [&'d Party; 2],
        before: Owed<'d>,
        after: Owed<'d>,
        change: Decimal,
    ) -> Self {
        let by = change.abs();
        match (before, after) {
            _ if by.is_zero() => Compared::Same,
            (
                Owed::Some { payer: old, amount: was, .. },
                Owed::Some { payer: new, amount: is, .. },
            ) if old.id == new.id => {
                if is < was {
                    Compared::Less(by)
                } else {
                    Compared::More(by)
                }
            }
            _ => {
                Compared::Better { party: if change < Decimal::ZERO { first } else { second }, by }
            }
        }
    }
}

fn sides(deal: &Deal) -> Result<[&Party; 2], Error> {
    let side = |id: &str| {
        let known = || deal.parties.iter().map(|party| &*party.id);
        deal.party(id).ok_or_else(|| Error::unknown_id("sides", known()))
    };
    let [first, second] = &deal.sides;
    Ok([side(first)?, side(second)?])
}
