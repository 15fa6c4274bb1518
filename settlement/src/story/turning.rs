use crate::arithmetic::{divide, sub};
use crate::order::sort_by_key;
use crate::{Decimal, Error, Input, Scenario, Turn, Turned};

/// For each input, the nearest tipping points of the change below and above its value; of all
/// these, the nearest first.
pub(super) fn nearest<'d>(
    scenario: &Scenario<'d>,
    turns: &[Turn<'d>],
) -> Result<Vec<Turn<'d>>, Error> {
    let mut nearest: Vec<(Decimal, Turn<'d>)> = Vec::new();
    for input in scenario.inputs() {
        let mut of_input = turns
            .iter()
            .filter(|turn| turn.input == input && matches!(turn.what, Turned::Change { .. }));
        // No cap, and never, lie above every value.
        let now = scenario.get(input);
        let below = of_input.clone().rfind(|turn| now.is_none_or(|now| turn.at <= now));
        let above = of_input.find(|turn| now.is_some_and(|now| turn.at > now));
        for turn in below.into_iter().chain(above) {
            nearest.push((distance(scenario, input, now, turn.at)?, *turn));
        }
    }
    sort_by_key(&mut nearest, |(distance, _)| *distance);
    Ok(nearest.into_iter().map(|(_, turn)| turn).collect())
}

/// The distance of a value from that of the input, as a fraction of the slider's length: so inputs
/// of different units compare.
fn distance(
    scenario: &Scenario<'_>,
    input: Input<'_>,
    now: Option<Decimal>,
    at: Decimal,
) -> Result<Decimal, Error> {
    let quantity = scenario.deal().quantity(input)?;
    let length = sub(quantity.slider.to, quantity.slider.from)?;
    let away = sub(at, now.unwrap_or(quantity.max))?.abs();
    Ok(divide(away, length)?)
}
