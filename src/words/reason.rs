//! Why the net changed, and what would turn that over.

use super::{Phrase, Sentence, Words, key};
use settlement::story::{Cause, Reason};
use settlement::{Crossing, Decimal, Figure, Input, Of, Scenario, What};
use std::cmp::Ordering;

/// A clause, what became of it, and what that did.
#[must_use]
pub fn sentence(words: &Words, scenario: &Scenario<'static>, reason: &Reason<'static>) -> Sentence {
    let clause = words.clause(scenario.deal(), &reason.clause.id);
    let figure = Figure::new(Of::Bridge(&reason.clause.id), What::Step);
    let amount = Phrase::amount(words, figure, reason.net.abs());
    let [first, _] = &scenario.deal().sides;
    let first = words.party(scenario.deal(), first);
    let became = match reason.cause {
        Cause::Added => words.say(key::REASON_ADDED, &[&clause]),
        Cause::Dropped => words.say(key::REASON_DROPPED, &[&clause]),
        Cause::Changed => words.say(key::REASON_CHANGED, &[&clause]),
        Cause::Capped { year } => words.say(key::REASON_CAPPED, &[&clause, &year.to_string()]),
    };
    let key = if reason.net < Decimal::ZERO { key::REASON_LESS } else { key::REASON_MORE };
    Sentence::new(words, key, &[became.into(), amount, first.into()])
}

/// A value of an input beyond which the newer terms become better or worse than the older.
#[must_use]
pub fn turning(
    words: &Words,
    scenario: &Scenario<'static>,
    input: Input<'static>,
    Crossing { at, from, to }: Crossing,
) -> String {
    // No cap lies above every value.
    let is_above = scenario.get(input).is_some_and(|now| at > now);
    let (key, then) = if is_above { (key::TURN_FROM, to) } else { (key::TURN_BELOW, from) };
    let [first, _] = &scenario.deal().sides;
    let outcome = match then {
        Ordering::Less => key::TURN_LESS,
        Ordering::Equal => key::TURN_SAME,
        Ordering::Greater => key::TURN_MORE,
    };
    let outcome = words.say(outcome, &[words.party(scenario.deal(), first)]);
    words.say(
        key,
        &[&words.input(scenario, input), &words.rounded_value(input.unit(), at), &outcome],
    )
}
