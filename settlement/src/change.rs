use crate::deal::Party;
use crate::formula::Sign;
use crate::ledger::{Ledger, Position};
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Scope};

/// The newer ledger less the older.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'d> {
    /// The change of the net, in dollars. Below zero, the first side owes less than before, or is
    /// owed more.
    pub net: Decimal,
    /// The change of the position of every party that has one in either.
    pub positions: Vec<Position<'d>>,
}

impl<'d> Change<'d> {
    pub(crate) fn between(trace: &mut Trace<'d>, before: &Ledger<'d>, after: &Ledger<'d>) -> Self {
        let mut positions = Vec::with_capacity(after.positions.len());
        for position in &after.positions {
            positions.push(moved(trace, position.party, before, after));
        }
        for position in &before.positions {
            if after.position(&position.party.id).is_none() {
                positions.push(moved(trace, position.party, before, after));
            }
        }
        let net = trace.subtract(
            Figure::new(Scope::Change, FigureKind::Net),
            Figure::new(Scope::After, FigureKind::Net).worth(after.totals.net),
            Figure::new(Scope::Before, FigureKind::Net).worth(before.totals.net),
            None,
        );
        Self { net, positions }
    }
}

fn moved<'d>(
    trace: &mut Trace<'d>,
    party: &'d Party,
    before: &Ledger<'d>,
    after: &Ledger<'d>,
) -> Position<'d> {
    let what = FigureKind::Position(&party.id);
    let mut moved = Sum::of(Figure::new(Scope::Change, what), None);
    for &(sign, ledger, of) in
        &[(Sign::Plus, after, Scope::After), (Sign::Minus, before, Scope::Before)]
    {
        if let Some(amount) = ledger.position(&party.id) {
            moved.add(trace, sign, Figure::new(of, what), amount);
        }
    }
    Position { party, amount: moved.done(trace) }
}
