//! Why the net changed, and what would turn that over.

use super::{Phrase, Sentence, Words, key};
use settlement::story::{Cause, Reason};
use settlement::{Decimal, Figure, Of, Scenario, Turn, What};

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

/// A value of an input at which the newer terms become better or worse than the older.
#[must_use]
pub fn turning(words: &Words, scenario: &Scenario<'static>, turn: &Turn<'static>) -> String {
    let [first, _] = &scenario.deal().sides;
    let input = words.input(scenario, turn.input);
    let at = words.written(turn.input.unit(), turn.at);
    let now = scenario.get(turn.input);
    // No cap, and never, lie above every value.
    let key = if now.is_some_and(|now| turn.at > now) { key::TURN_FROM } else { key::TURN_BELOW };
    words.say(key, &[&input, &at, words.party(scenario.deal(), first)])
}
