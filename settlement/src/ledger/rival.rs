use super::{Version, Year};
use crate::formula::{Formula, Sign};
use crate::trace::{Sum, Trace};
use crate::{Decimal, Figure, FigureKind, Input};

/// What the home host's owner earns in shares on sales that run on others' hosts.
pub(super) fn earned<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    years: &[Year<'d>],
) -> Decimal {
    let (scenario, deal) = (version.scenario, version.scenario.deal());
    let home = scenario.home();
    let mut earned = Sum::of(version.figure(FigureKind::OnRivalHosts), None);
    for year in years.iter().filter(|year| year.hosted.iter().any(|on| on.host.id != home.id)) {
        for flow in year.flows.iter().filter(|flow| flow.share.to == home.owner) {
            let of_stream = |stream: &&crate::deal::Stream| stream.id == flow.clause.stream;
            if deal.streams.iter().find(of_stream).is_none_or(|stream| !stream.hosted) {
                continue;
            }
            let id = &*flow.clause.id;
            let of = version.figure(FigureKind::Paid(id)).in_year(year.year).worth(flow.paid);
            let part = Figure::input(Input::Elsewhere).worth(scenario.elsewhere());
            let figure = version.figure(FigureKind::PaidOnRivalHosts(id)).in_year(year.year);
            let amount = trace.compute(figure, Formula::Part { of, part }, None);
            earned.add(trace, Sign::Plus, figure, amount);
        }
    }
    earned.done(trace)
}
