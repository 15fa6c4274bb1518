use super::{Payments, Totals, Version};
use crate::deal::{Measure, Party, Series};
use crate::formula::Sign;
use crate::trace::{Sum, Trace};
use crate::{Decimal, FigureKind};

/// What a party is left with of what customers paid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position<'d> {
    /// The party.
    pub party: &'d Party,
    /// Its sales, less and plus payments, less and plus bills.
    pub amount: Decimal,
}

/// The positions of the two sides, in their order, and of other parties to which a bill is paid.
pub(super) fn all<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    totals: &Totals<'d>,
    payments: &[Payments<'d>],
) -> Vec<Position<'d>> {
    let deal = version.scenario.deal();
    let is_billed = |party: &&Party| {
        !deal.sides.contains(&party.id)
            && totals.bills.iter().any(|(host, _)| host.owner == party.id)
    };
    let sides = deal.sides.iter().filter_map(|side| deal.party(side));
    let parties = sides.chain(deal.parties.iter().filter(is_billed));
    let position = |party| Position { party, amount: of(trace, version, party, totals, payments) };
    parties.map(position).collect()
}

fn of<'d>(
    trace: &mut Trace<'d>,
    version: &Version<'_, 'd>,
    party: &'d Party,
    totals: &Totals<'d>,
    payments: &[Payments<'d>],
) -> Decimal {
    let is = |id: &str| id == party.id;
    let mut left = Sum::of(version.figure(FigureKind::Position(&party.id)), None);
    for &(stream, amount) in &totals.sold {
        if is(&stream.seller) {
            let sold = FigureKind::Sold(Measure::whole(Series::Stream(&*stream.id)));
            left.add(trace, Sign::Plus, version.figure(sold), amount);
        }
    }
    for Payments { clause, payment, total, .. } in payments {
        for &(side, sign) in &[(&payment.from, Sign::Minus), (&payment.to, Sign::Plus)] {
            if is(side) {
                left.add(trace, sign, version.figure(FigureKind::Paid(&clause.id)), *total);
            }
        }
    }
    // The seller of the hosted stream pays the bills.
    let hosted = version.scenario.deal().streams.iter().find(|stream| stream.hosted);
    let seller = hosted.map_or("", |stream| &*stream.seller);
    for &(host, amount) in &totals.bills {
        for &(side, sign) in &[(seller, Sign::Minus), (&*host.owner, Sign::Plus)] {
            if is(side) {
                left.add(trace, sign, version.figure(FigureKind::Bill(&host.id)), amount);
            }
        }
    }
    left.done(trace)
}
