//! From a settlement to JSON. The shapes are those of the command line's JSON, not of the engine.

use crate::{Decimal, Error, Flag, Ledger, Position, Settlement, TippingCap, Year};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

/// What is written for one scenario: its settlement, or what is wrong with it.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a, 'd>(pub &'a Result<Settlement<'d>, Error>);

impl Serialize for Answer<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Ok(settlement) => SettlementText::new(settlement).serialize(serializer),
            Err(error) => ErrorText::new(error).serialize(serializer),
        }
    }
}

#[derive(Serialize)]
struct ErrorText<'a> {
    error: Complaint<'a>,
}

#[derive(Serialize)]
struct Complaint<'a> {
    code: &'static str,
    field: &'a str,
    message: String,
}

impl<'a> ErrorText<'a> {
    fn new(error: &'a Error) -> Self {
        let (code, message) = (error.wrong.code(), error.to_string());
        Self { error: Complaint { code, field: &error.field, message } }
    }
}

#[derive(Serialize)]
struct SettlementText<'a> {
    before: LedgerText<'a>,
    after: LedgerText<'a>,
    change: ChangeText<'a>,
    bridge: Vec<StepText<'a>>,
    tipping_cap: TippingText<'a>,
}

impl<'a> SettlementText<'a> {
    fn new(settlement: &'a Settlement<'_>) -> Self {
        let steps = settlement.bridge.iter();
        Self {
            before: LedgerText::new(&settlement.before),
            after: LedgerText::new(&settlement.after),
            change: ChangeText {
                net: Amount(settlement.change.net),
                positions: positions(&settlement.change.positions),
            },
            bridge: steps
                .map(|step| StepText { clause: step.clause, net: Amount(step.net) })
                .collect(),
            tipping_cap: TippingText::new(settlement.tipping_cap),
        }
    }
}

#[derive(Serialize)]
struct LedgerText<'a> {
    years: Vec<YearText<'a>>,
    totals: TotalsText<'a>,
    positions: Amounts<'a>,
    on_rival_hosts: Amount,
    flags: Vec<FlagText>,
}

impl<'a> LedgerText<'a> {
    fn new(ledger: &'a Ledger<'_>) -> Self {
        let totals = &ledger.totals;
        Self {
            years: ledger.years.iter().map(YearText::new).collect(),
            totals: TotalsText {
                flows: totals.flows.iter().map(|(clause, sum)| (&*clause.id, *sum)).collect(),
                bills: totals.bills.iter().map(|(host, sum)| (&*host.id, *sum)).collect(),
                net: Amount(totals.net),
            },
            positions: positions(&ledger.positions),
            on_rival_hosts: Amount(ledger.on_rival_hosts),
            flags: ledger.flags.iter().map(FlagText::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct YearText<'a> {
    year: u16,
    sold: Amounts<'a>,
    hosted: Amounts<'a>,
    flows: Vec<FlowText<'a>>,
    bills: Amounts<'a>,
}

impl<'a> YearText<'a> {
    fn new(year: &'a Year<'_>) -> Self {
        let flows = year.flows.iter();
        Self {
            year: year.year,
            sold: year.sold.iter().map(|sold| (&*sold.stream.id, sold.amount)).collect(),
            hosted: year.hosted.iter().map(|on| (&*on.host.id, on.amount)).collect(),
            flows: flows
                .map(|flow| FlowText {
                    clause: &flow.clause.id,
                    from: &flow.share.from,
                    to: &flow.share.to,
                    due: Amount(flow.due),
                    paid: Amount(flow.paid),
                })
                .collect(),
            bills: year.bills.iter().map(|bill| (&*bill.host.id, bill.amount)).collect(),
        }
    }
}

#[derive(Serialize)]
struct FlowText<'a> {
    clause: &'a str,
    from: &'a str,
    to: &'a str,
    due: Amount,
    paid: Amount,
}

#[derive(Serialize)]
struct TotalsText<'a> {
    flows: Amounts<'a>,
    bills: Amounts<'a>,
    net: Amount,
}

#[derive(Serialize)]
struct ChangeText<'a> {
    net: Amount,
    positions: Amounts<'a>,
}

#[derive(Serialize)]
struct StepText<'a> {
    clause: &'a str,
    net: Amount,
}

#[derive(Serialize)]
struct FlagText {
    flag: &'static str,
    year: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    into_year: Option<String>,
}

impl FlagText {
    fn new(flag: &Flag<'_>) -> Self {
        let into_year = match flag {
            Flag::CapReached { into_year, .. } => Some(format!("{into_year:.4}")),
            _ => None,
        };
        Self { flag: flag.name(), year: flag.year(), into_year }
    }
}

#[derive(Serialize)]
#[serde(untagged)]
enum TippingText<'a> {
    At { cap: Amount },
    Nowhere { cap: (), better: Option<&'a str> },
}

impl<'a> TippingText<'a> {
    fn new(tipping: TippingCap<'a>) -> Self {
        match tipping {
            TippingCap::At(cap) => Self::At { cap: Amount(cap) },
            TippingCap::AlwaysBetter(party) => Self::Nowhere { cap: (), better: Some(party) },
            TippingCap::None => Self::Nowhere { cap: (), better: None },
        }
    }
}

/// Dollars with exactly two decimals; zero has no sign.
pub(super) struct Amount(pub(super) Decimal);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut cents = self.0;
        cents.rescale(2);
        // Most of what a batch writes is amounts, and a whole number is quicker to write.
        let mut text = match cents.mantissa() {
            few @ 0..100 => format!("{few:03}"),
            few @ -99..0 => format!("{few:04}"),
            many => many.to_string(),
        };
        text.insert(text.len() - 2, '.');
        serializer.serialize_str(&text)
    }
}

/// Dollars by id, as an object.
struct Amounts<'a>(Vec<(&'a str, Decimal)>);

impl<'a> FromIterator<(&'a str, Decimal)> for Amounts<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, Decimal)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl Serialize for Amounts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, amount) in &self.0 {
            map.serialize_entry(id, &Amount(*amount))?;
        }
        map.end()
    }
}

fn positions<'a>(positions: &'a [Position<'_>]) -> Amounts<'a> {
    positions.iter().map(|position| (&*position.party.id, position.amount)).collect()
}
