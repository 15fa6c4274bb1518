//! What stands in the dock: short names of its controls, the answer at its shortest, and that a
//! control changes nothing.

use super::capital::capitalised;
use super::message;
use super::messages::Messages;
use super::rounding::Rounding;
use settlement::deal::Series;
use settlement::story::{Compared, Owed, Verdict};
use settlement::{Input, Scenario, Unit};

/// The name of a control in one word, by the path of its input in a scenario: `Revenue`, `Growth`.
#[must_use]
pub fn tab(messages: &Messages, scenario: &Scenario<'static>, field: &str) -> String {
    let deal = scenario.deal();
    if field == "host" {
        return messages.get(message::TAB_HOST).to_owned();
    }
    let is_of = |of: Input<'_>| of.field() == field;
    if let Some(volume) = deal.volumes().find(|volume| is_of(Input::First(volume.series()))) {
        return capitalised(volume.short());
    }
    match scenario.inputs().into_iter().find(|input| is_of(*input)) {
        Some(Input::Growth(_)) => messages.get(message::TAB_GROWTH).to_owned(),
        Some(Input::Part(id)) => capitalised(deal.route(id).map_or("", |(_, route)| route.short())),
        Some(Input::Cap) => messages.get(message::TAB_CAP).to_owned(),
        Some(input) => capitalised(&messages.input(scenario, input)),
        None => String::new(),
    }
}

/// What stands over a control: an input by its name, growth by what it is.
#[must_use]
pub fn label(messages: &Messages, scenario: &Scenario<'static>, input: Input<'static>) -> String {
    match input {
        Input::Growth(_) => messages.get(message::LABEL_GROWTH).to_owned(),
        Input::Part(id) => {
            capitalised(scenario.deal().route(id).map_or("", |(_, route)| &route.name))
        }
        _ => capitalised(&messages.input(scenario, input)),
    }
}

/// What growth leads to in the last year: `→ $353.34 bn`, and as it is said. None for a stream or count
/// that is given year by year.
#[must_use]
pub fn leads_to(
    messages: &Messages,
    scenario: &Scenario<'static>,
    series: Series<&'static str>,
) -> Option<[String; 2]> {
    scenario.get(Input::Growth(series))?;
    let last = scenario.last(series)?;
    let amount = match Input::First(series).unit() {
        Unit::Dollars => messages.short_as(messages.rounding(&[last]), last),
        unit => messages.rounded_value(unit, last),
    };
    let written = messages.format(message::LeadsTo { amount });
    let year = scenario.deal().last_year.to_string();
    let amount = messages.spoken(Input::First(series).unit(), last);
    Some([written, messages.format(message::LeadsToIn { amount, year })])
}

/// The verdict at its shortest: `$148 bn → $38 bn · $110 bn less`.
#[must_use]
pub fn short_answer(messages: &Messages, verdict: &Verdict<'static>, rounding: Rounding) -> String {
    let short = |amount| messages.short_as(rounding, amount);
    let owed = |owed| match owed {
        Owed::Some { amount, .. } => short(amount),
        Owed::Nothing => messages.get(message::OWED_NOTHING).to_owned(),
    };
    let change = match verdict.compared {
        Compared::Same => messages.get(message::NO_DIFFERENCE).to_owned(),
        Compared::Less(by) => messages.format(message::ChangeLess { difference: short(by) }),
        Compared::More(by) => messages.format(message::ChangeMore { difference: short(by) }),
        Compared::Better { party, by } => {
            messages.format(message::ChangeBetter { party: &party.name, difference: short(by) })
        }
    };
    let [old, new] = [owed(verdict.before), owed(verdict.after)];
    messages.format(message::ShortAnswer { old, new, change })
}

/// That an input changes nothing of the answer; of the cloud, why.
#[must_use]
pub fn no_effect(
    messages: &Messages,
    scenario: &Scenario<'static>,
    verdict: &Verdict<'static>,
    input: Input<'static>,
) -> String {
    let [first, _] = &scenario.deal().sides;
    let payer = match (verdict.after, verdict.before) {
        (Owed::Some { payer, .. }, _) | (_, Owed::Some { payer, .. }) => &payer.name,
        _ => scenario.deal().party_name(first),
    };
    match input {
        Input::Elsewhere => messages.format(message::NoEffectCloud { payer }),
        _ => messages.format(message::NoEffect { payer }),
    }
}
