//! Why the net changed: the older terms become the newer one clause at a time.

use crate::deal::Clause;
use crate::derivation::Book;
use crate::ledger::{Version, Working};
use crate::{Decimal, Figure, Of, What};

/// What changing one clause does to the net.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'d> {
    /// The clause's id, the same in both versions.
    pub clause: &'d str,
    /// The change in the net, in dollars.
    pub net: Decimal,
}

pub(crate) fn steps<'d>(
    book: &mut Book<'d>,
    older: &Version<'_, 'd>,
    mut working: Working<'d>,
    newer: &[&'d Clause],
    net: Decimal,
) -> Vec<Step<'d>> {
    let find =
        |clauses: &[&'d Clause], id: &str| clauses.iter().copied().find(|clause| clause.id == id);
    let added = newer.iter().filter(|clause| find(older.clauses, &clause.id).is_none());
    let mut mixed = older.clauses.to_vec();
    let mut so_far = Figure::new(older.of, What::Net).worth(net);
    let mut steps = Vec::new();
    for clause in older.clauses.iter().chain(added) {
        let (from, to) = (find(older.clauses, &clause.id), find(newer, &clause.id));
        if from.zip(to).is_some_and(|(from, to)| from.does_the_same(to)) {
            continue;
        }
        match (mixed.iter_mut().find(|mine| mine.id == clause.id), to) {
            (Some(mine), Some(to)) => *mine = to,
            (Some(_), None) => mixed.retain(|mine| mine.id != clause.id),
            (None, to) => mixed.extend(to),
        }
        let of = Of::Bridge(&clause.id);
        let version = Version { clauses: &mixed, of, ..*older };
        working.change(book, &version, [from, to]);
        let moved = Figure::new(of, What::Net).worth(working.net(book, &version));
        let net = book.subtract(Figure::new(of, What::Step), moved, so_far, to.or(from));
        steps.push(Step { clause: &clause.id, net });
        so_far = moved;
    }
    steps
}
