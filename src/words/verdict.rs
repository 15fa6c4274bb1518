//! Who owes whom, as a newspaper would put it.

use super::{Sentence, number};
use settlement::Scenario;
use settlement::story::{Compared, Owed, Verdict};

/// Two sentences: the older terms, then the newer and how they compare.
#[must_use]
pub fn sentences(scenario: &Scenario<'static>, verdict: &Verdict<'static>) -> [Sentence; 2] {
    let (before, after) = (&scenario.before().name, &scenario.after().name);
    let through = verdict.through;
    let older = Sentence::default().text(format!("Under the {before} "));
    let older = match verdict.before {
        Owed::Some { payer, payee, amount } => older
            .party(payer)
            .text(" would owe ")
            .party(payee)
            .text(" ")
            .amount(amount)
            .text(format!(" through {through}.")),
        Owed::Nothing => {
            older.text(format!("neither side would owe the other anything through {through}."))
        }
    };
    let newer = Sentence::default().text(format!("Under the {after} "));
    let newer = match verdict.after {
        Owed::Some { payer, payee, amount } => {
            newer.party(payer).text(" owes ").party(payee).text(" ").amount(amount)
        }
        Owed::Nothing => newer.text("neither owes the other anything"),
    };
    let newer = match verdict.compared {
        Compared::Same => newer.text(": no difference."),
        Compared::Less(by) => newer.text(": ").amount(by).text(" less."),
        Compared::More(by) => newer.text(": ").amount(by).text(" more."),
        Compared::Better { party, by } => {
            newer.text(", which leaves ").party(party).text(" ").amount(by).text(" better off.")
        }
    };
    [older, newer]
}

/// The same amounts to the cent, in the same order.
#[must_use]
pub fn to_the_cent(verdict: &Verdict<'static>) -> String {
    let owed = |owed| match owed {
        Owed::Some { amount, .. } => number::exact_dollars(amount),
        Owed::Nothing => "nothing".to_owned(),
    };
    let compared = match verdict.compared {
        Compared::Same => "no difference".to_owned(),
        Compared::Less(by) => format!("{} less", number::exact_dollars(by)),
        Compared::More(by) => format!("{} more", number::exact_dollars(by)),
        Compared::Better { party, by } => {
            format!("{} better off by {}", party.name, number::exact_dollars(by))
        }
    };
    format!(
        "To the cent: {} before, {} after, {compared}.",
        owed(verdict.before),
        owed(verdict.after)
    )
}

/// The shortest form, for beside a slider: `$117.88 billion → $38 billion, $79.88 billion less`.
#[must_use]
pub fn tally(scenario: &Scenario<'static>, verdict: &Verdict<'static>) -> String {
    let owed = |owed| match owed {
        Owed::Some { payer, amount, .. } => {
            format!("{} owes {}", payer.name, number::dollars(amount))
        }
        Owed::Nothing => "nothing owed".to_owned(),
    };
    let compared = match verdict.compared {
        Compared::Same => "no difference".to_owned(),
        Compared::Less(by) => format!("{} less", number::dollars(by)),
        Compared::More(by) => format!("{} more", number::dollars(by)),
        Compared::Better { party, by } => {
            format!("{} {} better off", party.name, number::dollars(by))
        }
    };
    format!(
        "{}: {} → {}: {} · {compared}",
        scenario.before().name,
        owed(verdict.before),
        scenario.after().name,
        owed(verdict.after)
    )
}
