use super::{Version, Year};
use crate::arithmetic::Overflow;
use crate::derivation::{Book, Named};
use crate::formula::{Formula, Sign};
use crate::{Decimal, Figure, Input, What};

/// What the home host's owner earns in shares on sales that run on others' hosts.
pub(super) fn earned<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    years: &[Year<'d>],
) -> Result<Decimal, Overflow> {
    let (scenario, deal) = (version.scenario, version.scenario.deal());
    let home = scenario.home();
    let mut earned = Vec::new();
    for year in years.iter().filter(|year| year.hosted.iter().any(|on| on.host.id != home.id)) {
        for flow in year.flows.iter().filter(|flow| flow.share.to == home.owner) {
            let of_stream = |stream: &&crate::deal::Stream| stream.id == flow.clause.stream;
            if deal.streams.iter().find(of_stream).is_none_or(|stream| !stream.hosted) {
                continue;
            }
            let id = &*flow.clause.id;
            let of_year = |what| version.figure(what).in_year(year.year);
            let part = Formula::Part { of: flow.paid, part: scenario.elsewhere() };
            let amount = book.work_out(part, || Named {
                figure: of_year(What::PaidOnRivalHosts(id)),
                of: [of_year(What::Paid(id)), Figure::input(Input::Elsewhere)],
                clause: None,
            })?;
            earned.push((Sign::Plus, amount, (id, year.year)));
        }
    }
    book.sum(
        earned.iter().copied(),
        || version.figure(What::OnRivalHosts),
        |(id, year)| version.figure(What::PaidOnRivalHosts(id)).in_year(year),
    )
}
