//! Random scenarios of two deals, over the whole range of every input.

use super::written;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use settlement::deal::{Event, Stream};
use settlement::{CapPer, Deal, Decimal, Input, Number, Sales, Scenario, Settlement, settle};
use std::fmt;
use std::sync::LazyLock;

static INVENTED: LazyLock<Deal> =
    LazyLock::new(|| Deal::from_toml(include_str!("../deals/band-and-label.toml")).unwrap());

/// The same over thirty years.
static LONG: LazyLock<Deal> = LazyLock::new(|| {
    let deal = include_str!("../deals/band-and-label.toml");
    Deal::from_toml(&deal.replace("last_year = 2003", "last_year = 2029")).unwrap()
});

/// A scenario that prints as the JSON it could be typed as.
#[derive(Clone)]
pub(crate) struct Any(pub(crate) Scenario<'static>);

impl Any {
    pub(crate) fn settled(&self) -> Settlement<'static> {
        settle(&self.0).unwrap()
    }

    /// The settlement with one number changed; none where it would leave its range.
    pub(crate) fn with(
        &self,
        input: Input<'static>,
        value: Option<Decimal>,
    ) -> Option<Settlement<'static>> {
        let mut scenario = self.0.clone();
        scenario.set(input, value).ok()?;
        Some(settle(&scenario).unwrap())
    }

    /// The settlement under these two terms.
    pub(crate) fn comparing(&self, before: &str, after: &str) -> Settlement<'static> {
        let mut scenario = self.0.clone();
        scenario.compare(before, after).unwrap();
        settle(&scenario).unwrap()
    }
}

impl fmt::Debug for Any {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        written::json(&self.0).fmt(f)
    }
}

pub(crate) fn scenario() -> impl Strategy<Value = Any> {
    prop_oneof![6 => of(&deals::OPENAI_MICROSOFT), 2 => of(&INVENTED), 1 => of(&LONG)]
}

fn of(deal: &'static Deal) -> impl Strategy<Value = Any> {
    let terms: Vec<_> = deal.terms.iter().map(|terms| &*terms.id).collect();
    let hosts: Vec<_> = deal.hosts.iter().map(|host| &*host.id).collect();
    let streams: Vec<_> = deal.streams.iter().map(|stream| sales(deal, stream)).collect();
    let rates: Vec<_> = deal.shares().map(|_| option::weighted(0.4, fraction())).collect();
    let events: Vec<_> = deal.events.iter().map(|event| year(deal, event)).collect();
    let parts = (fraction(), fraction(), fraction());
    let caps = (cap(), select(CapPer::ALL.to_vec()), prop_oneof![Just(Decimal::ZERO), amount()]);
    (select(terms.clone()), select(terms), select(hosts), streams, parts, caps, rates, events)
        .prop_map(move |(before, after, host, streams, parts, caps, rates, events)| {
            let mut scenario = Scenario::new(deal).unwrap();
            scenario.compare(before, after).unwrap();
            scenario.set_host(host).unwrap();
            for (stream, sales) in deal.streams.iter().zip(streams) {
                scenario.set_sales(&stream.id, sales).unwrap();
            }
            let mut set = |input, value| scenario.set(input, value).unwrap();
            set(Input::Elsewhere, Some(parts.0));
            set(Input::Kept, Some(parts.1));
            set(Input::Compute, Some(parts.2));
            for ((clause, share), rate) in deal.shares().zip(rates) {
                // An override with the clause's own rate could not be told from none.
                if let Some(rate) =
                    rate.filter(|rate| Some(*rate) != share.rate.default.map(Number::get))
                {
                    set(Input::Rate(&clause.id), Some(rate));
                }
            }
            for (event, year) in deal.events.iter().zip(events) {
                set(Input::EventYear(&event.id), year.map(Decimal::from));
            }
            let (cap, per, used) = caps;
            set(Input::CapUsed, Some(used));
            set(Input::Cap, None);
            scenario.set_cap_per(per);
            let cap = cap.dollars(&scenario, used);
            scenario.set(Input::Cap, cap).unwrap();
            Any(scenario)
        })
}

