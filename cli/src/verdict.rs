//! The verdict in sentences.

use crate::labels::money;
use settlement::Deal;
use settlement::story::{Compared, Owed, Verdict};

/// Who owes whom before and after, and how the two compare.
pub(crate) fn lines(deal: &Deal, verdict: &Verdict<'_>) -> [String; 3] {
    let owed = |owed| match owed {
        Owed::Some { payer, payee, amount } => {
            format!("{} owes {} {}", payer.name, payee.name, money(deal, amount))
        }
        Owed::Nothing => "neither side owes the other anything".to_owned(),
    };
    [
        format!("Before, through {}: {}.", verdict.through, owed(verdict.before)),
        format!("After, through {}: {}.", verdict.through, owed(verdict.after)),
        match verdict.compared {
            Compared::Same => "That is the same.".to_owned(),
            Compared::Less(by) => format!("That is {} less.", money(deal, by)),
            Compared::More(by) => format!("That is {} more.", money(deal, by)),
            Compared::Better { party, by } => {
                format!("That leaves {} better off by {}.", party.name, money(deal, by))
            }
        },
    ]
}
