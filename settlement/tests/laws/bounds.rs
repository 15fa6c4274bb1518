//! Between which bounds the answer lies while inputs lie in their ranges.

use super::any::{Any, scenario};
use proptest::prelude::*;
use proptest::sample::Index;
use settlement::deal::Series;
use settlement::{
    Between, Decimal, Error, Input, Range, Sales, Scenario, Unit, Wrong, bounds, drivers, settle,
};

/// Ranges for some of the inputs, each with a value inside it.
#[derive(Clone, Debug)]
struct Box_ {
    any: Any,
    ranges: Vec<Range<'static>>,
}

/// A range between two values of an input, from seeds: near its slider, or anywhere.
fn range(any: &Any, input: Input<'static>, a: u32, b: u32) -> Range<'static> {
    let quantity = any.0.deal().quantity(input).unwrap();
    let slider = quantity.slider;
    let (from, to) = (slider.from, slider.to);
    let places = input.unit().places();
    let at = |seed: u32| {
        let part = Decimal::from(seed) / Decimal::from(u32::MAX);
        match seed % 4 {
            0 => from + ((to - from) / slider.step * part).floor() * slider.step,
            _ => (from + (to - from) * part).round_dp(places),
        }
    };
    let (a, b) = (at(a), at(b));
    let clamp = |at: Decimal| at.clamp(quantity.min, quantity.max);
    Range { input, low: clamp(a.min(b)), high: clamp(a.max(b)) }
}

fn boxes() -> impl Strategy<Value = Box_> {
    let seeds = prop::collection::vec((any::<Index>(), any::<u32>(), any::<u32>()), 1..5);
    (scenario(), seeds).prop_map(|(any, seeds)| {
        let inputs: Vec<_> = any.0.inputs();
        let mut ranges: Vec<Range<'static>> = Vec::new();
        for (index, a, b) in seeds {
            let input = *index.get(&inputs);
            let is_new = ranges.iter().all(|range| range.input != input);
            if is_new && !matches!(input, Input::InYear(..)) {
                ranges.push(range(&any, input, a, b));
            }
        }
        Box_ { any, ranges }
    })
}

/// The scenario with these values, first year and growth of a stream together.
fn with(any: &Any, values: &[(Input<'static>, Decimal)]) -> Result<Scenario<'static>, Error> {
    let mut scenario = any.0.clone();
    for &(input, value) in values {
        let (Input::First(stream) | Input::Growth(stream)) = input else {
            scenario.set(input, Some(value))?;
            continue;
        };
        let Some(Sales::Growth { mut first, mut growth }) = scenario.sales(stream).cloned() else {
            // A path refuses it.
            scenario.set(input, Some(value))?;
            continue;
        };
        for &(other, value) in values {
            match other {
                Input::First(of) if of == stream => first = value,
                Input::Growth(of) if of == stream => growth = value,
                _ => {}
            }
        }
        scenario.set_sales(stream, Sales::Growth { first, growth })?;
    }
    Ok(scenario)
}

/// The three numbers that have bounds.
fn numbers(scenario: &Scenario<'static>) -> [Decimal; 3] {
    let settlement = settle(scenario).unwrap();
    [settlement.before.totals.net, settlement.after.totals.net, settlement.change.net]
}

/// A cent for each payment of each year, under both versions.
fn rounding(any: &Any) -> Decimal {
    let clauses = any.0.before().clauses.len() + any.0.after().clauses.len();
    Decimal::new(1, 2) * Decimal::from(clauses * any.0.deal().years().count())
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn nothing_inside_the_ranges_lies_outside_the_bounds(
        b in boxes(), seeds in prop::collection::vec(any::<[u32; 5]>(), 12),
    ) {
        let Box_ { any, ranges } = b;
        let Ok(found) = bounds(&any.0, &ranges) else { return Ok(()) };
        let found = [&found.before, &found.after, &found.change];
        let slack = rounding(&any);
        for seeds in seeds {
            let values = ranges.iter().zip(seeds).map(|(range, seed)| {
                let part = Decimal::from(seed) / Decimal::from(u32::MAX);
                let part = if seed % 5 == 0 { part.round() } else { part };
                let at = range.low + (range.high - range.low) * part;
                (range.input, at.round_dp(range.input.unit().places()))
            });
            let values: Vec<_> = values.collect();
            let inside = numbers(&with(&any, &values).unwrap());
            for (between, number) in found.into_iter().zip(inside) {
                prop_assert!(
                    between.low.value <= number + slack && number <= between.high.value + slack,
                    "{} at {:?} of {:?}", number, values, between
                );
            }
        }
    }

    #[test]
    fn each_bound_is_reached_where_it_says(b in boxes()) {
        let Box_ { any, ranges } = b;
        let Ok(found) = bounds(&any.0, &ranges) else { return Ok(()) };
        let central = numbers(&any.0);
        for (nth, between) in [&found.before, &found.after, &found.change].into_iter().enumerate() {
            let Between { low, high, .. } = between;
            prop_assert_eq!(between.central, central[nth]);
            for extreme in [low, high] {
                prop_assert_eq!(extreme.at.len(), ranges.len());
                for ((input, at), range) in extreme.at.iter().zip(&ranges) {
                    prop_assert_eq!(*input, range.input);
                    prop_assert!((range.low..=range.high).contains(at));
                }
                prop_assert_eq!(numbers(&with(&any, &extreme.at).unwrap())[nth], extreme.value);
            }
            prop_assert!(low.value <= high.value);
        }
    }

    #[test]
    fn a_net_whose_payments_pull_one_way_has_bounds_to_the_cent(
        any in scenario(), index in any::<Index>(), seeds in any::<[u32; 10]>(),
    ) {
        // Under the bundled deal no input raises one payment and lowers another.
        if any.0.deal().id != deals::OPENAI_MICROSOFT.id {
            return Ok(());
        }
        let input = *index.get(&any.0.inputs());
        // What a part moves from one route to another is rounded in each.
        if matches!(input, Input::InYear(..) | Input::Part(_)) {
            return Ok(());
        }
        let range = range(&any, input, seeds[0], seeds[1]);
        let Ok(found) = bounds(&any.0, &[range]) else { return Ok(()) };
        for seed in seeds {
            let part = Decimal::from(seed) / Decimal::from(u32::MAX);
            let at = (range.low + (range.high - range.low) * part).round_dp(input.unit().places());
            let inside = numbers(&with(&any, &[(input, at)]).unwrap());
            for (between, number) in [&found.before, &found.after].into_iter().zip(inside) {
                prop_assert!(between.low.value <= number && number <= between.high.value);
            }
        }
    }

    #[test]
    fn the_inputs_that_move_it_furthest_come_first(any in scenario()) {
        let drivers = drivers(&any.0).unwrap();
        prop_assert!(drivers.is_sorted_by(|a, b| a.swing >= b.swing));
        let inputs = any.0.inputs();
        let told = inputs.iter().filter(|input| !matches!(input, Input::InYear(..))).count();
        prop_assert_eq!(drivers.len(), told);
        for driver in &drivers {
            prop_assert_eq!(driver.swing, driver.high - driver.low);
            for (value, change) in driver.ends {
                let settlement = any.with(driver.input, Some(value)).unwrap();
                prop_assert_eq!(settlement.change.net, change);
            }
            let range = Range::plausible(&any.0, driver.input).unwrap();
            for value in [range.low, range.high] {
                if let Some(settlement) = any.with(driver.input, Some(value)) {
                    let change = settlement.change.net;
                    prop_assert!(driver.low <= change && change <= driver.high);
                }
            }
        }
    }
}

fn wrong(ranges: &[(Input<'static>, i64, i64)]) -> (String, Wrong) {
    let scenario = Scenario::new(&deals::OPENAI_MICROSOFT).unwrap();
    let ranges: Vec<_> = ranges
        .iter()
        .map(|&(input, low, high)| Range { input, low: low.into(), high: high.into() })
        .collect();
    let error = bounds(&scenario, &ranges).unwrap_err();
    (error.field.clone(), error.into())
}

#[test]
fn a_range_that_cannot_be_is_refused() {
    let unit = Unit::Fraction;
    let (one, zero) = (Decimal::ONE, Decimal::ZERO);
    for (ranges, field, expected) in [
        ([(Input::Kept, 0, 2)].as_slice(), "kept", Wrong::OutOfRange { unit, min: zero, max: one }),
        (&[(Input::Kept, 1, 0)], "kept", Wrong::OutOfRange { unit, min: one, max: one }),
        (&[(Input::Kept, 0, 1), (Input::Kept, 0, 1)], "kept", Wrong::Conflict),
        (
            &[(Input::InYear(Series::Stream("resale"), 2026), 0, 1)],
            "streams.resale.path",
            Wrong::Conflict,
        ),
        (
            &[
                (Input::First(Series::Stream("resale")), 0, 9_000_000_000_000),
                (Input::Growth(Series::Stream("resale")), 0, 10),
            ],
            "streams.resale",
            Wrong::GrowsPast { year: 2027, max: Decimal::from(10_000_000_000_000_u64) },
        ),
    ] {
        assert_eq!(wrong(ranges), (field.to_owned(), expected));
    }
}
