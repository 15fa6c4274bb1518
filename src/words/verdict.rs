//! Who owes whom, as a newspaper would put it.

use super::{Sentence, number};
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Decimal, Figure, Of, Scenario, What};

const OLDER: Figure<'static> = Figure::new(Of::Before, What::Net);
const NEWER: Figure<'static> = Figure::new(Of::After, What::Net);
const CHANGE: Figure<'static> = Figure::new(Of::Change, What::Net);

/// Two sentences: the older terms, then the newer and how they compare.
#[must_use]
pub fn sentences(scenario: &Scenario<'static>, verdict: &Verdict<'static>) -> [Sentence; 2] {
    let begin = |name: &str| Sentence::default().text(format!("Under the {name} "));
    let older = begin(&scenario.before().name);
    let older = match verdict.before {
        Owed::Some { payer, payee, amount } => older
            .party(payer)
            .text(" would owe ")
            .party(payee)
            .text(" ")
            .amount(OLDER, amount, number::dollars),
        Owed::Nothing => older.text("neither side would owe the other ").figure(OLDER, "anything"),
    };
    let older = older.text(format!(" through {}.", verdict.through));
    let newer = begin(&scenario.after().name);
    let newer = match verdict.after {
        Owed::Some { payer, payee, amount } => newer
            .party(payer)
            .text(" owes ")
            .party(payee)
            .text(" ")
            .amount(NEWER, amount, number::dollars),
        Owed::Nothing => newer.text("neither owes the other ").figure(NEWER, "anything"),
    };
    let newer = match verdict.compared {
        Compared::Same => newer.text(": ").figure(CHANGE, "no difference").text("."),
        Compared::Less(by) => newer.text(": ").amount(CHANGE, by, number::dollars).text(" less."),
        Compared::More(by) => newer.text(": ").amount(CHANGE, by, number::dollars).text(" more."),
        Compared::Better { party, by } => newer
            .text(", which leaves ")
            .party(party)
            .text(" ")
            .amount(CHANGE, by, number::dollars)
            .text(" better off."),
    };
    [older, newer]
}

/// The same amounts to the cent, in the same order.
#[must_use]
pub fn to_the_cent(verdict: &Verdict<'static>) -> Sentence {
    let owed = |sentence: Sentence, figure, owed| match owed {
        Owed::Some { amount, .. } => sentence.amount(figure, amount, number::exact_dollars),
        Owed::Nothing => sentence.figure(figure, "nothing"),
    };
    let sentence = owed(Sentence::default().text("To the cent: "), OLDER, verdict.before);
    let sentence = owed(sentence.text(" before, "), NEWER, verdict.after).text(" after, ");
    let (who, by, how) = compared(verdict);
    let sentence = sentence.text(who);
    match by {
        Some(by) => sentence.amount(CHANGE, by, number::exact_dollars).text(how).text("."),
        None => sentence.figure(CHANGE, how).text("."),
    }
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
    let (who, by, how) = compared(verdict);
    format!(
        "{}: {} → {}: {} · {who}{}{how}",
        scenario.before().name,
        owed(verdict.before),
        scenario.after().name,
        owed(verdict.after),
        by.map(number::dollars).unwrap_or_default()
    )
}

/// How the two compare: what stands before the amount, the amount, and what stands after it.
fn compared(verdict: &Verdict<'static>) -> (String, Option<Decimal>, &'static str) {
    match verdict.compared {
        Compared::Same => (String::new(), None, "no difference"),
        Compared::Less(by) => (String::new(), Some(by), " less"),
        Compared::More(by) => (String::new(), Some(by), " more"),
        Compared::Better { party, by } => (format!("{} better off by ", party.name), Some(by), ""),
    }
}
