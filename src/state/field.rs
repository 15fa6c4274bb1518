use crate::parse_number::Problem;
use settlement::deal::Series;
use settlement::{Decimal, Error, Input, Scenario, Unit, add, times};

/// A number that a reader can set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Field {
    /// An input of the scenario.
    Input(Input<'static>),
    /// What a stream or count comes to in the final year, which sets its growth.
    FinalYearSales(Series<&'static str>),
}

impl Field {
    /// The unit of the number.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Field::Input(input) => input.unit(),
            Field::FinalYearSales(series) => Input::First(series).unit(),
        }
    }

    /// The input that the field moves.
    #[must_use]
    pub fn input(self) -> Input<'static> {
        match self {
            Field::Input(input) => input,
            Field::FinalYearSales(series) => Input::Growth(series),
        }
    }

    /// The value of the field; `None` is no cap, or never.
    #[must_use]
    pub fn value(self, scenario: &Scenario<'static>) -> Option<Decimal> {
        match self {
            Field::Input(input) => scenario.get(input),
            Field::FinalYearSales(series) => scenario.last(series),
        }
    }

    /// Sets the value.
    ///
    /// # Errors
    ///
    /// As [`Scenario::set`] and [`Scenario::grow_to`].
    pub fn set(self, scenario: &mut Scenario<'static>, value: Decimal) -> Result<(), Error> {
        match self {
            Field::Input(Input::Part(route)) => {
                let from = scenario.clone();
                scenario.move_part(route, value, &from)
            }
            Field::Input(input) => scenario.set(input, Some(value)),
            Field::FinalYearSales(series) => scenario.grow_to(series, value),
        }
    }

    /// The value of the input after so many steps of its slider, no further than the slider goes
    /// unless it is there already.
    ///
    /// # Errors
    ///
    /// The deal has no such input.
    pub fn stepped(self, scenario: &Scenario<'static>, steps: i32) -> Result<Decimal, Error> {
        // The final year's sales move by the steps of growth.
        let input = self.input();
        let slider = scenario.deal().quantity(input)?.slider;
        let (from, to) = (slider.from, slider.to);
        let now = scenario.get(input).unwrap_or(to);
        let by = times(slider.step, steps.into()).unwrap_or_default();
        let then = add(now, by).unwrap_or(now);
        Ok(if steps < 0 { then.max(from.min(now)) } else { then.min(to.max(now)) })
    }
}

/// A draft: the text of a field while it is edited, or that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The field.
    pub field: Field,
    /// The value of the input when editing began; it holds until the text can be read.
    pub before: Option<Decimal>,
    /// The text as typed.
    pub text: String,
    /// Why the text is not in force, if it is not.
    pub problem: Option<Problem>,
}
