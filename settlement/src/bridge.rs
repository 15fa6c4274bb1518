//! Why the net changed: the older terms become the newer one clause at a time.

use crate::deal::{Clause, Rule};
use crate::ledger::{Version, Working};
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Scope};

/// What changing one clause does to the net.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step<'d> {
    /// The clause's id, the same in both versions.
    pub clause: &'d str,
    /// The change in the net, in dollars.
    pub net: Decimal,
}

pub(crate) fn steps<'d>(
    trace: &mut Trace<'d>,
    older: &Version<'_, 'd>,
    mut working: Working<'d>,
    newer: &[&'d Clause],
    net: Decimal,
) -> Vec<Step<'d>> {
    // An entry for each clause of either version; none while the mixed terms lack it.
    let mut mixed: Vec<_> = older.clauses.iter().copied().map(Some).collect();
    let mut all = older.clauses.to_vec();
    for &clause in newer {
        if find(older.clauses, &clause.id).is_none() {
            all.push(clause);
            mixed.push(None);
        }
    }
    let mut so_far = Figure::new(older.of, FigureKind::Net).worth(net);
    let mut steps = Vec::new();
    for (nth, clause) in all.into_iter().enumerate() {
        let Some(place) = mixed.get_mut(nth) else { continue };
        let (from, to) = (*place, find(newer, &clause.id));
        let same = from.zip(to).is_some_and(|(from, to)| from.does_the_same(to));
        if same || clause.rule == Rule::Note {
            continue;
        }
        *place = to;
        let clauses: Vec<_> = mixed.iter().copied().flatten().collect();
        let of = Scope::Bridge(&clause.id);
        let version = Version { clauses: &clauses, of, ..*older };
        working.change(trace, &version, [from, to]);
        let moved = Figure::new(of, FigureKind::Net).worth(working.net(trace, &version));
        let net = trace.subtract(Figure::new(of, FigureKind::Step), moved, so_far, to.or(from));
        steps.push(Step { clause: &clause.id, net });
        so_far = moved;
    }
    steps
}

fn find<'d>(clauses: &[&'d Clause], id: &str) -> Option<&'d Clause> {
    clauses.iter().copied().find(|clause| clause.id == id)
}
