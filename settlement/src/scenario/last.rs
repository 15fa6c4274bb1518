use super::Scenario;
use crate::arithmetic::{add, sub, times};
use crate::deal::Quantity;
use crate::{Decimal, Error, Input, Unit, Wrong};

impl<'d> Scenario<'d> {
    /// What a stream sells in the deal's last year; none where the deal has no such stream.
    #[must_use]
    pub fn last(&self, stream: &str) -> Option<Decimal> {
        let sales = self.sales(stream)?;
        sales.amounts(self.deal, self.deal.stream(stream).ok()?).ok()?.last().copied()
    }

    /// Lets a stream grow so that it sells this amount in the last year: by the highest growth, to
    /// the millionth, that does not lead past it.
    ///
    /// # Errors
    ///
    /// [`Wrong::OutOfRange`] where no growth that the deal allows leads there; and where the stream
    /// is a path.
    pub fn grow_to(&mut self, stream: &'d str, amount: Decimal) -> Result<(), Error> {
        let of = self.deal.stream(stream)?;
        let Quantity { min, max, .. } = &of.growth;
        let mut tried = self.clone();
        let mut sold_last = |growth: Decimal| match tried.set(Input::Growth(stream), Some(growth)) {
            Ok(()) => tried.last(stream),
            // The stream would outgrow its range.
            Err(_) => None,
        };
        let step = Decimal::new(1, Unit::Fraction.places());
        let half = Decimal::new(5, 1);
        // The highest growth known not to lead past the amount, and the lowest known to.
        let (mut low, mut high) = (min.get(), add(max.get(), step)?);
        let least = sold_last(low);
        if least.is_none_or(|least| least > amount) {
            return Err(self.no_growth(stream, least.unwrap_or_default()));
        }
        while sub(high, low)? > step {
            let middle = times(add(low, high)?, half)?.round_dp(step.scale());
            if sold_last(middle).is_some_and(|sold| sold <= amount) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if low == max.get() && sold_last(low).is_none_or(|most| most < amount) {
            return Err(self.no_growth(stream, least.unwrap_or_default()));
        }
        self.set(Input::Growth(stream), Some(low))
    }

    fn no_growth(&self, stream: &'d str, min: Decimal) -> Error {
        let max = self.deal.quantity(Input::First(stream)).map_or(Decimal::ZERO, |of| of.max.get());
        let wrong = Wrong::OutOfRange { unit: Unit::Dollars, min, max };
        Error::new(Input::Growth(stream).field(), wrong)
    }
}
