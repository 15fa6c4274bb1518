use super::Version;
use crate::arithmetic::Overflow;
use crate::deal::Stream;
use crate::derivation::Book;
use crate::formula::Formula;
use crate::{Decimal, Figure, Input, Of, What};

/// What each stream of the deal sells in each year.
pub(super) fn all<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
) -> Result<Vec<Vec<Decimal>>, Overflow> {
    let deal = version.scenario.deal();
    let mut rows = Vec::with_capacity(deal.streams.len());
    for (stream, sales) in deal.streams.iter().zip(version.sales) {
        let mut row = Vec::with_capacity(sales.len());
        for ((_, year), &sales) in version.years().zip(sales) {
            row.push(in_year(book, version, stream, year, sales)?);
        }
        rows.push(row);
    }
    Ok(rows)
}

fn in_year<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    year: u16,
    sales: Decimal,
) -> Result<Decimal, Overflow> {
    let scenario = version.scenario;
    let figure = version.figure(What::Sold(&stream.id)).in_year(year);
    let of = Figure::new(Of::Scenario, What::Sales(&stream.id)).in_year(year).worth(sales);
    if let Some(clause) = version.access_lost(stream, year)
        && let Some((event, happens)) = version.end_of(clause)
    {
        let ended = Formula::Ended { event: event.worth(happens) };
        return book.work_out(figure, ended, Some(clause));
    }
    if stream.hosted
        && version.leaves_home()
        && let Some(exclusive) = version.exclusive(year)
    {
        let clause = Some(exclusive);
        let elsewhere = Figure::input(Input::Elsewhere).worth(scenario.elsewhere());
        let kept = Figure::input(Input::Kept).worth(scenario.kept());
        let lost = version.figure(What::Lost(&stream.id)).in_year(year);
        let amount = book.work_out(lost, Formula::Lost { of, elsewhere, kept }, clause)?;
        return book.subtract(figure, of, lost.worth(amount), clause);
    }
    book.work_out(figure, Formula::Same(of), None)
}
