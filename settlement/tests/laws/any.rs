//! Random scenarios, over the whole range of every input.

use super::{deals, written};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use settlement::deal::{Event, Volume};
use settlement::{CapPer, Deal, Decimal, Input, Sales, Scenario, Settlement, settle};
use std::fmt;
use std::sync::LazyLock;

static INVENTED: LazyLock<Deal> =
    LazyLock::new(|| deal_file::read(include_str!("../deals/band-and-label.toml")).unwrap());

/// The same over thirty years.
static LONG: LazyLock<Deal> = LazyLock::new(|| {
    let deal = include_str!("../deals/band-and-label.toml");
    deal_file::read(&deal.replace("last_year = 2003", "last_year = 2029")).unwrap()
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
    prop_oneof![6 => of(&::deals::OPENAI_MICROSOFT), 2 => of(&INVENTED), 1 => of(&LONG)]
}

/// Scenarios of those deals, of the deals of the worked cases, and of random ones.
pub(crate) fn any_deal() -> impl Strategy<Value = Any> {
    let random = (0..deals::RANDOM).prop_flat_map(|nth| of(deals::random(nth)));
    let worked = (0..deals::WORKED.len()).prop_flat_map(|nth| of(&deals::WORKED[nth]));
    prop_oneof![1 => scenario(), 2 => worked, 5 => random]
}

fn of(deal: &'static Deal) -> impl Strategy<Value = Any> {
    let terms: Vec<_> = deal.terms.iter().map(|terms| &*terms.id).collect();
    let volumes: Vec<_> = deal.volumes().map(|volume| sales(deal, volume)).collect();
    let parts: Vec<_> = deal.parts().map(|_| fraction()).collect();
    let rates: Vec<_> = deal.rates().map(|_| option::weighted(0.4, fraction())).collect();
    let events: Vec<_> = deal.events.iter().map(|event| year(deal, event)).collect();
    let hosting = (any::<prop::sample::Index>(), fraction(), fraction(), fraction());
    let caps = (cap(), select(CapPer::ALL.to_vec()), prop_oneof![Just(Decimal::ZERO), amount()]);
    (select(terms.clone()), select(terms), volumes, parts, hosting, caps, rates, events).prop_map(
        move |(before, after, volumes, parts, hosting, caps, rates, events)| {
            let mut scenario = Scenario::new(deal).unwrap();
            scenario.compare(before, after).unwrap();
            for (volume, sales) in deal.volumes().zip(volumes) {
                scenario.set_sales(volume.series(), sales).unwrap();
            }
            scenario.set_parts(&shares(deal, &parts)).unwrap();
            let mut set = |input, value: Decimal| {
                let (min, max) = deal.range(input).unwrap();
                scenario.set(input, Some(value.clamp(min, max))).unwrap();
            };
            for ((input, _, own), rate) in deal.rates().zip(rates) {
                // An override with the clause's own rate could not be told from none.
                if let Some(rate) = rate.filter(|rate| Some(*rate) != own.default) {
                    set(input, rate);
                }
            }
            let (host, elsewhere, kept, compute) = hosting;
            if deal.inputs.hosting.is_some() {
                set(Input::Elsewhere, elsewhere);
                set(Input::Kept, kept);
                set(Input::Compute, compute);
                let host = host.get(&deal.hosts);
                scenario.set_host(&host.id).unwrap();
            }
            for (event, year) in deal.events.iter().zip(events) {
                let input = Input::EventYear(&event.id);
                scenario.set(input, year.map(Decimal::from)).unwrap();
            }
            let (cap, per, used) = caps;
            if deal.inputs.capping.is_some() {
                let (_, most) = deal.range(Input::CapUsed).unwrap();
                let (_, most_cap) = deal.range(Input::Cap).unwrap();
                let used = used.min(most);
                scenario.set(Input::CapUsed, Some(used)).unwrap();
                scenario.set(Input::Cap, None).unwrap();
                scenario.set_cap_per(per);
                let cap = cap.dollars(&scenario, used).map(|cap| cap.min(most_cap));
                scenario.set(Input::Cap, cap).unwrap();
            }
            Any(scenario)
        },
    )
}

/// Parts of these sizes, those of a stream or count at most 1 in all.
fn shares(deal: &'static Deal, parts: &[Decimal]) -> Vec<(&'static str, Decimal)> {
    let mut parts = parts.iter();
    let mut shares = Vec::new();
    for volume in deal.volumes() {
        let mut left = Decimal::ONE;
        for route in volume.routes() {
            let Some(own) = &route.part else { continue };
            let part = *parts.next().unwrap();
            let part = part.clamp(own.part.min, own.part.max).min(left);
            left -= part;
            shares.push((&*route.id, part));
        }
    }
    shares
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
pub(crate) fn sales(deal: &'static Deal, volume: Volume<'static>) -> impl Strategy<Value = Sales> {
    let growth = prop_oneof![
        4 => -990_000..=1_000_000_i64,
        2 => (-9..=30_i64).prop_map(|n| n * 50_000),
        1 => -990_000..=10_000_000_i64,
        1 => select(vec![-990_000, 0, 10_000_000]),
    ];
    let growing = (amount(), growth)
        .prop_map(move |(first, growth)| within(deal, volume, first, Decimal::new(growth, 6)));
    let fits =
        move |amount: Decimal| amount.min(volume.unit().most()).round_dp(volume.unit().places());
    let path = vec(amount().prop_map(fits), deal.years().count()).prop_map(Sales::Path);
    prop_oneof![2 => growing, 1 => path]
}

/// A first year small enough to stay below the most, and often just so.
fn within(deal: &Deal, volume: Volume<'_>, first: Decimal, growth: Decimal) -> Sales {
    let (min, max) = (volume.growth().min, volume.growth().max);
    let growth = growth.clamp(min, max);
    let places = volume.unit().places();
    let mut first = first.min(volume.first().max).round_dp(places);
    loop {
        let sales = Sales::Growth { first, growth };
        if sales.amounts(deal, volume.series()).is_ok() {
            return sales;
        }
        first = (first / Decimal::from(3)).round_dp(places);
    }
}

/// Never, about the years of the deal, or any year.
fn year(deal: &Deal, event: &Event) -> impl Strategy<Value = Option<u16>> {
    let whole = |decimal: Decimal| u16::try_from(decimal.mantissa()).unwrap();
    let any = whole(event.year.min)..=whole(event.year.max);
    let any_year = any.clone();
    prop_oneof![
        1 => Just(None),
        3 => (deal.first_year - 1..=deal.last_year + 1)
            .prop_map(move |year| Some(year.clamp(*any_year.start(), *any_year.end()))),
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
                let capped = years.iter().flat_map(|year| &year.flows).filter(|f| f.payment.capped);
                let due: Decimal = capped.map(|flow| flow.due).sum();
                let most = uncapped.deal().quantity(Input::Cap).unwrap().max;
                Some((used + due * part).round_dp(2).min(most))
            }
        }
    }
}
