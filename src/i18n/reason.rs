//! Why the net changed, and what would turn that over, in sentences.

use super::capital::capitalised;
use super::message;
use super::messages::Messages;
use super::phrase::{Phrase, Sentence};
use settlement::deal::Deal;
use settlement::story::{Cause, Compared, Reason, Verdict};
use settlement::{Crossing, Decimal, Figure, FigureKind, Input, Scenario, Scope};
use std::cmp::Ordering;

/// The title of the reasons: `Why it is less`.
#[must_use]
pub fn title<'a>(messages: &'a Messages, verdict: &Verdict<'static>) -> &'a str {
    messages.get(match verdict.compared {
        Compared::Less(_) => message::WHY_LESS,
        Compared::More(_) => message::WHY_MORE,
        Compared::Same => message::WHY_SAME,
        Compared::Better { .. } => message::WHY_CHANGES,
    })
}

/// What became of a clause, and what that did to the net.
#[must_use]
pub fn sentence(
    messages: &Messages,
    scenario: &Scenario<'static>,
    reason: &Reason<'static>,
) -> Sentence {
    let deal = scenario.deal();
    let [first, _] = &deal.sides;
    let party = deal.party_name(first);
    let figure = Figure::new(Scope::Bridge(&reason.clause.id), FigureKind::Step);
    let amount = Phrase::amount(messages, figure, reason.net.abs());
    let reason_text = capitalised(&cause(messages, deal, reason));
    if reason.net < Decimal::ZERO {
        Sentence::new(messages, message::ReasonLess { reason: reason_text, amount, party })
    } else {
        Sentence::new(messages, message::ReasonMore { reason: reason_text, amount, party })
    }
}

/// What became of a clause, without what that did.
#[must_use]
pub fn cause(messages: &Messages, deal: &'static Deal, reason: &Reason<'static>) -> String {
    let clause = messages.clause(deal, &reason.clause.id);
    match reason.cause {
        Cause::Added => messages.format(message::ReasonAdded { clause }),
        Cause::Dropped => messages.format(message::ReasonDropped { clause }),
        Cause::Changed => messages.format(message::ReasonChanged { clause }),
        Cause::Capped { year } => {
            messages.format(message::ReasonCapped { clause, year: year.to_string() })
        }
    }
}

/// A value of an input beyond which the newer terms become better or worse than the older.
#[must_use]
pub fn turning(
    messages: &Messages,
    scenario: &Scenario<'static>,
    input: Input<'static>,
    crossing: Crossing,
) -> String {
    let value = messages.rounded_value(input.unit(), crossing.at);
    turning_at(messages, scenario, input, crossing, value)
}

/// The same for speech, without signs.
#[must_use]
pub fn spoken_turning(
    messages: &Messages,
    scenario: &Scenario<'static>,
    input: Input<'static>,
    crossing: Crossing,
) -> String {
    let value = messages.spoken(input.unit(), crossing.at);
    turning_at(messages, scenario, input, crossing, value)
}

fn turning_at(
    messages: &Messages,
    scenario: &Scenario<'static>,
    input: Input<'static>,
    Crossing { at, from, to }: Crossing,
    value: String,
) -> String {
    // No cap lies above every value.
    let is_above = scenario.get(input).is_some_and(|now| at > now);
    let [first, _] = &scenario.deal().sides;
    let party = scenario.deal().party_name(first);
    let new = &scenario.after().name;
    let outcome = match if is_above { to } else { from } {
        Ordering::Less => messages.format(message::TurnLess { new, party }),
        Ordering::Equal => messages.get(message::TURN_SAME).to_owned(),
        Ordering::Greater => messages.format(message::TurnMore { new, party }),
    };
    let input = capitalised(&messages.input(scenario, input));
    if is_above {
        messages.format(message::TurnFrom { input, value, outcome })
    } else {
        messages.format(message::TurnBelow { input, value, outcome })
    }
}
