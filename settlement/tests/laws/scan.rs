//! An input gone over in many values, to see what a search has to find.

use super::any::Any;
use super::version::{Version, both};
use settlement::deal::{AtMost, Per, Schedule, Series};
use settlement::{Decimal, Input, Number, Sales, Settlement};

/// A value of an input, and what follows from it.
pub(crate) struct Seen {
    pub(crate) at: Decimal,
    pub(crate) any: Any,
    pub(crate) settlement: Settlement<'static>,
    shape: Vec<usize>,
}

impl Seen {
    /// None where the value would leave its range.
    pub(crate) fn new(any: &Any, input: Input<'static>, at: Decimal) -> Option<Self> {
        let mut any = any.clone();
        any.0.set(input, Some(at)).ok()?;
        let settlement = any.settled();
        let shape = both(&any, &settlement).iter().flat_map(shape).collect();
        Some(Self { at, any, settlement, shape })
    }
}

/// So many values from `low` to `high`, evenly apart and ever closer to `low`, and between two of
/// them both sides of every place where a payment is reckoned otherwise.
pub(crate) fn scan(
    any: &Any,
    input: Input<'static>,
    [low, high]: [Decimal; 2],
    how_many: u32,
) -> Vec<Seen> {
    let places = input.unit().places();
    let mut values = vec![low, high];
    let mut length = high - low;
    for nth in 1..how_many / 2 {
        let part = Decimal::from(nth) / Decimal::from(how_many / 2);
        values.push((low + (high - low) * part).round_dp(places));
        length = (length * Decimal::new(8, 1)).round_dp(places);
        values.push(low + length);
    }
    values.sort();
    values.dedup();
    let seen = values.into_iter().filter_map(|at| Seen::new(any, input, at));
    let mut all: Vec<Seen> = Vec::new();
    for next in seen {
        if let Some(last) = all.pop() {
            between(any, input, last, &next, &mut all);
        }
        all.push(next);
    }
    all
}

/// What is seen first, and all up to the last that bisecting finds.
fn between(any: &Any, input: Input<'static>, low: Seen, high: &Seen, all: &mut Vec<Seen>) {
    let step = Decimal::new(1, input.unit().places());
    if low.shape == high.shape || high.at - low.at <= step {
        all.push(low);
        return;
    }
    let half = ((high.at - low.at) / Decimal::TWO).round_dp(input.unit().places());
    let middle = Seen::new(any, input, low.at + half.max(step)).unwrap();
    between(any, input, low, &middle, all);
    between(any, input, middle, high, all);
}

/// Which bracket, gate, limit and cap counts in each payment.
fn shape(version: &Version<'_>) -> Vec<usize> {
    let mut shape = Vec::new();
    for (clause, payment) in version.payments() {
        for (year, flow) in version.flows(&clause.id) {
            let x = version.measure(&payment.on, year);
            if let Schedule::Brackets { per, brackets, .. } = &payment.schedule {
                let values = match per {
                    Per::Year => vec![x],
                    Per::Month => {
                        vec![(x / Decimal::from(12)).round_dp(places(payment.on.series.by_id()))]
                    }
                    Per::All => {
                        let now = version.so_far(&payment.on, year);
                        vec![now, now - x]
                    }
                };
                let below =
                    |x| brackets.iter().filter(|b| b.to.is_some_and(|to| to.get() < x)).count();
                shape.extend(values.into_iter().map(below));
            }
            shape.extend(payment.when.iter().map(|gate| usize::from(version.is_open(gate, year))));
            let most = payment.at_most.as_ref().map(|most| match most {
                AtMost::Amount(most) => most.get(),
                AtMost::Rate { rate, on } => (rate.get() * version.measure(on, year)).round_dp(2),
            });
            let limits = [payment.at_least.map(Number::get), most];
            shape.extend(limits.map(|limit| usize::from(limit == Some(flow.due))));
            shape.push(usize::from(flow.paid < flow.due));
        }
    }
    shape
}

fn places(series: Series<&str>) -> u32 {
    Input::First(series).unit().places()
}

/// How far rounding may carry a net, and the change of both: what is rounded in each measure and
/// each payment.
pub(crate) fn rounding(any: &Any) -> Decimal {
    let scenario = &any.0;
    let years = Decimal::from(scenario.deal().years().count());
    let half = Decimal::new(5, 1);
    let clauses = scenario.before().clauses.iter().chain(scenario.after().clauses.iter());
    let of_each =
        clauses.filter_map(|clause| Some((clause, clause.payment()?))).map(|(clause, payment)| {
            let of_cent = Decimal::new(5, 3);
            let mut all = match &payment.schedule {
                Schedule::Flat { rate, .. } => {
                    let own = scenario.overridden(&clause.id).or(rate.default.map(Number::get));
                    own.unwrap_or(rate.max.get()) * of_measure(any, payment.on.series.by_id())
                        + of_cent
                }
                Schedule::Brackets { brackets, per, .. } => {
                    let rate = brackets.iter().map(|bracket| bracket.rate.get()).max().unwrap();
                    let unit = Decimal::new(1, places(payment.on.series.by_id()));
                    let once = rate * of_measure(any, payment.on.series.by_id()) + of_cent;
                    match per {
                        Per::Year => once,
                        Per::Month => once + (rate * unit * half + of_cent) * Decimal::from(12),
                        Per::All => once * years * Decimal::TWO,
                    }
                }
            };
            if let Some(AtMost::Rate { rate, on }) = &payment.at_most {
                all += rate.get() * of_measure(any, on.series.by_id()) + of_cent;
            }
            all * years
        });
    of_each.sum()
}

/// How far rounding may carry a stream, a count or a route in a year: by half a step in each, in
/// the routes before it and in what is lost, and by what grows of that.
fn of_measure(any: &Any, series: Series<&str>) -> Decimal {
    let half = Decimal::new(5, places(series) + 1);
    let mut grown = half;
    if let Some(Sales::Growth { growth, .. }) = any.0.sales(series) {
        for _ in any.0.deal().years() {
            grown = grown * (Decimal::ONE + growth).max(Decimal::ZERO) + half;
        }
    }
    grown + half * Decimal::from(6)
}
