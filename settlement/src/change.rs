use crate::Decimal;
use crate::arithmetic::{Overflow, sub};
use crate::ledger::{Ledger, Position};

/// The newer ledger less the older.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'d> {
    /// Below zero, the first side owes less than before, or is owed more.
    pub net: Decimal,
    /// For every party that has a position in either.
    pub positions: Vec<Position<'d>>,
}

impl<'d> Change<'d> {
    pub(crate) fn between(before: &Ledger<'d>, after: &Ledger<'d>) -> Result<Self, Overflow> {
        let was = |party: &str| before.position(party).unwrap_or_default();
        let mut positions = Vec::with_capacity(after.positions.len());
        for &Position { party, amount } in &after.positions {
            positions.push(Position { party, amount: sub(amount, was(&party.id))? });
        }
        for &Position { party, amount } in &before.positions {
            if after.position(&party.id).is_none() {
                positions.push(Position { party, amount: sub(Decimal::ZERO, amount)? });
            }
        }
        Ok(Self { net: sub(after.totals.net, before.totals.net)?, positions })
    }
}
