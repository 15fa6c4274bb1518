//! How far the answer could be off: the input that matters most, at both ends of what is plausible.

use super::message;
use super::messages::Messages;
use super::phrase::{Phrase, Sentence};
use settlement::deal::Level;
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Decimal, Driver, Input, Scenario};

/// The change at both ends of the plausible range of an input: of the one that matters most.
#[must_use]
pub fn sentence(
    messages: &Messages,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
    driver: &Driver<'static>,
) -> Sentence {
    let [(low, change_low), (high, change_high)] = driver.ends;
    let [low, high] = [low, high].map(|value| Phrase::Value {
        text: messages.rounded_value(driver.input.unit(), value),
        spoken: messages.spoken(driver.input.unit(), value),
    });
    let [change_low, change_high] =
        [change_low, change_high].map(|change| difference(messages, scenario, verdict, change));
    let field = driver.input.field();
    if matches!(driver.input, Input::Growth(_)) && scenario.deal().first.contains(&field) {
        let sentence = message::DoubtGrowth { low, change_low, high, change_high };
        Sentence::new(messages, sentence)
    } else {
        let input = messages.input(scenario, driver.input);
        let sentence = message::Doubt { input, low, change_low, high, change_high };
        Sentence::new(messages, sentence)
    }
}

/// A change of the net, as whoever owes by the verdict sees it: `$80 bn less`. Where the newer
/// terms make another owe than the older, it says who gains.
pub(super) fn difference(
    messages: &Messages,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
    change: Decimal,
) -> Phrase {
    if change.is_zero() {
        return messages.get(message::NO_DIFFERENCE).into();
    }
    let [first, second] = &scenario.deal().sides;
    // A net above zero is what the first side owes the second.
    let is_gain_of_first = change < Decimal::ZERO;
    let is_owed_by_first = match (verdict.after, verdict.before) {
        (Owed::Some { payer, .. }, _) | (_, Owed::Some { payer, .. }) => payer.id == *first,
        _ => true,
    };
    let say = |difference: String| match verdict.compared {
        Compared::Better { .. } => {
            let gains = if is_gain_of_first { first } else { second };
            let party = scenario.deal().party_name(gains);
            messages.format(message::ChangeBetter { party, difference })
        }
        _ if is_gain_of_first == is_owed_by_first => {
            messages.format(message::ChangeLess { difference })
        }
        _ => messages.format(message::ChangeMore { difference }),
    };
    let by = change.abs();
    let rounding = messages.rounding(&[by]);
    Phrase::Value {
        text: say(messages.short_as(rounding, by)),
        spoken: say(messages.spoken_as(rounding, by)),
    }
}

/// A change of the net, less or more, as it is written or as it is said: `$80 bn less`.
#[must_use]
pub fn change(messages: &Messages, change: Decimal, is_spoken: bool) -> String {
    if change.is_zero() {
        return messages.get(message::NO_DIFFERENCE).to_owned();
    }
    let by = change.abs();
    let rounding = messages.rounding(&[by]);
    let difference =
        if is_spoken { messages.spoken_as(rounding, by) } else { messages.short_as(rounding, by) };
    if change < Decimal::ZERO {
        messages.format(message::ChangeLess { difference })
    } else {
        messages.format(message::ChangeMore { difference })
    }
}

/// That no company has confirmed the cap: while the cap is the deal's, and the deal has it from
/// others.
#[must_use]
pub fn unconfirmed<'a>(messages: &'a Messages, scenario: &Scenario<'static>) -> Option<&'a str> {
    let cap = &scenario.deal().inputs.capping.as_ref()?.cap;
    let value = scenario.get(Input::Cap)?;
    let is_open = cap.basis.level != Level::Official && cap.is_default(Some(value));
    is_open.then(|| messages.get(message::UNCONFIRMED))
}

/// The range in which an input plausibly lies; `None` where that is one value.
#[must_use]
pub fn plausible(
    messages: &Messages,
    scenario: &Scenario<'static>,
    input: Input<'static>,
) -> Option<String> {
    let plausible = &scenario.deal().quantity(input).ok()?.plausible;
    if plausible.low == plausible.high {
        return None;
    }
    let [low, high] =
        [plausible.low, plausible.high].map(|end| messages.rounded_value(input.unit(), end));
    Some(messages.format(message::Plausible { low, high }))
}
