use super::{Bill, Hosted, Row, Version, Year};
use crate::deal::{Host, Measure, Series, Stream};
use crate::formula::{Formula, Sign, Term};
use crate::scenario::Hosting;
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Input};

/// Splits a year's sales of the hosted stream between the hosts, and bills them.
pub(super) fn place<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    hosting: Hosting<'d>,
    (stream, row): (&'d Stream, &Row<'d>),
    nth: usize,
    year: &mut Year<'d>,
) {
    let [home, host] = [hosting.home, hosting.host];
    let whole = Measure::whole(Series::Stream(&*stream.id));
    let sold = row.whole.amounts.get(nth).copied().unwrap_or_default();
    let all = version.figure(FigureKind::Sold(whole)).in_year(year.year).worth(sold);
    let at_home = version.figure(FigureKind::Hosted(&home.id)).in_year(year.year);
    let away = version.figure(FigureKind::Hosted(&host.id)).in_year(year.year);
    let elsewhere = Figure::input(Input::Elsewhere).worth(hosting.elsewhere);
    let binding = version.binding(None, year.year);
    let (mut stays, mut leaves) = (sold, Decimal::ZERO);
    if !hosting.leaves_home() || binding.is_some() {
        trace.compute(at_home, Formula::Same(all), binding);
    } else {
        leaves = if stream.routes.is_empty() {
            trace.compute(away, Formula::Part { of: all, part: elsewhere }, None)
        } else {
            let mut leaves = Sum::of(away, None);
            for (route, line) in stream.routes.iter().zip(&row.routes) {
                if version.binding(Some(&route.id), year.year).is_some() {
                    continue;
                }
                let measure = Measure { route: Some(&*route.id), ..whole };
                let sold = line.amounts.get(nth).copied().unwrap_or_default();
                let of = version.figure(FigureKind::Sold(measure)).in_year(year.year).worth(sold);
                let figure = version.figure(FigureKind::Away(measure)).in_year(year.year);
                let part = Formula::Part { of, part: elsewhere };
                let amount = trace.compute(figure, part, None);
                leaves.add(trace, Sign::Plus, figure, amount);
            }
            leaves.done(trace)
        };
        stays = trace.subtract(at_home, all, away.worth(leaves), None);
    }
    bill(trace, version, hosting, stream, home, at_home.worth(stays), year);
    bill(trace, version, hosting, stream, host, away.worth(leaves), year);
}

/// Adds a host's sales, and the bill for them, where there are any.
fn bill<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    hosting: Hosting<'d>,
    stream: &'d Stream,
    host: &'d Host,
    of: Term<'d>,
    year: &mut Year<'d>,
) {
    if of.value > Decimal::ZERO {
        year.hosted.push(Hosted { host, amount: of.value });
        let part = Figure::input(Input::Compute).worth(hosting.compute);
        let figure = version.figure(FigureKind::Bill(&host.id)).in_year(year.year);
        let amount = trace.compute(figure, Formula::Part { of, part }, None);
        if amount > Decimal::ZERO {
            year.bills.push(Bill { host, from: &stream.seller, amount });
        }
    }
}
