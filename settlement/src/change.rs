use crate::arithmetic::sub;
use crate::ledger::{Ledger, Position};
use crate::{Decimal, Error};

/// The newer ledger less the older.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'d> {
    /// Below zero, the first side owes less than before, or is owed more.
    pub net: Decimal,
    /// For every party that has a position in either.
    pub positions: Vec<Position<'d>>,
}

impl<'d> Change<'d> {
    pub(crate) fn between(before: &Ledger<'d>, after: &Ledger<'d>) -> Result<Self, Error> {
        let of = |ledger: &Ledger<'_>, party: &str| ledger.position(party).unwrap_or_default();
        let gone = before.positions.iter().filter(|p| after.position(&p.party.id).is_none());
        let positions = after.positions.iter().chain(gone).map(|position| {
            let party = position.party;
            let amount = sub(of(after, &party.id), of(before, &party.id))?;
            Ok(Position { party, amount })
        });
        Ok(Self {
            net: sub(after.totals.net, before.totals.net)?,
            positions: positions.collect::<Result<_, Error>>()?,
        })
    }
}
