//! Where the answer turns, found and not sampled.

use super::any::{Any, scenario};
use proptest::prelude::*;
use proptest::sample::Index;
use settlement::{
    Decimal, Figure, Formula, Input, Ledger, Scope, Settlement, Turn, Turned, Unit, curve, explain,
    tipping_points, turns,
};
use std::cmp::Ordering;

fn step(input: Input<'_>) -> Decimal {
    Decimal::new(1, input.unit().places())
}

fn ledger<'a>(settlement: &'a Settlement<'static>, of: Scope<'_>) -> &'a Ledger<'static> {
    if of == Scope::Before { &settlement.before } else { &settlement.after }
}

fn net(settlement: &Settlement<'static>, figure: Figure<'_>) -> Decimal {
    match figure.scope {
        Scope::Change => settlement.change.net,
        of => ledger(settlement, of).totals.net,
    }
}

/// The number that a turn is about.
fn number(settlement: &Settlement<'static>, what: Turned<'_>) -> Decimal {
    match what {
        Turned::Change { .. } => settlement.change.net,
        Turned::Net { of, .. } => ledger(settlement, of).totals.net,
        Turned::Flag { of, flag, clause, .. } => {
            let version = ledger(settlement, of);
            let mut flags = version.flags.iter();
            let has = flags.any(|f| f.name() == flag && about(f) == clause);
            Decimal::from(u8::from(has))
        }
    }
}

fn about<'a>(flag: &settlement::Flag<'a>) -> &'a str {
    &flag.clause().id
}

fn sign(number: Decimal) -> Ordering {
    number.cmp(&Decimal::ZERO)
}

/// How the number compares with zero below the turn, and from there on.
fn sides(what: Turned<'_>) -> (Ordering, Ordering) {
    match what {
        Turned::Change { from, to } | Turned::Net { from, to, .. } => (from, to),
        Turned::Flag { starts: true, .. } => (Ordering::Equal, Ordering::Greater),
        Turned::Flag { starts: false, .. } => (Ordering::Greater, Ordering::Equal),
    }
}

fn same_number(one: Turned<'_>, other: Turned<'_>) -> bool {
    match (one, other) {
        (Turned::Change { .. }, Turned::Change { .. }) => true,
        (Turned::Net { of: one, .. }, Turned::Net { of: other, .. }) => one == other,
        (Turned::Flag { starts, .. }, Turned::Flag { of, flag, clause, .. }) => {
            one == Turned::Flag { of, flag, clause, starts }
        }
        _ => false,
    }
}

/// Everything that can turn.
fn numbers(any: &Any) -> Vec<Turned<'static>> {
    let none = Ordering::Equal;
    let mut all = vec![Turned::Change { from: none, to: none }];
    for (of, terms) in [(Scope::Before, any.0.before()), (Scope::After, any.0.after())] {
        all.push(Turned::Net { of, from: none, to: none });
        for clause in &terms.clauses {
            for flag in ["access-lost", "cap-reached", "not-allowed", "share-ended"] {
                all.push(Turned::Flag { of, flag, clause: &clause.id, starts: true });
            }
        }
    }
    all
}

/// Rounding may move a number by a cent for each payment: nearer to zero its sign says little.
fn is_clear(any: &Any, number: Decimal, what: Turned<'_>) -> bool {
    let years = any.0.deal().years().count();
    matches!(what, Turned::Flag { .. }) || number.abs() > Decimal::new(10, 2) * Decimal::from(years)
}

