//! What is assumed otherwise than in another scenario.

use super::doubt::difference;
use super::message::{self, Message};
use super::messages::Messages;
use super::phrase::Sentence;
use settlement::story::Verdict;
use settlement::{Decimal, Input, Sales, Scenario};

/// What differs from one scenario to the other: `You changed: cap on what OpenAI pays: $38 billion →
/// $80 billion.` None where nothing does.
#[must_use]
pub fn sentence(
    messages: &Messages,
    from: &Scenario<'static>,
    to: &Scenario<'static>,
) -> Option<String> {
    let mut moves = choices(messages, from, to);
    moves.extend(paths(messages, from, to));
    for input in to.inputs() {
        let [old, new] = [from, to].map(|of| of.get(input));
        if old == new || matches!(input, Input::InYear(..)) {
            continue;
        }
        let name = messages.input(to, input);
        moves.push(match [old, new].map(|value| written(messages, input, value)) {
            [Some(from), Some(to)] => messages.format(message::MovedOne { input: name, from, to }),
            [_, Some(to)] => messages.format(message::MovedTo { input: name, to }),
            _ => name,
        });
    }
    let list = moves.join(messages.get(message::MOVED_SEPARATOR));
    (!list.is_empty()).then(|| messages.format(message::Moved { list }))
}

/// The change of the net in another scenario, behind the verdict on this one: ` (then: $80 billion less)`.
#[must_use]
pub fn then(
    messages: &Messages,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
    change: Decimal,
) -> Sentence {
    let change = difference(messages, scenario, verdict, change);
    Sentence::new(messages, message::Then { change })
}

/// What was chosen otherwise: the versions, the cloud, the span of the cap.
fn choices(messages: &Messages, from: &Scenario<'static>, to: &Scenario<'static>) -> Vec<String> {
    let host = |of: &Scenario<'static>| of.host().map_or("", |host| &host.name);
    let [older, newer] =
        [[from, to].map(|of| &*of.before().name), [from, to].map(|of| &*of.after().name)];
    let chosen: [(Message, [&str; 2]); 4] = [
        (message::MOVED_OLDER, older),
        (message::MOVED_NEWER, newer),
        (message::HOST, [host(from), host(to)]),
        (message::CAP_PER, [from, to].map(|of| messages.cap_per(of.cap_per()))),
    ];
    let moved = chosen.into_iter().filter(|(_, [from, to])| from != to);
    moved
        .map(|(input, [from, to])| {
            messages.format(message::MovedOne { input: messages.get(input), from, to })
        })
        .collect()
}

/// The streams and counts that are given year by year, and otherwise than before.
fn paths(messages: &Messages, from: &Scenario<'static>, to: &Scenario<'static>) -> Vec<String> {
    let moved = to.deal().volumes().filter(|volume| {
        let sales = to.sales(volume.series());
        matches!(sales, Some(Sales::Path(_))) && from.sales(volume.series()) != sales
    });
    moved.map(|volume| messages.format(message::YearByYear { stream: volume.name() })).collect()
}

/// A value as it is written; none where the input has none, and none is no choice.
fn written(messages: &Messages, input: Input<'_>, value: Option<Decimal>) -> Option<String> {
    match value {
        Some(value) => Some(messages.rounded_value(input.unit(), value)),
        None if matches!(input, Input::Cap | Input::EventYear(_)) => {
            Some(messages.cleared(input).to_owned())
        }
        None => None,
    }
}
