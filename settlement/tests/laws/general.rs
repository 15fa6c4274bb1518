//! What holds in every deal, whatever its clauses.

use super::any::any_deal;
use super::version::both;
use super::written;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;
use settlement::deal::{AtMost, Bracket, Measure, Payment, Per, Schedule, Series};
use settlement::json::{self, Answer};
use settlement::{CapPer, Decimal, Input, Ledger, Range, Turned, bounds, link, settle, turns};

fn scale(brackets: &[Bracket], x: Decimal) -> Decimal {
    let (mut from, mut sum) = (Decimal::ZERO, Decimal::ZERO);
    for bracket in brackets {
        let to = bracket.to.unwrap_or(Decimal::MAX);
        if x > from {
            sum += bracket.rate * (x.min(to) - from);
        }
        from = to;
    }
    sum
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn what_customers_pay_ends_with_someone_and_routes_make_up_the_whole(any in any_deal()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            let ledger = version.ledger;
            let sold: Decimal = ledger.totals.sold.iter().map(|(_, amount)| amount).sum();
            let left: Decimal = ledger.positions.iter().map(|position| position.amount).sum();
            prop_assert_eq!(left, sold);
            for year in &ledger.years {
                for volume in any.0.deal().volumes().filter(|volume| !volume.routes().is_empty()) {
                    let series = volume.series();
                    let whole = Measure { series: match series {
                        Series::Stream(id) => Series::Stream(id.into()),
                        Series::Count(id) => Series::Count(id.into()),
                    }, route: None };
                    let routes = year.routes.iter().filter(|of| of.of.series() == series);
                    let sum: Decimal = routes.map(|of| of.amount).sum();
                    prop_assert_eq!(sum, version.measure(&whole, year.year));
                }
                prop_assert!(year.routes.iter().all(|of| of.amount >= Decimal::ZERO));
                if let Some(sold) = year.sold.iter().find(|sold| sold.stream.hosted) {
                    let hosted: Decimal = year.hosted.iter().map(|on| on.amount).sum();
                    prop_assert_eq!(hosted, sold.amount);
                }
            }
        }
    }

    #[test]
    fn a_payment_is_a_measure_a_schedule_and_limits(any in any_deal()) {
        let settlement = any.settled();
        for version in both(&any, &settlement) {
            for (clause, payment) in version.payments() {
                let Payment { on, when, schedule, .. } = payment;
                let mut left = (any.0.get(Input::Cap).unwrap_or(Decimal::MAX)
                    - any.0.get(Input::CapUsed).unwrap_or_default()).max(Decimal::ZERO);
                for year in &version.ledger.years {
                    let flow = year.flows.iter().find(|flow| flow.clause.id == clause.id);
                    prop_assert_eq!(flow.is_some(), version.in_force(clause, year.year));
                    let Some(flow) = flow else { continue };
                    let x = version.measure(on, year.year);
                    let places = Input::First(on.series.by_id()).unit().places();
                    let input = match on.series {
                        Series::Stream(_) => Input::Rate(&clause.id),
                        Series::Count(_) => Input::Price(&clause.id),
                    };
                    let mut due = match schedule {
                        Schedule::Flat { rate, .. } => {
                            let own = rate.default.unwrap();
                            let rate = any.0.overridden(&clause.id).unwrap_or(own);
                            prop_assert!(any.0.get(input).is_some());
                            (rate * x).round_dp(2)
                        }
                        Schedule::Brackets { per: Per::Year, brackets, .. } => {
                            scale(brackets, x).round_dp(2)
                        }
                        Schedule::Brackets { per: Per::Month, brackets, .. } => {
                            let month = (x / Decimal::from(12)).round_dp(places);
                            scale(brackets, month).round_dp(2) * Decimal::from(12)
                        }
                        Schedule::Brackets { per: Per::All, brackets, .. } => {
                            let now = version.so_far(on, year.year);
                            let cents = |x| scale(brackets, x).round_dp(2);
                            cents(now) - cents(now - x)
                        }
                    };
                    if let Some(least) = payment.at_least {
                        due = due.max(least);
                    }
                    due = match &payment.at_most {
                        None => due,
                        Some(AtMost::Amount(most)) => due.min(*most),
                        Some(AtMost::Rate { rate, on }) => {
                            due.min((rate * version.measure(on, year.year)).round_dp(2))
                        }
                    };
                    let open = when.iter().all(|gate| version.is_open(gate, year.year));
                    let due = if open { due } else { Decimal::ZERO };
                    prop_assert_eq!(flow.due, due, "{} in {}", clause.id, year.year);
                    let paid = match any.0.get(Input::Cap).filter(|_| payment.capped) {
                        None => due,
                        Some(cap) if any.0.cap_per() == CapPer::Year => due.min(cap),
                        Some(_) => due.min(left),
                    };
                    left -= if payment.capped { paid } else { Decimal::ZERO };
                    prop_assert_eq!(flow.paid, paid, "{} in {}", clause.id, year.year);
                }
            }
        }
    }

    #[test]
    fn equal_terms_change_nothing_and_the_bridge_adds_up(any in any_deal()) {
        let settlement = any.settled();
        let steps: Decimal = settlement.bridge.iter().map(|step| step.net).sum();
        prop_assert_eq!(steps, settlement.change.net);
        let change: Decimal = settlement.change.positions.iter().map(|of| of.amount).sum();
        let all = |ledger: &Ledger<'_>| ledger.totals.sold.iter().map(|(_, a)| *a).sum::<Decimal>();
        prop_assert_eq!(change, all(&settlement.after) - all(&settlement.before));
        let same = any.comparing(&any.0.after().id, &any.0.after().id);
        prop_assert_eq!(&same.before, &same.after);
        prop_assert_eq!(same.change.net, Decimal::ZERO);
        prop_assert!(same.bridge.is_empty());
    }

    #[test]
    fn as_a_link_and_as_json_it_is_the_same_scenario(any in any_deal()) {
        let text = link::write(&any.0);
        let read = link::read(any.0.deal(), &text, &[]).unwrap();
        prop_assert_eq!(&read.dropped, &[], "{}", text);
        prop_assert_eq!(settle(&read.scenario).unwrap(), any.settled(), "{}", text);
        prop_assert_eq!(link::write(&read.scenario), text);
        let typed = written::json(&any.0).to_string();
        let read = json::read(&[any.0.deal()], typed.as_bytes()).unwrap();
        let settled = any.settled();
        prop_assert_eq!(&settle(&read).unwrap(), &settled);
        let answer: Value = serde_json::to_value(Answer(&Ok(settled.clone()))).unwrap();
        prop_assert_eq!(&answer["change"]["net"], &format!("{:.2}", settled.change.net + Decimal::ZERO));
    }

    #[test]
    fn at_a_turn_it_has_turned_and_a_scan_finds_no_other(
        any in any_deal(), input in any::<Index>(), seeds in prop::collection::vec(any::<u32>(), 12),
    ) {
        let inputs = any.0.inputs();
        let input = *input.get(&inputs);
        let step = Decimal::new(1, input.unit().places());
        let found = turns(&any.0, input).unwrap();
        for turn in &found {
            let Turned::Flag { of, flag, clause, starts } = turn.what else { continue };
            let has = |at| {
                let settlement = any.with(input, Some(at)).unwrap();
                let before = of == settlement::Scope::Before;
                let ledger = if before { settlement.before } else { settlement.after };
                ledger.flags.iter().any(|own| {
                    own.name() == flag && (flag != "gate-closed" || own.clause().id == clause)
                })
            };
            prop_assert_eq!((has(turn.at - step), has(turn.at)), (!starts, starts), "{:?}", turn);
        }
        // Between two turns of the change it keeps its side, but for rounding.
        let (min, max) = any.0.deal().range(input).unwrap();
        let slider = any.0.deal().quantity(input).unwrap().slider;
        let slack = noise(&any.0);
        let mut sides: Vec<(Decimal, std::cmp::Ordering)> = Vec::new();
        for seed in seeds {
            let part = Decimal::from(seed) / Decimal::from(u32::MAX);
            let at = slider.from + (slider.to - slider.from) * part;
            let at = at.round_dp(input.unit().places()).clamp(min, max);
            let Some(settlement) = any.with(input, Some(at)) else { continue };
            let change = settlement.change.net;
            if change.abs() > slack {
                sides.push((at, change.cmp(&Decimal::ZERO)));
            }
        }
        sides.sort();
        for pair in sides.windows(2) {
            let [(low, from), (high, to)] = pair else { continue };
            let between = found.iter().any(|turn| {
                matches!(turn.what, Turned::Change { .. }) && *low < turn.at && turn.at <= *high
            });
            prop_assert!(between || from == to, "{:?} from {} to {}", input, low, high);
        }
    }

    #[test]
    fn within_a_range_nothing_lies_outside_its_bounds(
        any in any_deal(), input in any::<Index>(), seeds in prop::collection::vec(any::<u32>(), 8),
    ) {
        let inputs = any.0.inputs();
        let input = *input.get(&inputs);
        if matches!(input, Input::InYear(..)) {
            return Ok(());
        }
        let range = Range::plausible(&any.0, input).unwrap();
        let Ok(found) = bounds(&any.0, &[range]) else { return Ok(()) };
        let slack = noise(&any.0);
        for seed in seeds {
            let part = Decimal::from(seed) / Decimal::from(u32::MAX);
            let at = (range.low + (range.high - range.low) * part).round_dp(input.unit().places());
            let Some(settlement) = any.with(input, Some(at)) else { continue };
            let (low, high) = (found.change.low.value, found.change.high.value);
            let change = settlement.change.net;
            prop_assert!(low <= change + slack && change <= high + slack, "{:?} at {}", input, at);
        }
    }
}

/// How far rounding may move a net: a cent or a unit for each payment, route and month.
fn noise(scenario: &settlement::Scenario<'_>) -> Decimal {
    let years = Decimal::from(scenario.deal().years().count());
    let mut noise = Decimal::ZERO;
    for clause in scenario.before().clauses.iter().chain(scenario.after().clauses.iter()) {
        let Some(payment) = clause.payment() else { continue };
        let unit = match payment.on.series {
            Series::Stream(_) => Decimal::new(1, 2),
            Series::Count(_) => Decimal::ONE,
        };
        let rate = match &payment.schedule {
            Schedule::Flat { rate, .. } => rate.max,
            Schedule::Brackets { brackets, .. } => {
                brackets.iter().map(|bracket| bracket.rate).max().unwrap()
            }
        };
        noise += (rate * unit + Decimal::new(1, 2)) * Decimal::from(24);
    }
    noise * years
}
