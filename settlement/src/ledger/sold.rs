use super::Version;
use crate::deal::{Measure, Series, Volume};
use crate::formula::{Formula, Sign};
use crate::scenario::Supply;
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Input, Scope};

/// A stream or count in each year, after clauses that limit it, and its routes.
#[derive(Clone, Debug)]
pub(crate) struct Row<'d> {
    /// The version of the terms under which it was computed.
    pub(crate) of: Scope<'d>,
    pub(crate) whole: Line,
    /// In the order of the deal.
    pub(crate) routes: Vec<Line>,
}

/// A measure in each year.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    pub(crate) amounts: Vec<Decimal>,
    /// What it came to from the beginning: before the first year, then up to and including each.
    /// Empty where no clause asks for it.
    pub(crate) so_far: Vec<Decimal>,
}

/// A row for each stream, then for each count of the deal.
pub(super) fn all<'d>(trace: &mut Trace<'d>, version: &Version<'_, 'd>) -> Vec<Row<'d>> {
    let volumes = version.scenario.deal().volumes().zip(version.supplies);
    volumes.map(|(volume, supply)| row(trace, version, volume, supply)).collect()
}

pub(super) fn row<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    volume: Volume<'d>,
    supply: &Supply,
) -> Row<'d> {
    let routes = volume.routes();
    let mut row = Row {
        of: version.of,
        whole: Line { amounts: Vec::with_capacity(supply.amounts.len()), so_far: Vec::new() },
        routes: vec![Line::default(); routes.len()],
    };
    for (nth, (year, &amount)) in version.scenario.deal().years().zip(&supply.amounts).enumerate() {
        if routes.is_empty() {
            let whole = Measure::whole(volume.series());
            row.whole.amounts.push(in_year(trace, version, volume, whole, year, amount));
            continue;
        }
        let mut sum = whole_of_routes(version, volume, year);
        for ((route, line), supply) in routes.iter().zip(&mut row.routes).zip(&supply.routes) {
            let measure = Measure { series: volume.series(), route: Some(&*route.id) };
            let supply = supply.get(nth).copied().unwrap_or_default();
            let sold = in_year(trace, version, volume, measure, year, supply);
            line.amounts.push(sold);
            let figure = version.figure(FigureKind::Sold(measure)).in_year(year);
            sum.add(trace, Sign::Plus, figure, sold);
        }
        row.whole.amounts.push(sum.done(trace));
    }
    count_from_the_beginning(trace, version, volume, &mut row);
    row
}

fn whole_of_routes<'d>(version: &Version<'_, 'd>, volume: Volume<'d>, year: u16) -> Sum<'d> {
    let whole = FigureKind::Sold(Measure::whole(volume.series()));
    Sum::of(version.figure(whole).in_year(year), None)
}

/// What is sold of a stream or count without routes, or of a route.
fn in_year<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    volume: Volume<'d>,
    measure: Measure<&'d str>,
    year: u16,
    supply: Decimal,
) -> Decimal {
    let figure = version.figure(FigureKind::Sold(measure)).in_year(year);
    let of = Figure::new(Scope::Scenario, FigureKind::Supply(measure)).in_year(year).worth(supply);
    if let Some(clause) = version.access_lost(volume.series(), year)
        && let Some(end) = version.end_of(clause)
    {
        return trace.compute(figure, Formula::Ended { by: end.by }, Some(clause));
    }
    if volume.is_hosted()
        && let Some(hosting) = version.scenario.hosting()
        && let Some(binding) = version.binding(measure.route, year)
    {
        let clause = Some(binding);
        let elsewhere = Figure::input(Input::Elsewhere).worth(hosting.elsewhere);
        let kept = Figure::input(Input::Kept).worth(hosting.kept);
        let lost = version.figure(FigureKind::Lost(measure)).in_year(year);
        let amount = trace.compute(lost, Formula::Lost { of, elsewhere, kept }, clause);
        return trace.subtract(figure, of, lost.worth(amount), clause);
    }
    trace.compute(figure, Formula::Same(of), None)
}

/// Adds up those of the row's measures that a clause counts from the beginning.
fn count_from_the_beginning<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    volume: Volume<'d>,
    row: &mut Row<'d>,
) {
    for &measure in version.counted.iter().filter(|of| of.series == volume.series()) {
        let (line, before) = match measure.route {
            None => (Some(&mut row.whole), volume.before()),
            Some(id) => {
                let routes = volume.routes().iter().zip(&mut row.routes);
                match routes.into_iter().find(|(route, _)| route.id == id) {
                    Some((route, line)) => (Some(line), route.before),
                    None => (None, Decimal::ZERO),
                }
            }
        };
        let Some(line) = line else { continue };
        let mut so_far = Figure::new(Scope::Scenario, FigureKind::Before(measure)).worth(before);
        line.so_far.push(before);
        for (year, &amount) in version.scenario.deal().years().zip(&line.amounts) {
            let figure = version.figure(FigureKind::SoFar(measure)).in_year(year);
            let mut sum = Sum::of(figure, None);
            sum.add(trace, Sign::Plus, so_far.figure, so_far.value);
            sum.add(
                trace,
                Sign::Plus,
                version.figure(FigureKind::Sold(measure)).in_year(year),
                amount,
            );
            so_far = figure.worth(sum.done(trace));
            line.so_far.push(so_far.value);
        }
    }
}

/// The line of a measure, and the version under which it was computed.
pub(crate) fn find<'a, 'd>(
    version: &Version<'_, 'd>,
    rows: &'a [Row<'d>],
    measure: Measure<&str>,
) -> Option<(Scope<'d>, &'a Line)> {
    let at = match measure.series {
        Series::Stream(id) => version.scenario.deal().streams.iter().position(|s| s.id == id)?,
        Series::Count(_) => version.scenario.place(measure.series)?,
    };
    let row = rows.get(at)?;
    let line = match measure.route {
        None => &row.whole,
        Some(id) => {
            let volume = version.scenario.deal().volumes().nth(at)?;
            row.routes.get(volume.routes().iter().position(|route| route.id == id)?)?
        }
    };
    Some((row.of, line))
}
