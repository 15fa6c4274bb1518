//! The cap at which both versions leave the same net.

use crate::arithmetic::Overflow;
use crate::derivation::{Book, Named};
use crate::formula::{Formula, Sign};
use crate::ledger::{Ledger, Version};
use crate::{CapPer, Decimal, Figure, Input, Of, What};

/// The total cap at which both versions leave the same net, everything else as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TippingCap<'d> {
    /// This cap, in dollars.
    At(Decimal),
    /// None: this party is better off under the newer terms at every cap.
    AlwaysBetter(&'d str),
    /// The newer terms have no total cap.
    None,
}

pub(crate) fn cap<'d>(
    book: &mut Book<'d>,
    newer: &Version<'_, 'd>,
    before: &Ledger<'d>,
    after: &Ledger<'d>,
) -> Result<TippingCap<'d>, Overflow> {
    let mut clauses = newer.clauses.iter().copied();
    let capped = clauses.find_map(|clause| Some((clause, clause.share().filter(|s| s.capped)?)));
    let (CapPer::Total, Some((clause, share))) = (newer.scenario.cap_per(), capped) else {
        return Ok(TippingCap::None);
    };
    let id = &*clause.id;
    let of_clause = after.years.iter().flat_map(|year| {
        let flows = year.flows.iter().filter(|flow| std::ptr::eq(flow.clause, clause));
        flows.map(|flow| (Sign::Plus, flow.due, year.year))
    });
    let all_due = newer.figure(What::Due(id));
    let most = book.sum(of_clause, || all_due, |year| all_due.in_year(year))?;
    let mut flows = after.totals.flows.iter();
    let paid = flows.find(|(of, _)| std::ptr::eq(*of, clause)).map_or(Decimal::ZERO, |f| f.1);

    // What the capped clause must pay to bring the newer net to the older one.
    let (raise, lower) = match newer.sign(share) {
        Sign::Plus => (Sign::Plus, Sign::Minus),
        Sign::Minus => (Sign::Minus, Sign::Plus),
    };
    let [paid_figure, older, newer_net] =
        [newer.figure(What::Paid(id)), Figure::new(Of::Before, What::Net), newer.figure(What::Net)];
    let needed_figure = newer.figure(What::Needed);
    let terms = [
        (Sign::Plus, paid, paid_figure),
        (raise, before.totals.net, older),
        (lower, after.totals.net, newer_net),
    ];
    let needed = book.sum(terms.into_iter(), || needed_figure, |figure| figure)?;

    let used = newer.scenario.cap_used();
    let cap = book.look_for(Formula::TippingCap { used, needed, most }, || Named {
        figure: newer.figure(What::TippingCap),
        of: [Figure::input(Input::CapUsed), needed_figure, all_due],
        clause: Some(clause),
    })?;
    Ok(match cap {
        Some(cap) => TippingCap::At(cap),
        None if needed > most => TippingCap::AlwaysBetter(&share.from),
        None => TippingCap::AlwaysBetter(&share.to),
    })
}
