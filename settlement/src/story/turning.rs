use crate::arithmetic::sub;
use crate::{Decimal, Error, Input, Scenario, Turn, Turned};

/// Of all turns of a scenario, those of the change that are nearest to where each input stands, the
/// nearest of all first.
pub(super) fn nearest<'d>(
    scenario: &Scenario<'d>,
    turns: &[Turn<'d>],
) -> Result<Vec<Turn<'d>>, Error> {
    let mut nearest: Vec<(Distance, Turn<'d>)> = Vec::new();
    for input in scenario.inputs() {
        let mut of_input = turns
            .iter()
            .filter(|turn| turn.input == input && matches!(turn.what, Turned::Change { .. }));
        // No cap, and never, lie above every value.
        let now = scenario.get(input);
        let below = of_input.clone().rfind(|turn| now.is_none_or(|now| turn.at <= now));
        let above = of_input.find(|turn| now.is_some_and(|now| turn.at > now));
        for turn in below.into_iter().chain(above) {
            let distance = distance(scenario, input, now, turn.at)?;
            let place = nearest.partition_point(|(other, _)| other.is_within(distance));
            nearest.insert(place, (distance, *turn));
        }
    }
    Ok(nearest.into_iter().map(|(_, turn)| turn).collect())
}

/// How far a value lies from where the input stands, beside the length of its slider.
#[derive(Clone, Copy)]
struct Distance {
    away: Decimal,
    length: Decimal,
}

impl Distance {
    /// Whether it is no more lengths than the other.
    fn is_within(self, other: Self) -> bool {
        // Instead of dividing each by its length.
        self.away.checked_mul(other.length) <= other.away.checked_mul(self.length)
    }
}

fn distance(
    scenario: &Scenario<'_>,
    input: Input<'_>,
    now: Option<Decimal>,
    at: Decimal,
) -> Result<Distance, Error> {
    let quantity = scenario.deal().quantity(input)?;
    let length = sub(quantity.slider.to.get(), quantity.slider.from.get())?;
    let away = sub(at, now.unwrap_or(quantity.max.get()))?.abs();
    Ok(Distance { away, length })
}
