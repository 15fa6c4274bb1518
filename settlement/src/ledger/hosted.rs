use super::{Bill, Hosted, Version, Year};
use crate::arithmetic::Overflow;
use crate::deal::Stream;
use crate::derivation::{Book, Named};
use crate::formula::Formula;
use crate::{Decimal, Figure, Input, What};

/// Puts a year's sales of the hosted stream where they run, and bills them.
pub(super) fn place<'d>(
    book: &mut Book<'d>,
    version: &Version<'_, 'd>,
    stream: &'d Stream,
    sold: Decimal,
    year: &mut Year<'d>,
) -> Result<(), Overflow> {
    let (scenario, nth) = (version.scenario, year.year);
    let of = version.figure(What::Sold(&stream.id)).in_year(nth);
    let [home, host] = [scenario.home(), scenario.host()];
    let [at_home, away] =
        [home, host].map(|host| version.figure(What::Hosted(&host.id)).in_year(nth));
    let exclusive = version.exclusive(nth);
    let (mut stays, mut leaves) = (sold, Decimal::ZERO);
    if version.leaves_home() && exclusive.is_none() {
        leaves = book.work_out(Formula::Part { of: sold, part: scenario.elsewhere() }, || {
            Named { figure: away, of: [of, Figure::input(Input::Elsewhere)], clause: None }
        })?;
        stays = book.subtract((of, sold), (away, leaves), at_home, None)?;
    } else {
        book.work_out(Formula::Same(sold), || Named {
            figure: at_home,
            of: [of],
            clause: exclusive,
        })?;
    }
    for (host, hosted, amount) in [(home, at_home, stays), (host, away, leaves)] {
        if amount > Decimal::ZERO {
            year.hosted.push(Hosted { host, amount });
            let charged = Formula::Part { of: amount, part: scenario.compute() };
            let amount = book.work_out(charged, || Named {
                figure: version.figure(What::Bill(&host.id)).in_year(nth),
                of: [hosted, Figure::input(Input::Compute)],
                clause: None,
            })?;
            if amount > Decimal::ZERO {
                year.bills.push(Bill { host, from: &stream.seller, amount });
            }
        }
    }
    Ok(())
}
