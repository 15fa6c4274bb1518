//! The value of an input for a net.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Decimal, Input, Sales, settle, value_for};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn no_position_of_the_slider_comes_nearer_than_the_next_to_it(
        any in scenario(),
        billions in 0..=1_000_i64,
    ) {
        let scenario = &any.0;
        let net = Decimal::new(billions * 1_000_000_000, 0);
        for stream in scenario.deal().streams.iter() {
            let growth = Input::Growth(Series::Stream(&*stream.id));
            let Ok(slider) = scenario.deal().quantity(growth).map(|of| of.slider) else { continue };
            let Ok(value) = value_for(scenario, growth, net) else { continue };
            let off = |value| {
                let mut tried = scenario.clone();
                tried.set(growth, Some(value)).ok()?;
                let owed = settle(&tried).ok()?.before.totals.net;
                Some((owed - net).abs())
            };
            let Some(own) = off(value) else { continue };
            let steps = slider.step.get();
            for beside in [value - steps - steps, value + steps + steps] {
                if beside >= slider.from.get() && beside <= slider.to.get() {
                    prop_assert!(off(beside).is_none_or(|other| other >= own), "{own} {beside}");
                }
            }
        }
    }

    #[test]
    fn a_smoothed_path_begins_and_ends_where_it_did(any in scenario()) {
        let mut smooth = any.0.clone();
        for stream in any.0.deal().streams.iter() {
            let series = Series::Stream(&*stream.id);
            let Some(Sales::Path(path)) = any.0.sales(series).cloned() else { continue };
            smooth.smooth(series).unwrap();
            let Some(Sales::Growth { first, .. }) = smooth.sales(series) else { panic!("a path") };
            prop_assert_eq!(Some(first), path.first());
            let last = smooth.last(series).unwrap();
            prop_assert!(last <= *path.last().unwrap() || last == *first);
        }
    }
}
