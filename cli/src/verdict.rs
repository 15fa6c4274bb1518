//! The verdict in sentences.

use crate::labels::grouped;
use settlement::story::{Compared, Owed, Verdict};

/// Who owes whom before and after, and how the two compare.
pub(crate) fn lines(verdict: &Verdict<'_>, currency: &str) -> [String; 3] {
    let owed = |owed| match owed {
        Owed::Some { payer, payee, amount } => {
            format!("{} owes {} {currency} {}", payer.name, payee.name, grouped(amount))
        }
        Owed::Nothing => "neither side owes the other anything".to_owned(),
    };
    [
        format!("Before, through {}: {}.", verdict.through, owed(verdict.before)),
        format!("After, through {}: {}.", verdict.through, owed(verdict.after)),
        match verdict.compared {
            Compared::Same => "That is the same.".to_owned(),
            Compared::Less(by) => format!("That is {} less.", grouped(by)),
            Compared::More(by) => format!("That is {} more.", grouped(by)),
            Compared::Better { party, by } => {
                format!("That leaves {} better off by {}.", party.name, grouped(by))
            }
        },
    ]
}
