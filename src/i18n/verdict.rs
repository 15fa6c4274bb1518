//! The verdict in sentences: who owes whom, to the cent, and on which assumptions.

use super::message;
use super::messages::Messages;
use super::name;
use super::phrase::{Phrase, Sentence};
use super::rounding::Rounding;
use crate::state::Field;
use settlement::deal::Series;
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Decimal, Figure, FigureKind, Input, Sales, Scenario, Scope};

const OLDER: Figure<'static> = Figure::new(Scope::Before, FigureKind::Net);
const NEWER: Figure<'static> = Figure::new(Scope::After, FigureKind::Net);
const CHANGE: Figure<'static> = Figure::new(Scope::Change, FigureKind::Net);

/// The verdict in one sentence: who would owe whom under the newer terms, and how that compares with
/// the older. Its amounts are rounded as they are beside it.
#[must_use]
pub fn headline(
    messages: &Messages,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
    rounding: Rounding,
) -> Sentence {
    let [old, new] = [scenario.before(), scenario.after()];
    let (under, year) = (name::under(new), verdict.through.to_string());
    let amount = |figure, amount| Phrase::amount_as(messages, rounding, figure, amount);
    let newer = match (verdict.after, verdict.before) {
        (Owed::Some { payer, payee, amount: owed }, _) => {
            let sentence = message::HeadlineOwed {
                under,
                payer: Phrase::Party(payer),
                payee: Phrase::Party(payee),
                amount: amount(NEWER, owed),
                year,
            };
            Sentence::new(messages, sentence)
        }
        (Owed::Nothing, Owed::Some { .. }) => {
            Sentence::new(messages, message::HeadlineNot { under, year })
        }
        (Owed::Nothing, Owed::Nothing) => {
            return Sentence::new(messages, message::HeadlineNeither { year });
        }
    };
    let than_old = messages.than(old);
    let under = &*old.under;
    let older = match (verdict.compared, verdict.before) {
        (Compared::Less(by), _) => {
            let change = amount(CHANGE, by);
            Sentence::new(messages, message::HeadlineLess { change, than_old })
        }
        (Compared::More(by), _) => {
            let change = amount(CHANGE, by);
            Sentence::new(messages, message::HeadlineMore { change, than_old })
        }
        (Compared::Same, _) => {
            Sentence::new(messages, message::HeadlineSame { as_old: messages.as_under(old) })
        }
        (Compared::Better { .. }, Owed::Some { payer, payee, amount: owed }) => {
            let sentence = message::HeadlineBefore {
                under,
                payer: Phrase::Party(payer),
                payee: Phrase::Party(payee),
                amount: amount(OLDER, owed),
            };
            Sentence::new(messages, sentence)
        }
        (Compared::Better { .. }, Owed::Nothing) => {
            Sentence::new(messages, message::HeadlineNotBefore { under })
        }
    };
    Sentence(newer.0.into_iter().chain(older.0).collect())
}

fn compared(
    messages: &Messages,
    verdict: &Verdict<'static>,
    amount: fn(&Messages, Figure<'static>, Decimal) -> Phrase,
) -> Sentence {
    let difference = |by| amount(messages, CHANGE, by);
    match verdict.compared {
        Compared::Same => {
            let difference = Phrase::words(CHANGE, messages.get(message::NO_DIFFERENCE));
            Sentence::new(messages, message::VerdictSame { difference })
        }
        Compared::Less(by) => {
            Sentence::new(messages, message::VerdictLess { difference: difference(by) })
        }
        Compared::More(by) => {
            Sentence::new(messages, message::VerdictMore { difference: difference(by) })
        }
        Compared::Better { party, by } => {
            let (party, difference) = (Phrase::Party(party), difference(by));
            Sentence::new(messages, message::VerdictBetter { party, difference })
        }
    }
}

/// The amounts of the verdict to the cent, in the same order.
#[must_use]
pub fn to_the_cent(messages: &Messages, verdict: &Verdict<'static>) -> [Sentence; 2] {
    let owed = |figure, owed| match owed {
        Owed::Some { amount: owed, .. } => Phrase::exact(messages, figure, owed),
        Owed::Nothing => Phrase::words(figure, messages.get(message::EXACT_NOTHING)),
    };
    let exact = message::Exact {
        old_amount: owed(OLDER, verdict.before),
        new_amount: owed(NEWER, verdict.after),
    };
    [Sentence::new(messages, exact), compared(messages, verdict, Phrase::exact)]
}

/// The assumptions that matter most, with numbers that can be changed in the sentence itself.
#[must_use]
pub fn assumptions(messages: &Messages, scenario: &Scenario<'static>) -> Vec<Sentence> {
    let deal = scenario.deal();
    let handle = |input| Phrase::Input(Field::Input(input));
    let [first_year, last_year] = [deal.first_year, deal.last_year].map(|year| year.to_string());
    let mut sentences = Vec::new();
    for stream in deal.streams.iter().filter(|stream| stream.hosted) {
        let name = &*stream.name;
        let series = Series::Stream(&*stream.id);
        sentences.push(if let Some(Sales::Growth { .. }) = scenario.sales(series) {
            let sentence = message::IfGrowth {
                stream: name,
                first_sales: handle(Input::First(series)),
                first_year: &*first_year,
                growth: handle(Input::Growth(series)),
                last_sales: Phrase::Input(Field::FinalYearSales(series)),
                last_year: &*last_year,
            };
            Sentence::new(messages, sentence)
        } else {
            let (first_year, last_year) = (&*first_year, &*last_year);
            Sentence::new(messages, message::IfPath { stream: name, first_year, last_year })
        });
        let (Some(host), Some(home)) = (scenario.host(), scenario.home()) else { continue };
        sentences.push(if host.id == home.id {
            let host = &*home.name;
            Sentence::new(messages, message::IfOutside { host })
        } else {
            let part = handle(Input::Elsewhere);
            let host = &*host.name;
            Sentence::new(messages, message::IfElsewhere { part, host })
        });
    }
    if deal.inputs.capping.is_none() {
        return sentences;
    }
    sentences.push(match scenario.get(Input::Cap) {
        Some(_) => Sentence::new(messages, message::IfCap { cap: handle(Input::Cap) }),
        None => Sentence::plain(messages, message::IF_NO_CAP),
    });
    sentences
}
