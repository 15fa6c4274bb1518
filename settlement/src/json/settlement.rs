//! From a settlement to JSON. The shapes are those of the command line's JSON, not of the engine.

use super::value::Value;
use crate::{Decimal, Error, Flag, Ledger, Position, Settlement, TippingCap, Unit, Year};
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
    #[serde(skip_serializing_if = "Option::is_none")]
    on_rival_hosts: Option<Amount>,
    flags: Vec<FlagText<'a>>,
}

impl<'a> LedgerText<'a> {
    fn new(ledger: &'a Ledger<'_>) -> Self {
        let totals = &ledger.totals;
        let hosts = ledger.on_rival_hosts.is_some();
        Self {
            years: ledger.years.iter().map(|year| YearText::new(year, hosts)).collect(),
            totals: TotalsText {
                flows: totals.flows.iter().map(|(clause, sum)| (&*clause.id, *sum)).collect(),
                bills: hosts
                    .then(|| totals.bills.iter().map(|(host, sum)| (&*host.id, *sum)).collect()),
                net: Amount(totals.net),
            },
            positions: positions(&ledger.positions),
            on_rival_hosts: ledger.on_rival_hosts.map(Amount),
            flags: ledger.flags.iter().map(FlagText::new).collect(),
        }
    }
}

#[derive(Serialize)]
struct YearText<'a> {
    year: u16,
    sold: Amounts<'a>,
    counts: Amounts<'a>,
    routes: Amounts<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hosted: Option<Amounts<'a>>,
    flows: Vec<FlowText<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bills: Option<Amounts<'a>>,
}

impl<'a> YearText<'a> {
    fn new(year: &'a Year<'_>, hosts: bool) -> Self {
        let flows = year.flows.iter();
        Self {
            year: year.year,
            sold: year.sold.iter().map(|sold| (&*sold.stream.id, sold.amount)).collect(),
            counts: Amounts(
                year.counts.iter().map(|of| (&*of.count.id, Unit::Count, of.amount)).collect(),
            ),
            routes: Amounts(
                year.routes.iter().map(|of| (&*of.route.id, of.unit(), of.amount)).collect(),
            ),
            hosted: hosts.then(|| year.hosted.iter().map(|on| (&*on.host.id, on.amount)).collect()),
            flows: flows
                .map(|flow| FlowText {
                    clause: &flow.clause.id,
                    from: &flow.payment.from,
                    to: &flow.payment.to,
                    due: Amount(flow.due),
                    paid: Amount(flow.paid),
                })
                .collect(),
            bills: hosts
                .then(|| year.bills.iter().map(|bill| (&*bill.host.id, bill.amount)).collect()),
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
    #[serde(skip_serializing_if = "Option::is_none")]
    bills: Option<Amounts<'a>>,
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
struct FlagText<'a> {
    flag: &'static str,
    year: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    into_year: Option<String>,
}

impl<'a> FlagText<'a> {
    fn new(flag: &Flag<'a>) -> Self {
        let into_year = match flag {
            Flag::CapReached { into_year, .. } => Some(format!("{into_year:.4}")),
            _ => None,
        };
        let clause = match flag {
            Flag::GateClosed { clause, .. } => Some(&*clause.id),
            _ => None,
        };
        Self { flag: flag.name(), year: flag.year(), clause, into_year }
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

/// Money with exactly two decimals; zero has no sign.
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

/// Amounts by id, as an object, each with its unit.
struct Amounts<'a>(Vec<(&'a str, Unit, Decimal)>);

impl<'a> FromIterator<(&'a str, Decimal)> for Amounts<'a> {
    fn from_iter<I: IntoIterator<Item = (&'a str, Decimal)>>(entries: I) -> Self {
        let money = |(id, amount)| (id, Unit::Dollars, amount);
        Self(entries.into_iter().map(money).collect())
    }
}

impl Serialize for Amounts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (id, unit, amount) in &self.0 {
            map.serialize_entry(id, &Value(*unit, *amount))?;
        }
        map.end()
    }
}

fn positions<'a>(positions: &'a [Position<'_>]) -> Amounts<'a> {
    positions.iter().map(|position| (&*position.party.id, position.amount)).collect()
}
