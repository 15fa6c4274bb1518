//! Who owes whom, as a newspaper would put it.

use super::{Phrase, Sentence, number};
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Decimal, Figure, Of, Scenario, What};

const OLDER: Figure<'static> = Figure::new(Of::Before, What::Net);
const NEWER: Figure<'static> = Figure::new(Of::After, What::Net);
const CHANGE: Figure<'static> = Figure::new(Of::Change, What::Net);

/// Two sentences: the older terms, then the newer and how they compare.
#[must_use]
pub fn sentences(scenario: &Scenario<'static>, verdict: &Verdict<'static>) -> [Sentence; 2] {
    let amount = |figure, amount| Phrase::amount(figure, amount, number::dollars);
    let mut older = Sentence::default();
    let name = Phrase::from(&*scenario.before().name);
    match verdict.before {
        Owed::Some { payer, payee, amount: owed } => older.add(
            "Under the {} {} would owe {} {}",
            vec![name, Phrase::Party(payer), Phrase::Party(payee), amount(OLDER, owed)],
        ),
        Owed::Nothing => older.add(
            "Under the {} neither side would owe the other {}",
            vec![name, Phrase::words(OLDER, "anything")],
        ),
    }
    older.add(" through {}.", vec![Phrase::Text(verdict.through.to_string())]);

    let mut newer = Sentence::default();
    let name = Phrase::from(&*scenario.after().name);
    match verdict.after {
        Owed::Some { payer, payee, amount: owed } => newer.add(
            "Under the {} {} owes {} {}",
            vec![name, Phrase::Party(payer), Phrase::Party(payee), amount(NEWER, owed)],
        ),
        Owed::Nothing => newer.add(
            "Under the {} neither owes the other {}",
            vec![name, Phrase::words(NEWER, "anything")],
        ),
    }
    match verdict.compared {
        Compared::Same => newer.add(": {}.", vec![Phrase::words(CHANGE, "no difference")]),
        Compared::Less(by) => newer.add(": {} less.", vec![amount(CHANGE, by)]),
        Compared::More(by) => newer.add(": {} more.", vec![amount(CHANGE, by)]),
        Compared::Better { party, by } => newer.add(
            ", which leaves {} {} better off.",
            vec![Phrase::Party(party), amount(CHANGE, by)],
        ),
    }
    [older, newer]
}

/// The same amounts to the cent, in the same order.
#[must_use]
pub fn to_the_cent(verdict: &Verdict<'static>) -> Sentence {
    let amount = |figure, amount| Phrase::amount(figure, amount, number::exact_dollars);
    let owed = |figure, owed| match owed {
        Owed::Some { amount: owed, .. } => amount(figure, owed),
        Owed::Nothing => Phrase::words(figure, "nothing"),
    };
    let (who, by, how) = compared(verdict);
    let (by, how) = match by {
        Some(by) => (amount(CHANGE, by), how),
        None => (Phrase::words(CHANGE, how), ""),
    };
    let mut sentence = Sentence::default();
    sentence.add(
        "To the cent: {} before, {} after, {}{}{}.",
        vec![
            owed(OLDER, verdict.before),
            owed(NEWER, verdict.after),
            Phrase::Text(who),
            by,
            how.into(),
        ],
    );
    sentence
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
