use super::{Flow, Version, Year};
use crate::deal::{Measure, Series, Stream};
use crate::formula::{Formula, Sign, Term};
use crate::scenario::Hosting;
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Input};

/// What the home host's owner earns by shares of the hosted stream on sales that run on others'
/// infrastructure; none in a deal without hosts.
pub(super) fn earned<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    years: &[Year<'d>],
) -> Option<Decimal> {
    let hosting = version.scenario.hosting()?;
    let stream = version.scenario.deal().streams.iter().find(|stream| stream.hosted)?;
    let series = Series::Stream(&*stream.id);
    let mut earned = Sum::of(version.figure(FigureKind::OnRivalHosts), None);
    for year in years {
        let of_stream = |flow: &&Flow<'d>| {
            flow.payment.to == hosting.home.owner && flow.payment.on.by_id().series == series
        };
        for flow in year.flows.iter().filter(of_stream) {
            let Some(part) = part(trace, version, hosting, stream, flow, year) else { continue };
            let id = &*flow.clause.id;
            let of = version.figure(FigureKind::Paid(id)).in_year(year.year).worth(flow.paid);
            let figure = version.figure(FigureKind::PaidOnRivalHosts(id)).in_year(year.year);
            let amount = trace.compute(figure, Formula::Part { of, part }, Some(flow.clause));
            earned.add(trace, Sign::Plus, figure, amount);
        }
    }
    Some(earned.done(trace))
}

/// The part of what a share is reckoned on that runs on a rival's host; none where nothing does.
fn part<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    hosting: Hosting<'d>,
    stream: &'d Stream,
    flow: &Flow<'d>,
    year: &Year<'d>,
) -> Option<Term<'d>> {
    let host = hosting.host;
    if host.owner == hosting.home.owner || !hosting.leaves_home() {
        return None;
    }
    let away = year.hosted.iter().find(|on| on.host.id == host.id)?.amount;
    let elsewhere = Figure::input(Input::Elsewhere).worth(hosting.elsewhere);
    let is_bound = |route: Option<&str>| version.binding(route, year.year).is_some();
    if let Some(route) = &flow.payment.on.route {
        return (!is_bound(Some(route))).then_some(elsewhere);
    }
    if !stream.routes.iter().any(|route| is_bound(Some(&route.id))) {
        return Some(elsewhere);
    }
    // Where only some of the routes may run elsewhere, what does is set against all sales.
    let whole = FigureKind::Sold(Measure::whole(Series::Stream(&stream.id)));
    let sold = year.sold.iter().find(|sold| sold.stream.id == stream.id)?.amount;
    let whole = version.figure(whole).in_year(year.year).worth(sold);
    let part = version.figure(FigureKind::Hosted(&host.id)).in_year(year.year).worth(away);
    let figure = version.figure(FigureKind::AwayPart(&flow.clause.id)).in_year(year.year);
    Some(figure.worth(trace.compute(figure, Formula::PartOf { part, whole }, None)))
}
