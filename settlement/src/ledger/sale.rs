use super::Ledger;
use crate::arithmetic::{Overflow, divide_down, sub, times};
use crate::deal::{Measure, Party, Series};
use crate::formula::{Formula, Sign};
use crate::trace::{Sum, Trace};
use crate::{Decimal, Error, Figure, FigureKind, Scope};

/// How much of what one sale costs a party ends up with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cents<'d> {
    /// The party.
    pub party: &'d Party,
    /// Money, in whole cents: `0.55`. Below zero where the party pays more than it receives.
    pub amount: Decimal,
}

impl<'d> Ledger<'d> {
    /// Who ends up with how much of one sale, where customers pay anything at all. `price` is what the
    /// sale costs, in whole cents ([`Deal::sale`](crate::deal::Deal::sale)); without it, one dollar.
    ///
    /// The parts add up to exactly the price: all are rounded down to whole cents, and what is
    /// then missing goes, cent by cent, to those that lost most by it (the largest remainder).
    ///
    /// # Errors
    ///
    /// None for a ledger that [`settle`](crate::settle()) made.
    pub fn of_a_sale(&self, price: Option<Decimal>) -> Result<Vec<Cents<'d>>, Error> {
        Ok(self.split_sale(&mut Trace::disabled(), Scope::Scenario, price)?)
    }

    pub(crate) fn split_sale(
        &self,
        trace: &mut Trace<'d>,
        of: Scope<'d>,
        price: Option<Decimal>,
    ) -> Result<Vec<Cents<'d>>, Overflow> {
        let figure = |what| Figure::new(of, what);
        let all = figure(FigureKind::AllSold);
        let mut sold = Sum::of(all, None);
        for (stream, amount) in &self.totals.sold {
            let of = FigureKind::Sold(Measure::whole(Series::Stream(&*stream.id)));
            sold.add(trace, Sign::Plus, figure(of), *amount);
        }
        let sold = sold.done(trace);
        trace.check()?;
        if sold.is_zero() {
            return Ok(Vec::new());
        }
        // What each loses when rounded down, times what customers pay.
        let mut lost = Vec::with_capacity(self.positions.len());
        let one = price.unwrap_or(Decimal::ONE);
        let price = price.map(|price| Figure::new(Scope::Scenario, FigureKind::Sale).worth(price));
        let mut missing = one;
        for position in &self.positions {
            let part = times(position.amount, one)?;
            let down = divide_down(part, sold, 2)?;
            missing = sub(missing, down)?;
            lost.push(sub(part, times(down, sold)?)?);
        }
        let missing_cents = times(missing, Decimal::ONE_HUNDRED)?;
        let mut split = Vec::with_capacity(lost.len());
        for (nth, (position, mine)) in self.positions.iter().zip(&lost).enumerate() {
            let mut ahead = 0_u32;
            for (other, theirs) in lost.iter().enumerate() {
                if theirs > mine || (theirs == mine && other < nth) {
                    ahead += 1;
                }
            }
            let id = &*position.party.id;
            let left = figure(FigureKind::Position(id)).worth(position.amount);
            let part = Formula::ShareOfSale {
                left,
                sold: all.worth(sold),
                price,
                up: Decimal::from(ahead) < missing_cents,
            };
            let amount = trace.compute(figure(FigureKind::ShareOfSale(id)), part, None);
            split.push(Cents { party: position.party, amount });
        }
        Ok(split)
    }
}
