use crate::deal::{Deal, Measure, Series};
use crate::formula::Formula;
use crate::trace::Trace;
use crate::{Error, Figure, FigureKind, Input, Scope, Wrong};
use rust_decimal::Decimal;

/// The amounts of a stream or count over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sales {
    /// An amount in the first year that grows at a steady rate.
    Growth {
        /// The amount in the first year.
        first: Decimal,
        /// Growth a year.
        growth: Decimal,
    },
    /// An amount for each year.
    Path(Vec<Decimal>),
}

impl Sales {
    /// The amount in each year of the deal: `S[y+1] = cents(S[y] × (1 + growth))`, of a count in
    /// whole units.
    ///
    /// # Errors
    ///
    /// A value out of its range, a path of the wrong length, or growth past the most allowed.
    pub fn amounts(&self, deal: &Deal, series: Series<&str>) -> Result<Vec<Decimal>, Error> {
        self.amounts_in(&mut Trace::disabled(), deal, series)
    }

    pub(crate) fn amounts_in<'d>(
        &self,
        trace: &mut Trace<'d>,
        deal: &Deal,
        series: Series<&'d str>,
    ) -> Result<Vec<Decimal>, Error> {
        let of = FigureKind::Supply(Measure::whole(series));
        let in_year = |year| Figure::new(Scope::Scenario, of).in_year(year);
        deal.volume(series)?;
        match self {
            Sales::Growth { first, growth } => {
                deal.check(Input::First(series), *first)?;
                deal.check(Input::Growth(series), *growth)?;
                let unit = Input::First(series).unit();
                let max = unit.most();
                let mut amounts = Vec::with_capacity(deal.years().count());
                let mut amount = *first;
                for year in deal.years() {
                    let formula = if year == deal.first_year {
                        Formula::Same(Figure::input(Input::First(series)).worth(amount))
                    } else {
                        Formula::Grown {
                            from: in_year(year.saturating_sub(1)).worth(amount),
                            growth: Figure::input(Input::Growth(series)).worth(*growth),
                            places: unit.places(),
                        }
                    };
                    amount = trace.compute(in_year(year), formula, None);
                    if amount > max {
                        let wrong = Wrong::GrowsPast { year, max };
                        return Err(Error::new(series.field(), wrong));
                    }
                    amounts.push(amount);
                }
                trace.check()?;
                Ok(amounts)
            }
            Sales::Path(path) => {
                let years = deal.years().count();
                if path.len() != years {
                    let field = format!("{}.path", series.field());
                    return Err(Error::new(field, Wrong::WrongLength(years)));
                }
                for (year, amount) in deal.years().zip(path) {
                    deal.check(Input::InYear(series, year), *amount)?;
                    trace.record_given(in_year(year), Some(*amount), None, None);
                }
                Ok(path.clone())
            }
        }
    }
}
