use settlement::{Crossing, Curve, Decimal, Error, Input, Scenario, curve};

/// How the answer moves with one input, the others as they are: what stands behind a slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// Both nets over the positions of the slider.
    pub curve: Curve<'static>,
    /// The values at which the answer turns over.
    pub crossings: Vec<Crossing>,
}

impl Outlook {
    /// Computes the outlook of an input, in dollars.
    ///
    /// # Errors
    ///
    /// The deal has no such input, or an amount is too large.
    pub fn new(scenario: &Scenario<'static>, input: Input<'static>) -> Result<Self, Error> {
        let curve = curve(scenario, input)?;
        Ok(Self { crossings: curve.crossings(scenario)?, curve })
    }

    /// The first crossing above the value of the input, else the last below it.
    #[must_use]
    pub fn nearest(&self, now: Option<Decimal>) -> Option<&Crossing> {
        let mut crossings = self.crossings.iter();
        let above = crossings.find(|crossing| now.is_some_and(|now| crossing.at > now));
        above.or(self.crossings.last())
    }
}