/// Dollars: nothing, cents, amounts whose parts end in half a cent, any size, and the most.
pub(crate) fn amount() -> impl Strategy<Value = Decimal> {
    let most = 1_000_000_000_000_000_i64;
    prop_oneof![
        1 => Just(0),
        3 => 0..=2_000_i64,
        3 => (0..=400_i64).prop_map(|n| n * 5),
        6 => (0..=15_u32, 0..=most).prop_map(|(zeros, cents)| cents / 10_i64.pow(zeros)),
        1 => Just(most),
    ]
    .prop_map(|cents| Decimal::new(cents, 2))
}

/// From 0 to 1.
pub(crate) fn fraction() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        1 => Just(0),
        1 => Just(1_000_000),
        3 => (0..=100_i64).prop_map(|percent| percent * 10_000),
        2 => select(vec![5_000, 15_000, 25_000, 125_000, 250_000, 375_000, 500_000]),
        3 => 0..=1_000_000_i64,
    ]
    .prop_map(|millionths| Decimal::new(millionths, 6))
}

/// By growth or by path.
pub(crate) fn sales(deal: &'static Deal, stream: &'static Stream) -> impl Strategy<Value = Sales> {
    let growth = prop_oneof![
        4 => -990_000..=1_000_000_i64,
        2 => (-9..=30_i64).prop_map(|n| n * 50_000),
        1 => -990_000..=10_000_000_i64,
        1 => select(vec![-990_000, 0, 10_000_000]),
    ];
    let growing = (amount(), growth)
        .prop_map(move |(first, growth)| within(deal, stream, first, Decimal::new(growth, 6)));
    let path = vec(amount(), deal.years().count()).prop_map(Sales::Path);
    prop_oneof![2 => growing, 1 => path]
}

/// A first year small enough to stay below the most, and often just so.
fn within(deal: &Deal, stream: &Stream, mut first: Decimal, growth: Decimal) -> Sales {
    loop {
        let sales = Sales::Growth { first, growth };
        if sales.amounts(deal, stream).is_ok() {
            return sales;
        }
        first = (first / Decimal::from(3)).round_dp(2);
    }
}

/// Never, about the years of the deal, or any year.
fn year(deal: &Deal, event: &Event) -> impl Strategy<Value = Option<u16>> {
    let whole = |decimal: Decimal| u16::try_from(decimal.mantissa()).unwrap();
    let any = whole(event.year.min.get())..=whole(event.year.max.get());
    prop_oneof![
        1 => Just(None),
        3 => (deal.first_year - 1..=deal.last_year + 1).prop_map(Some),
        1 => any.prop_map(Some),
    ]
}

#[derive(Clone, Debug)]
enum Cap {
    None,
    Any(Decimal),
    /// What this part of all that is due would use up: where caps are reached half-way.
    Part(Decimal),
}

fn cap() -> impl Strategy<Value = Cap> {
    prop_oneof![
        1 => Just(Cap::None),
        2 => amount().prop_map(Cap::Any),
        4 => fraction().prop_map(Cap::Part),
    ]
}

impl Cap {
    fn dollars(&self, uncapped: &Scenario<'static>, used: Decimal) -> Option<Decimal> {
        match self {
            Cap::None => None,
            Cap::Any(cap) => Some(*cap),
            Cap::Part(part) => {
                let years = settle(uncapped).unwrap().after.years;
                let capped = years.iter().flat_map(|year| &year.flows).filter(|f| f.share.capped);
                let due: Decimal = capped.map(|flow| flow.due).sum();
                let most = uncapped.deal().inputs.cap.max.get();
                Some((used + due * part).round_dp(2).min(most))
            }
        }
    }
}
