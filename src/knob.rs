use settlement::{Decimal, Error, Input, Scenario, Unit, add, times};

/// A number that a reader can set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Knob {
    /// An input.
    Input(Input<'static>),
    /// What a stream sells in the last year, which sets its growth.
    Last(&'static str),
}

impl Knob {
    /// What it counts.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Knob::Input(input) => input.unit(),
            Knob::Last(_) => Unit::Dollars,
        }
    }

    /// The input that it moves.
    #[must_use]
    pub fn input(self) -> Input<'static> {
        match self {
            Knob::Input(input) => input,
            Knob::Last(stream) => Input::Growth(stream),
        }
    }

    /// Where it stands; none is no cap, or never.
    #[must_use]
    pub fn get(self, scenario: &Scenario<'static>) -> Option<Decimal> {
        match self {
            Knob::Input(input) => scenario.get(input),
            Knob::Last(stream) => scenario.last(stream),
        }
    }

    /// Moves it.
    ///
    /// # Errors
    ///
    /// As [`Scenario::set`] and [`Scenario::grow_to`].
    pub fn set(self, scenario: &mut Scenario<'static>, value: Decimal) -> Result<(), Error> {
        match self {
            Knob::Input(input) => scenario.set(input, Some(value)),
            Knob::Last(stream) => scenario.grow_to(stream, value),
        }
    }

    /// Where it comes to by so many steps of its slider, no further than the slider goes unless it
    /// is there already.
    ///
    /// # Errors
    ///
    /// The deal has no such input.
    pub fn stepped(self, scenario: &Scenario<'static>, steps: Decimal) -> Result<Decimal, Error> {
        // The last year's sales move by the steps of growth.
        let input = self.input();
        let slider = scenario.deal().quantity(input)?.slider;
        let (from, to) = (slider.from.get(), slider.to.get());
        let now = scenario.get(input).unwrap_or(to);
        let by = times(slider.step.get(), steps).unwrap_or_default();
        let then = add(now, by).unwrap_or(now);
        Ok(if steps < Decimal::ZERO { then.max(from.min(now)) } else { then.min(to.max(now)) })
    }
}
