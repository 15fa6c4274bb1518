//! Changing one thing of a scenario.

use super::any::{Any, any_deal as scenario};
use super::written;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Decimal, Input, Sales, settle};

/// Numbers in and out of every range, with and without too many decimals.
fn number() -> impl Strategy<Value = Decimal> {
    let wild = (any::<i64>(), 0..=12_u32).prop_map(|(n, scale)| Decimal::new(n, scale));
    let year = (1900..=2200_i64).prop_map(Decimal::from);
    let small = (-2_000_000..=2_000_000_i64).prop_map(|n| Decimal::new(n, 6));
    prop_oneof![wild, year, small, Just(Decimal::MAX), Just(Decimal::MIN)]
}

/// Any number of the scenario, and some that it does not have.
fn inputs(any: &Any) -> Vec<Input<'static>> {
    let deal = any.0.deal();
    let streams = deal.streams.iter().map(|stream| &*stream.id).chain(["nothing"]);
    let streams = streams.map(Series::Stream);
    let clauses = deal.payments().map(|(clause, _)| &*clause.id).chain(["nothing"]);
    let events = deal.events.iter().map(|event| &*event.id).chain(["nothing"]);
    let of_stream =
        |id| [Input::First(id), Input::Growth(id), Input::InYear(id, 2028), Input::InYear(id, 1)];
    streams
        .flat_map(of_stream)
        .chain(clauses.map(Input::Rate))
        .chain(events.map(Input::EventYear))
        .chain([Input::Elsewhere, Input::Kept, Input::Cap, Input::CapUsed, Input::Compute])
        .collect()
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_number_is_set_alone_or_nothing_is(
        any in scenario(),
        value in option::weighted(0.9, number()),
    ) {
        let inputs = inputs(&any);
        for &input in &inputs {
            let mut scenario = any.0.clone();
            match scenario.set(input, value) {
                Ok(()) => {
                    prop_assert_eq!(scenario.get(input), value);
                    for &other in inputs.iter().filter(|other| **other != input) {
                        prop_assert_eq!(scenario.get(other), any.0.get(other));
                    }
                    prop_assert!(settle(&scenario).is_ok());
                }
                Err(error) => {
                    prop_assert_eq!(written::json(&scenario), written::json(&any.0));
                    prop_assert!(error.field.starts_with(input.field().split('.').next().unwrap()));
                }
            }
        }
    }

    #[test]
    fn sales_are_set_or_nothing_is(
        any in scenario(),
        path in vec(number(), 0..7),
        first in number(),
        growth in number(),
    ) {
        for sales in [Sales::Path(path), Sales::Growth { first, growth }] {
            let ids = any.0.deal().streams.iter().map(|stream| &*stream.id).chain(["nothing"]);
            for stream in ids.map(Series::Stream) {
                let mut scenario = any.0.clone();
                if scenario.set_sales(stream, sales.clone()).is_ok() {
                    prop_assert_eq!(scenario.sales(stream), Some(&sales));
                    prop_assert!(settle(&scenario).is_ok());
                } else {
                    prop_assert_eq!(written::json(&scenario), written::json(&any.0));
                }
            }
        }
    }

    #[test]
    fn a_choice_that_the_deal_has_not_changes_nothing(any in scenario(), id in "[a-z]{0,9}!") {
        let mut scenario = any.0.clone();
        let terms = &any.0.deal().terms[0].id;
        prop_assert!(scenario.compare(&id, terms).is_err());
        prop_assert!(scenario.compare(terms, &id).is_err());
        prop_assert!(scenario.set_host(&id).is_err());
        prop_assert_eq!(written::json(&scenario), written::json(&any.0));
    }

    #[test]
    fn every_scenario_within_its_ranges_settles(any in scenario()) {
        prop_assert!(settle(&any.0).is_ok());
    }
}
