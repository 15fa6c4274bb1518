//! The story beside the figures.

use super::any::scenario;
use proptest::prelude::*;
use settlement::story::{Cause, Story, Verdict};
use settlement::{Decimal, Flag, Turned, drivers, tipping_points};

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn the_reasons_are_the_largest_steps_of_the_bridge(any in scenario()) {
        let settlement = any.settled();
        let story = Story::new(&any.0, &settlement).unwrap();
        prop_assert_eq!(story.verdict, Verdict::new(any.0.deal(), &settlement).unwrap());
        let mut steps: Vec<_> = settlement.bridge.iter().filter(|s| !s.net.is_zero()).collect();
        steps.sort_by_key(|step| -step.net.abs());
        prop_assert_eq!(story.reasons.len(), steps.len().min(3));
        for (reason, step) in story.reasons.iter().zip(steps) {
            prop_assert_eq!((&*reason.clause.id, reason.net), (step.clause, step.net));
            let [older, newer] = [any.0.before(), any.0.after()].map(|t| t.clause(step.clause));
            match reason.cause {
                Cause::Added => prop_assert!(older.is_none() && newer == Some(reason.clause)),
                Cause::Dropped => prop_assert!(newer.is_none() && older == Some(reason.clause)),
                Cause::Changed => prop_assert!(older.is_some() && newer == Some(reason.clause)),
                Cause::Capped { year } => {
                    let bites = settlement.after.flags.iter().any(|flag| matches!(flag,
                        Flag::CapReached { year: y, clause, .. }
                            if *y == year && clause.id == step.clause));
                    prop_assert!(bites && reason.clause.payment().unwrap().capped);
                }
            }
        }
    }

    #[test]
    fn what_would_turn_it_over_is_nearest_on_either_side(any in scenario()) {
        let settlement = any.settled();
        let story = Story::new(&any.0, &settlement).unwrap();
        let all = tipping_points(&any.0).unwrap();
        let changes: Vec<_> =
            all.iter().filter(|turn| matches!(turn.what, Turned::Change { .. })).collect();
        let told = |turn| story.turning.contains(turn);
        for turn in &changes {
            let now = any.0.get(turn.input);
            let is_below = now.is_none_or(|now| turn.at <= now);
            let nearer = changes.iter().any(|other| {
                let same_side = now.is_none_or(|now| other.at <= now) == is_below;
                let nearer = if is_below { other.at > turn.at } else { other.at < turn.at };
                other.input == turn.input && same_side && nearer
            });
            prop_assert_eq!(told(turn), !nearer, "{:?}", turn);
        }
        prop_assert!(story.turning.iter().all(|turn| changes.contains(&turn)));
        let first = story.turning.first();
        let far = |turn: &settlement::Turn<'_>| {
            let quantity = any.0.deal().quantity(turn.input).unwrap();
            let length = quantity.slider.to - quantity.slider.from;
            let now = any.0.get(turn.input).unwrap_or(quantity.max);
            (turn.at - now).abs() / length
        };
        prop_assert!(first.is_none_or(|f| story.turning.iter().all(|turn| far(f) <= far(turn))));
    }

    #[test]
    fn what_is_uncertain_are_the_inputs_that_matter_most(any in scenario()) {
        let story = Story::new(&any.0, &any.settled()).unwrap();
        let drivers = drivers(&any.0).unwrap();
        let matter: Vec<_> =
            drivers.iter().filter(|driver| driver.swing > Decimal::ZERO).take(3).collect();
        prop_assert_eq!(story.doubts.len(), matter.len());
        for (doubt, driver) in story.doubts.iter().zip(matter) {
            prop_assert_eq!((doubt.input, doubt.swing), (driver.input, driver.swing));
            let quantity = any.0.deal().quantity(doubt.input).unwrap();
            let untouched = any.0.get(doubt.input) == quantity.default;
            prop_assert_eq!(doubt.plausible, &quantity.plausible);
            prop_assert_eq!(doubt.level, untouched.then_some(quantity.basis.level));
        }
    }
}
