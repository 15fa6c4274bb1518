use super::{Bill, Hosted, Version, Year};
use crate::arithmetic::Overflow;
use crate::deal::Stream;
use crate::derivation::Book;
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
    let all = version.figure(What::Sold(&stream.id)).in_year(nth).worth(sold);
    let [home, host] = [scenario.home(), scenario.host()];
    let [at_home, away] =
        [home, host].map(|host| version.figure(What::Hosted(&host.id)).in_year(nth));
    let exclusive = version.exclusive(nth);
    let (mut stays, mut leaves) = (sold, Decimal::ZERO);
    if version.leaves_home() && exclusive.is_none() {
        let part = Figure::input(Input::Elsewhere).worth(scenario.elsewhere());
        leaves = book.work_out(away, Formula::Part { of: all, part }, None)?;
        stays = book.subtract(at_home, all, away.worth(leaves), None)?;
    } else {
        book.work_out(at_home, Formula::Same(all), exclusive)?;
    }
    for (host, hosted, amount) in [(home, at_home, stays), (host, away, leaves)] {
        if amount > Decimal::ZERO {
            year.hosted.push(Hosted { host, amount });
            let part = Figure::input(Input::Compute).worth(scenario.compute());
            let bill = version.figure(What::Bill(&host.id)).in_year(nth);
            let charged = Formula::Part { of: hosted.worth(amount), part };
            let amount = book.work_out(bill, charged, None)?;
            if amount > Decimal::ZERO {
                year.bills.push(Bill { host, from: &stream.seller, amount });
            }
        }
    }
    Ok(())
}
