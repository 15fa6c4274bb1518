//! The cap at which both versions leave the same net.

use crate::arithmetic::{Overflow, add, sub};
use crate::ledger::Ledger;
use crate::{CapPer, Decimal, Scenario};

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
    scenario: &Scenario<'d>,
    before: &Ledger<'d>,
    after: &Ledger<'d>,
) -> Result<TippingCap<'d>, Overflow> {
    let capped = scenario.after().clauses.iter().find_map(|c| c.share().filter(|s| s.capped));
    let (CapPer::Total, Some(share)) = (scenario.cap_per(), capped) else {
        return Ok(TippingCap::None);
    };
    let (mut paid, mut most) = (Decimal::ZERO, Decimal::ZERO);
    for flow in after.years.iter().flat_map(|year| &year.flows).filter(|flow| flow.share.capped) {
        paid = add(paid, flow.paid)?;
        most = add(most, flow.due)?;
    }
    // What the capped clause must pay to bring the newer net to the older one.
    let first_pays = share.from == scenario.deal().sides[0];
    let rise = sub(before.totals.net, after.totals.net)?;
    let needed = if first_pays { add(paid, rise)? } else { sub(paid, rise)? };
    Ok(if needed > most {
        TippingCap::AlwaysBetter(&share.from)
    } else if needed < Decimal::ZERO {
        TippingCap::AlwaysBetter(&share.to)
    } else {
        TippingCap::At(add(scenario.cap_used(), needed)?)
    })
}
