use super::Scenario;
use crate::arithmetic::{add, sub, times};
use crate::deal::{Quantity, Series};
use crate::{Decimal, Error, Input, Sales, Unit, Wrong};

impl<'d> Scenario<'d> {
    /// What a stream or count comes to in the deal's last year; none where the deal has no such
    /// thing.
    #[must_use]
    pub fn last(&self, series: Series<&str>) -> Option<Decimal> {
        self.sales(series)?.amounts(self.deal, series).ok()?.last().copied()
    }

    /// Lets a stream or count grow so that it comes to this amount in the last year: by the highest
    /// growth, to the millionth, that does not lead past it.
    ///
    /// # Errors
    ///
    /// [`Wrong::OutOfRange`] where no growth that the deal allows leads there; and where the stream
    /// is a path.
    pub fn grow_to(&mut self, series: Series<&'d str>, amount: Decimal) -> Result<(), Error> {
        let &Quantity { min, max, .. } = self.deal.volume(series)?.growth();
        let mut tried = self.clone();
        let mut sold_last = |growth: Decimal| match tried.set(Input::Growth(series), Some(growth)) {
            Ok(()) => tried.last(series),
            // The stream would outgrow its range.
            Err(_) => None,
        };
        let step = Decimal::new(1, Unit::Fraction.places());
        let half = Decimal::new(5, 1);
        // The highest growth known not to lead past the amount, and the lowest known to.
        let (mut low, mut high) = (min, add(max, step)?);
        let least = sold_last(low);
        if least.is_none_or(|least| least > amount) {
            return Err(no_growth(series, least.unwrap_or_default()));
        }
        while sub(high, low)? > step {
            let middle = times(add(low, high)?, half)?.round_dp(step.scale());
            if sold_last(middle).is_some_and(|sold| sold <= amount) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if low == max && sold_last(low).is_none_or(|most| most < amount) {
            return Err(no_growth(series, least.unwrap_or_default()));
        }
        self.set(Input::Growth(series), Some(low))
    }

    /// Makes of a path a steady growth from its first year, or the nearest amount that the deal
    /// allows, that leads, where any does, to its last.
    ///
    /// # Errors
    ///
    /// The deal has no such stream or count.
    pub fn smooth(&mut self, series: Series<&'d str>) -> Result<(), Error> {
        let Some(Sales::Path(path)) = self.sales(series) else { return Ok(()) };
        let [first, last] = [path.first(), path.last()].map(|of| of.copied().unwrap_or_default());
        let &Quantity { min, max, .. } = self.deal.volume(series)?.first();
        let first = first.max(min).min(max);
        self.set_sales(series, Sales::Growth { first, growth: Decimal::ZERO })?;
        // One that leads nowhere near stands still.
        _ = self.grow_to(series, last);
        Ok(())
    }
}

fn no_growth(series: Series<&str>, min: Decimal) -> Error {
    let unit = Input::First(series).unit();
    let wrong = Wrong::OutOfRange { unit, min, max: unit.most() };
    Error::new(Input::Growth(series).field(), wrong)
}
