use super::{Bill, Hosted, Version, Year};
use crate::deal::{Host, Stream};
use crate::formula::{Formula, Term};
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input};

/// Splits a year's sales of the hosted stream between the hosts, and bills them.
pub(super) fn place<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    sold: Decimal,
    year: &mut Year<'d>,
) {
    let (scenario, nth) = (version.scenario, year.year);
    let all = version.figure(FigureKind::Sold(&stream.id)).in_year(nth).worth(sold);
    let [home, host] = [scenario.home(), scenario.host()];
    let at_home = version.figure(FigureKind::Hosted(&home.id)).in_year(nth);
    let away = version.figure(FigureKind::Hosted(&host.id)).in_year(nth);
    let exclusive = version.exclusive(nth);
    let (mut stays, mut leaves) = (sold, Decimal::ZERO);
    if version.leaves_home() && exclusive.is_none() {
        let part = Figure::input(Input::Elsewhere).worth(scenario.elsewhere());
        leaves = trace.compute(away, Formula::Part { of: all, part }, None);
        stays = trace.subtract(at_home, all, away.worth(leaves), None);
    } else {
        trace.compute(at_home, Formula::Same(all), exclusive);
    }
    bill(trace, version, stream, home, at_home.worth(stays), year);
    bill(trace, version, stream, host, away.worth(leaves), year);
}

/// Adds a host's sales, and the bill for them, where there are any.
fn bill<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    host: &'d Host,
    of: Term<'d>,
    year: &mut Year<'d>,
) {
    if of.value > Decimal::ZERO {
        year.hosted.push(Hosted { host, amount: of.value });
        let part = Figure::input(Input::Compute).worth(version.scenario.compute());
        let figure = version.figure(FigureKind::Bill(&host.id)).in_year(year.year);
        let amount = trace.compute(figure, Formula::Part { of, part }, None);
        if amount > Decimal::ZERO {
            year.bills.push(Bill { host, from: &stream.seller, amount });
        }
    }
}
