//! Who owes whom, as a newspaper would put it.

use super::{Phrase, Sentence, Words, key};
use crate::Knob;
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Decimal, Figure, Input, Of, Sales, Scenario, What};

const OLDER: Figure<'static> = Figure::new(Of::Before, What::Net);
const NEWER: Figure<'static> = Figure::new(Of::After, What::Net);
const CHANGE: Figure<'static> = Figure::new(Of::Change, What::Net);

/// Three sentences: the older terms, the newer, and how they compare.
#[must_use]
pub fn sentences(
    words: &Words,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
) -> [Sentence; 3] {
    let amount = |figure, amount| Phrase::amount(words, figure, amount);
    let nothing = |figure| Phrase::words(figure, words.get(key::NOTHING));
    let through = Phrase::Text(verdict.through.to_string());
    let name = Phrase::from(words.of(&scenario.before().name));
    let older = match verdict.before {
        Owed::Some { payer, payee, amount: owed } => Sentence::new(
            words,
            key::VERDICT_WOULD_OWE,
            &[name, Phrase::Party(payer), Phrase::Party(payee), amount(OLDER, owed), through],
        ),
        Owed::Nothing => {
            Sentence::new(words, key::VERDICT_WOULD_NOT, &[name, nothing(OLDER), through])
        }
    };
    let name = Phrase::from(words.of(&scenario.after().name));
    let newer = match verdict.after {
        Owed::Some { payer, payee, amount: owed } => Sentence::new(
            words,
            key::VERDICT_OWES,
            &[name, Phrase::Party(payer), Phrase::Party(payee), amount(NEWER, owed)],
        ),
        Owed::Nothing => Sentence::new(words, key::VERDICT_OWES_NOT, &[name, nothing(NEWER)]),
    };
    [older, newer, compared(words, verdict, Phrase::amount)]
}

fn compared(
    words: &Words,
    verdict: &Verdict<'static>,
    amount: fn(&Words, Figure<'static>, Decimal) -> Phrase,
) -> Sentence {
    let (key, with) = match verdict.compared {
        Compared::Same => {
            (key::VERDICT_SAME, vec![Phrase::words(CHANGE, words.get(key::NO_DIFFERENCE))])
        }
        Compared::Less(by) => (key::VERDICT_LESS, vec![amount(words, CHANGE, by)]),
        Compared::More(by) => (key::VERDICT_MORE, vec![amount(words, CHANGE, by)]),
        Compared::Better { party, by } => {
            (key::VERDICT_BETTER, vec![amount(words, CHANGE, by), Phrase::Party(party)])
        }
    };
    Sentence::new(words, key, &with)
}

/// The same amounts to the cent, in the same order.
#[must_use]
pub fn to_the_cent(words: &Words, verdict: &Verdict<'static>) -> [Sentence; 2] {
    let owed = |figure, owed| match owed {
        Owed::Some { amount: owed, .. } => Phrase::exact(words, figure, owed),
        Owed::Nothing => Phrase::words(figure, words.get(key::EXACT_NOTHING)),
    };
    let with = [owed(OLDER, verdict.before), owed(NEWER, verdict.after)];
    [Sentence::new(words, key::EXACT, &with), compared(words, verdict, Phrase::exact)]
}

/// The shortest form, for beside a slider: `old terms: $117.88 bn → new terms: $38 bn`.
#[must_use]
pub fn tally(words: &Words, scenario: &Scenario<'static>, verdict: &Verdict<'static>) -> String {
    let owed = |owed| match owed {
        Owed::Some { payer, amount, .. } => {
            words.say(key::TALLY_OWES, &[words.of(&payer.name), &words.short(amount)])
        }
        Owed::Nothing => words.get(key::TALLY_NOTHING).to_owned(),
    };
    let (before, after) = (owed(verdict.before), owed(verdict.after));
    let [older, newer] = [scenario.before(), scenario.after()].map(|terms| words.of(&terms.name));
    words.say(key::TALLY, &[older, &before, newer, &after])
}

/// The assumptions that matter most, each to be moved where it stands.
#[must_use]
pub fn assumptions(words: &Words, scenario: &Scenario<'static>) -> Vec<Sentence> {
    let deal = scenario.deal();
    let mut sentences = Vec::new();
    for stream in deal.streams.iter().filter(|stream| stream.hosted) {
        let name = words.of(&stream.name).into();
        let [first, last] = [deal.first_year, deal.last_year].map(|year| year.to_string().into());
        if let Some(Sales::Growth { .. }) = scenario.sales(&stream.id) {
            let [begins, grows] = [Input::First(&stream.id), Input::Growth(&stream.id)]
                .map(|input| Phrase::Handle(Knob::Input(input)));
            let ends = Phrase::Handle(Knob::Last(&stream.id));
            let with = [name, begins, first, grows, ends, last];
            sentences.push(Sentence::new(words, key::IF_GROWTH, &with));
        } else {
            sentences.push(Sentence::new(words, key::IF_PATH, &[name, first, last]));
        }
        let (host, home) = (scenario.host(), scenario.home());
        let elsewhere = Phrase::Handle(Knob::Input(Input::Elsewhere));
        let (key, host) =
            if host.id == home.id { (key::IF_OUTSIDE, home) } else { (key::IF_ELSEWHERE, host) };
        sentences.push(Sentence::new(words, key, &[elsewhere, words.of(&host.name).into()]));
    }
    sentences.push(match scenario.get(Input::Cap) {
        Some(_) => Sentence::new(words, key::IF_CAP, &[Phrase::Handle(Knob::Input(Input::Cap))]),
        None => Sentence::new(words, key::IF_NO_CAP, &[]),
    });
    sentences
}
