//! The value of an input for a net.

use super::any::any_deal as scenario;
use proptest::prelude::*;
use settlement::deal::{Clause, Schedule, Series};
use settlement::{Decimal, Input, Sales, Scenario, settle, value_for};
use std::iter::successors;

/// Whether what the older terms pay on a stream goes one way and rises as the stream does, so that a net
/// is reached once at most: a gate can shut, a bracket can charge the whole less, and a limit can be
/// another measure’s.
fn is_steady(scenario: &Scenario<'_>, series: Series<&str>) -> bool {
    let mut from = None;
    scenario.before().clauses.iter().filter_map(Clause::payment).all(|payment| {
        let is_free = payment.when.is_empty() && payment.at_most.is_none();
        let is_on_it = payment.on.by_id().series == series;
        let is_flat = matches!(payment.schedule, Schedule::Flat { .. });
        is_free && (!is_on_it || is_flat && *from.get_or_insert(&payment.from) == &payment.from)
    })
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn no_position_of_the_slider_comes_nearer(any in scenario(), billions in 0..=1_000_i64) {
        let scenario = &any.0;
        let net = Decimal::new(billions * 1_000_000_000, 0);
        for stream in &scenario.deal().streams {
            let series = Series::Stream(&*stream.id);
            if !is_steady(scenario, series) {
                continue;
            }
            let growth = Input::Growth(series);
            let slider = scenario.deal().quantity(growth).unwrap().slider;
            let Ok(value) = value_for(scenario, growth, net) else { continue };
            let off = |value| {
                let mut tried = scenario.clone();
                tried.set(growth, Some(value)).ok()?;
                Some((settle(&tried).ok()?.before.totals.net - net).abs())
            };
            let positions = successors(Some(slider.from), |at| Some(at + slider.step))
                .take_while(|at| *at <= slider.to);
            let Some(own) = off(value) else { continue };
            // Each payment of a year is rounded to the cent.
            let nearest = positions.filter_map(off).min().unwrap();
            prop_assert!(own - nearest < Decimal::ONE, "{own} at {value}, {nearest} elsewhere");
        }
    }

    #[test]
    fn a_smoothed_path_begins_and_ends_where_it_did(any in scenario()) {
        let mut smooth = any.0.clone();
        for stream in &any.0.deal().streams {
            let series = Series::Stream(&*stream.id);
            let Some(Sales::Path(path)) = any.0.sales(series).cloned() else { continue };
            smooth.smooth(series).unwrap();
            let Some(Sales::Growth { first, .. }) = smooth.sales(series) else { panic!("a path") };
            let range = any.0.deal().quantity(Input::First(series)).unwrap();
            let nearest = path[0].max(range.min).min(range.max);
            prop_assert_eq!(*first, nearest);
            let last = smooth.last(series).unwrap();
            prop_assert!(last <= *path.last().unwrap() || last == *first);
        }
    }
}
