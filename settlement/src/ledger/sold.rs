use super::Version;
use crate::deal::Stream;
use crate::formula::Formula;
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input, Scope};

/// The sales of a stream in each year, after clauses that limit them, in dollars.
#[derive(Clone, Debug)]
pub(crate) struct Row<'d> {
    /// The version of the terms under which the sales were computed.
    pub(crate) of: Scope<'d>,
    pub(crate) amounts: Vec<Decimal>,
}

/// A row for each stream of the deal.
pub(super) fn all<'d>(trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Vec<Row<'d>> {
    let streams = version.scenario.deal().streams.iter().zip(version.sales);
    streams.map(|(stream, sales)| row(trace, version, stream, sales)).collect()
}

pub(super) fn row<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    sales: &[Decimal],
) -> Row<'d> {
    let years = version.scenario.deal().years().zip(sales);
    let amounts = years.map(|(year, &sales)| in_year(trace, version, stream, year, sales));
    Row { of: version.of, amounts: amounts.collect() }
}

fn in_year<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    year: u16,
    sales: Decimal,
) -> Decimal {
    let scenario = version.scenario;
    let figure = version.figure(FigureKind::Sold(&stream.id)).in_year(year);
    let of = Figure::new(Scope::Scenario, FigureKind::Sales(&stream.id)).in_year(year).worth(sales);
    if let Some(clause) = version.access_lost(stream, year)
        && let Some((event, happens)) = version.end_of(clause)
    {
        let ended = Formula::Ended { event: event.worth(happens) };
        return trace.compute(figure, ended, Some(clause));
    }
    if stream.hosted
        && version.leaves_home()
        && let Some(exclusive) = version.exclusive(year)
    {
        let clause = Some(exclusive);
        let elsewhere = Figure::input(Input::Elsewhere).worth(scenario.elsewhere());
        let kept = Figure::input(Input::Kept).worth(scenario.kept());
        let lost = version.figure(FigureKind::Lost(&stream.id)).in_year(year);
        let amount = trace.compute(lost, Formula::Lost { of, elsewhere, kept }, clause);
        return trace.subtract(figure, of, lost.worth(amount), clause);
    }
    trace.compute(figure, Formula::Same(of), None)
}
