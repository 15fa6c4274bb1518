use crate::arithmetic::{add, cents, times};
use crate::deal::{Deal, Stream};
use crate::{Error, Input, Wrong};
use rust_decimal::Decimal;

/// What a stream sells over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sales {
    /// An amount in the first year that grows at a steady rate.
    Growth {
        /// Dollars in the first year.
        first: Decimal,
        /// Growth a year.
        growth: Decimal,
    },
    /// An amount for each year.
    Path(Vec<Decimal>),
}

impl Sales {
    /// What is sold in each year of the deal: `S[y+1] = cents(S[y] × (1 + growth))`.
    ///
    /// # Errors
    ///
    /// A value out of its range, a path of the wrong length, or growth past the most allowed.
    pub fn amounts(&self, deal: &Deal, stream: &Stream) -> Result<Vec<Decimal>, Error> {
        let check = |input: Input<'_>, value| {
            deal.quantity(input)?
                .check(input.unit(), value)
                .map_err(|wrong| Error::new(input.field(), wrong))
        };
        match self {
            Sales::Growth { first, growth } => {
                check(Input::First(&stream.id), *first)?;
                check(Input::Growth(&stream.id), *growth)?;
                let factor = add(Decimal::ONE, *growth)?;
                let max = stream.first.max.get();
                let mut amounts = Vec::with_capacity(deal.years().count());
                let mut amount = *first;
                for year in deal.years() {
                    if amount > max {
                        let wrong = Wrong::GrowsPast { year, max };
                        return Err(Error::new(format!("streams.{}", stream.id), wrong));
                    }
                    amounts.push(amount);
                    amount = cents(times(amount, factor)?);
                }
                Ok(amounts)
            }
            Sales::Path(path) => {
                let years = deal.years().count();
                if path.len() != years {
                    let field = format!("streams.{}.path", stream.id);
                    return Err(Error::new(field, Wrong::WrongLength(years)));
                }
                for (year, amount) in deal.years().zip(path) {
                    check(Input::InYear(&stream.id, year), *amount)?;
                }
                Ok(path.clone())
            }
        }
    }
}
