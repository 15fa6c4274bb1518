//! Growing to an amount in the last year.

use super::any::any_deal as scenario;
use super::written;
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Decimal, Input};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_growth_leads_there_and_a_millionth_more_leads_past_it(
        any in scenario(),
        cents in 0..=1_000_000_000_000_000_i64,
    ) {
        let amount = Decimal::new(cents, 2);
        for stream in &any.0.deal().streams {
            let mut grown = any.0.clone();
            let series = Series::Stream(&*stream.id);
            let growth = Input::Growth(series);
            if grown.grow_to(series, amount).is_err() {
                prop_assert_eq!(written::json(&grown), written::json(&any.0));
                continue;
            }
            prop_assert!(grown.last(series).unwrap() <= amount);
            let more = grown.get(growth).unwrap() + Decimal::new(1, 6);
            if grown.set(growth, Some(more)).is_ok() {
                prop_assert!(grown.last(series).unwrap() > amount);
            }
        }
    }
}
