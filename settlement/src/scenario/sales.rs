use crate::deal::{Deal, Stream};
use crate::formula::Formula;
use crate::trace::Trace;
use crate::{Error, Figure, FigureKind, Input, Scope, Wrong};
use rust_decimal::Decimal;

/// The sales of a stream over the years, in dollars.
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
        self.amounts_in(&mut Trace::disabled(), deal, stream)
    }

    pub(crate) fn amounts_in<'d>(
        &self,
        trace: &mut Trace<'d>,
        deal: &Deal,
        stream: &'d Stream,
    ) -> Result<Vec<Decimal>, Error> {
        let in_year =
            |year| Figure::new(Scope::Scenario, FigureKind::Sales(&stream.id)).in_year(year);
        let check = |input: Input<'_>, value| {
            deal.quantity(input)?
                .check(input.unit(), value)
                .map_err(|wrong| Error::new(input.field(), wrong))
        };
        match self {
            Sales::Growth { first, growth } => {
                check(Input::First(&stream.id), *first)?;
                check(Input::Growth(&stream.id), *growth)?;
                let max = stream.first.max.get();
                let mut amounts = Vec::with_capacity(deal.years().count());
                let mut amount = *first;
                for year in deal.years() {
                    let formula = if year == deal.first_year {
                        Formula::Same(Figure::input(Input::First(&stream.id)).worth(amount))
                    } else {
                        Formula::Grown {
                            from: in_year(year.saturating_sub(1)).worth(amount),
                            growth: Figure::input(Input::Growth(&stream.id)).worth(*growth),
                        }
                    };
                    amount = trace.compute(in_year(year), formula, None);
                    if amount > max {
                        let wrong = Wrong::GrowsPast { year, max };
                        return Err(Error::new(format!("streams.{}", stream.id), wrong));
                    }
                    amounts.push(amount);
                }
                trace.check()?;
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
                    trace.record_given(in_year(year), Some(*amount), None, None);
                }
                Ok(path.clone())
            }
        }
    }
}
