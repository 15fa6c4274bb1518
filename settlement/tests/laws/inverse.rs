//! The value of an input for a net.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Decimal, Input, Sales, settle, value_for};
use std::iter::successors;

proptest! {
    #![proptest_config(super::config())]

    // Where the net turns between positions of the slider, a gate being in its way, the nearest may
    // be on the other side of the turn.
    #[test]
    fn no_position_of_the_slider_comes_nearer(any in scenario(), billions in 0..=1_000_i64) {
        let scenario = &any.0;
        let net = Decimal::new(billions * 1_000_000_000, 0);
        for stream in scenario.deal().streams.iter() {
            let growth = Input::Growth(Series::Stream(&*stream.id));
            let slider = scenario.deal().quantity(growth).unwrap().slider;
            let Ok(value) = value_for(scenario, growth, net) else { continue };
            let owed = |value| {
                let mut tried = scenario.clone();
                tried.set(growth, Some(value)).ok()?;
                Some(settle(&tried).ok()?.before.totals.net)
            };
            let positions = successors(Some(slider.from.get()), |at| Some(at + slider.step.get()))
                .take_while(|at| *at <= slider.to.get());
            let nets: Vec<_> = positions.map_while(owed).collect();
            if !nets.is_sorted() && !nets.iter().rev().is_sorted() {
                continue;
            }
            let Some(own) = owed(value) else { continue };
            let nearest = nets.iter().map(|other| (other - net).abs()).min();
            prop_assert_eq!(nearest, Some((own - net).abs()), "{} at {}", own, value);
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
            let range = any.0.deal().quantity(Input::First(series)).unwrap();
            let nearest = path[0].max(range.min.get()).min(range.max.get());
            prop_assert_eq!(*first, nearest);
            let last = smooth.last(series).unwrap();
            prop_assert!(last <= *path.last().unwrap() || last == *first);
        }
    }
}