/// What the turns say about a number at this value, from how it is at the lowest one.
fn told(turns: &[Turn<'_>], what: Turned<'_>, lowest: Ordering, at: Decimal) -> Ordering {
    let mut about = turns.iter().filter(|turn| same_number(turn.what, what) && turn.at <= at);
    about.next_back().map_or(lowest, |turn| sides(turn.what).1)
}

/// Values of an input: on its slider, and anywhere in its range.
fn values(any: &Any, input: Input<'_>, seeds: &[u32]) -> Vec<Decimal> {
    let quantity = any.0.deal().quantity(input).unwrap();
    let (min, max) = (quantity.min, quantity.max);
    let (from, to) = (quantity.slider.from, quantity.slider.to);
    let positions = ((to - from) / quantity.slider.step).floor();
    let mut values = vec![min, max, from, to];
    for &seed in seeds {
        let part = Decimal::from(seed) / Decimal::from(u32::MAX);
        values.push(from + (positions * part).floor() * quantity.slider.step);
        values.push((min + (max - min) * part).round_dp(input.unit().places()));
        // As many low values as high ones.
        let low = part * part * part * part * part * part;
        values.push((min + (max - min) * low).round_dp(input.unit().places()));
    }
    values.retain(|value| *value >= min && *value <= max);
    values
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn at_a_tipping_point_it_has_turned_and_one_step_lower_it_has_not(
        any in scenario(), input in any::<Index>(),
    ) {
        let inputs = any.0.inputs();
        let input = *input.get(&inputs);
        for turn in turns(&any.0, input).unwrap() {
            let (from, to) = sides(turn.what);
            prop_assert_ne!(from, to);
            let below = any.with(input, Some(turn.at - step(input))).unwrap();
            let there = any.with(input, Some(turn.at)).unwrap();
            prop_assert_eq!(sign(number(&below, turn.what)), from, "{:?}", turn);
            prop_assert_eq!(net(&below, turn.number()), turn.below);
            prop_assert_eq!(net(&there, turn.number()), turn.there);
            let number_there = number(&there, turn.what);
            let (there, clear) = (sign(number_there), is_clear(&any, number_there, turn.what));
            // On its way from one side to the other it may be nothing for a moment.
            let passes = there == Ordering::Equal && from != there;
            prop_assert!(there == to || passes || !clear, "{:?}", turn);
        }
    }

    #[test]
    fn between_the_tipping_points_nothing_turns(
        any in scenario(), input in any::<Index>(), seeds in prop::collection::vec(any::<u32>(), 8),
    ) {
        let inputs = any.0.inputs();
        let input = *input.get(&inputs);
        let turns = turns(&any.0, input).unwrap();
        let lowest = any.0.deal().quantity(input).unwrap().min;
        let lowest = any.with(input, Some(lowest)).unwrap();
        let mut values = values(&any, input, &seeds);
        values.extend(turns.iter().flat_map(|t| [t.at, t.at - step(input), t.at + step(input)]));
        for value in values {
            let Some(settlement) = any.with(input, Some(value)) else { continue };
            for what in numbers(&any) {
                let number_there = number(&settlement, what);
                if is_clear(&any, number_there, what) {
                    let told = told(&turns, what, sign(number(&lowest, what)), value);
                    prop_assert_eq!(
                        sign(number_there), told, "{:?} at {} of {:?}: {}", what, value, input,
                        number_there
                    );
                }
            }
        }
    }

    #[test]
    fn the_tipping_cap_is_a_tipping_point_of_the_cap(any in scenario()) {
        let settlement = any.settled();
        let settlement::TippingCap::At(cap) = settlement.tipping_cap else { return Ok(()) };
        let capped = |terms: &settlement::deal::Terms| {
            terms.clauses.iter().any(|clause| clause.payment().is_some_and(|payment| payment.capped))
        };
        let most = any.0.deal().quantity(Input::Cap).unwrap().max;
        if capped(any.0.before()) || cap > most {
            return Ok(());
        }
        let there = any.with(Input::Cap, Some(cap)).unwrap();
        prop_assert_eq!(there.change.net, Decimal::ZERO);
        for turn in turns(&any.0, Input::Cap).unwrap() {
            if let Turned::Change { from, to } = turn.what {
                // From one side of nothing to the other, or to nothing and on.
                let at = if from == Ordering::Equal { turn.at - step(Input::Cap) } else { turn.at };
                prop_assert!(at == cap || to != Ordering::Equal, "{} is not {}", at, cap);
            }
        }
    }

    #[test]
    fn a_tipping_point_has_a_derivation(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_tipping_points(&any.0).unwrap();
        let (mut last, mut nth) = (None, 0);
        for turn in tipping_points(&any.0).unwrap() {
            nth = if last == Some(turn.input) { nth + 1 } else { 1 };
            last = Some(turn.input);
            let name = match turn.input {
                Input::InYear(stream, year) => format!("tipping.{}.{year}.{nth}", stream.field()),
                input => format!("tipping.{}.{nth}", input.field()),
            };
            let derivation = explained.named(&name).unwrap();
            prop_assert_eq!(derivation.value, Some(turn.at));
            let Formula::Turns { at, of, below, there } = derivation.formula else {
                panic!("{name}");
            };
            prop_assert_eq!((at, below, there), (turn.at, turn.below, turn.there));
            prop_assert_eq!(of.figure, turn.number());
            prop_assert_eq!(Some(of.value), explained.of(of.figure).unwrap().value);
        }
    }

    #[test]
    fn all_tipping_points_are_those_of_each_input(any in scenario()) {
        let all = tipping_points(&any.0).unwrap();
        let each = any.0.inputs().into_iter().flat_map(|input| turns(&any.0, input).unwrap());
        prop_assert_eq!(all, each.collect::<Vec<_>>());
    }

    #[test]
    fn a_curve_goes_through_what_is_settled(any in scenario(), input in any::<Index>()) {
        let inputs = any.0.inputs();
        let input = *input.get(&inputs);
        let slider = any.0.deal().quantity(input).unwrap().slider;
        let curve = curve(&any.0, input).unwrap();
        prop_assert!(curve.points.len() <= 121);
        let reached = any.with(input, Some(slider.to)).is_some();
        if reached && input.unit() != Unit::Year && slider.step < Decimal::ONE_HUNDRED {
            prop_assert!(curve.points.len() >= 60, "{:?}: {}", input, curve.points.len());
        }
        prop_assert!(curve.points.is_sorted_by(|a, b| a.at < b.at));
        if reached {
            let ends = curve.points.first().zip(curve.points.last()).unwrap();
            prop_assert_eq!((ends.0.at, ends.1.at), (slider.from, slider.to));
        }
        for point in curve.points {
            let settlement = any.with(input, Some(point.at)).unwrap();
            prop_assert_eq!(point.before, settlement.before.totals.net);
            prop_assert_eq!(point.after, settlement.after.totals.net);
            prop_assert_eq!(point.change, settlement.change.net);
        }
    }
}
