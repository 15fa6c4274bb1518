//! Where a curve crosses zero.

use super::any::{Any, scenario};
use proptest::prelude::*;
use settlement::{Decimal, Input, curve, settle};
use std::cmp::Ordering;

fn sign(any: &Any, input: Input<'static>, at: Decimal) -> Option<Ordering> {
    let mut scenario = any.0.clone();
    scenario.set(input, Some(at)).ok()?;
    Some(settle(&scenario).unwrap().change.net.cmp(&Decimal::ZERO))
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_crossing_has_turned_and_one_step_lower_it_has_not(any in scenario()) {
        for input in any.0.inputs() {
            let curve = curve(&any.0, input).unwrap();
            let crossings = curve.crossings(&any.0).unwrap();
            let step = Decimal::new(1, input.unit().places());
            for crossing in &crossings {
                prop_assert_eq!(sign(&any, input, crossing.at - step), Some(crossing.from));
                prop_assert_ne!(sign(&any, input, crossing.at), Some(crossing.from));
            }
            let signs = curve.points.iter().map(|point| point.change.cmp(&Decimal::ZERO));
            let signs: Vec<_> = signs.collect();
            let turned = signs.windows(2).filter(|pair| pair[0] != pair[1]).count();
            prop_assert_eq!(crossings.len(), turned, "one wherever two points differ");
        }
    }
}
