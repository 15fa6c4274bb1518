//! Every figure is what its derivation comes to.

use super::any::{Any, any_deal as scenario};
use proptest::prelude::*;
use settlement::{
    Decimal, Derivation, Explained, Figure, FigureKind, Flag, Formula, Input, Ledger, Sign, Term,
    TippingCap, Unit, explain,
};
use std::collections::HashMap;

/// Works a derivation out anew from its terms, in whole millionths and not in decimals.
fn evaluate(formula: &Formula<'_>) -> Option<Decimal> {
    let v = |term: &Term<'_>| term.value;
    Some(match formula {
        Formula::Given(value) => return *value,
        Formula::Same(of) => v(of),
        Formula::Sum(terms) => {
            let signed = |(sign, term): &(Sign, Term<'_>)| match sign {
                Sign::Plus => exact(term.value),
                Sign::Minus => -exact(term.value),
            };
            Decimal::from_i128_with_scale(terms.iter().map(signed).sum(), 8)
        }
        Formula::Part { of, part } => product(v(of), millionths(v(part)), 6),
        Formula::Grown { from, growth, places } => {
            rounded(v(from), 1_000_000 + millionths(v(growth)), *places)
        }
        Formula::Route { of, part, left, places } => {
            rounded(v(of), millionths(v(part)), *places).min(v(left))
        }
        Formula::Within { of, from, to } => {
            let from = from.as_ref().map_or(0, |from| millionths(v(from)));
            let top = to.as_ref().map_or(i128::MAX, |to| millionths(v(to))).min(millionths(v(of)));
            Decimal::from_i128_with_scale((top - from).max(0), 6)
        }
        Formula::Times { of, by } => {
            Decimal::from_i128_with_scale(millionths(v(of)) / 10_000 * millionths(v(by)), 8)
        }
        Formula::Rounded(of) => half_even(exact(v(of)), 1_000_000, 2),
        Formula::Twelfth { of, places } => {
            half_even(millionths(v(of)) * 10_i128.pow(*places), 12_000_000, *places)
        }
        Formula::Months(month) => v(month) * Decimal::from(12),
        Formula::AtLeast { due, least } => {
            if v(due) < v(least) {
                v(least)
            } else {
                v(due)
            }
        }
        Formula::Gated { due, measure, at_least } => {
            if v(measure) >= v(at_least) {
                v(due)
            } else {
                Decimal::ZERO
            }
        }
        Formula::PartOf { part, whole } => {
            half_even(cents(v(part)) * 1_000_000, cents(v(whole)), 6)
        }
        Formula::Past { first, through } => (v(through) + Decimal::ONE).max(Decimal::from(*first)),
        Formula::Closed { year, measure, at_least } => {
            (v(measure) < v(at_least)).then(|| Decimal::from(*year))?
        }
        Formula::Lost { of, elsewhere, kept } => {
            product(v(of), millionths(v(elsewhere)) * (1_000_000 - millionths(v(kept))), 12)
        }
        Formula::Ended { .. } => Decimal::ZERO,
        Formula::Room { cap, used } => {
            if v(cap) > v(used) {
                v(cap) - v(used)
            } else {
                Decimal::ZERO
            }
        }
        Formula::AtMost { due, most } => {
            if v(due) < v(most) {
                v(due)
            } else {
                v(most)
            }
        }
        Formula::Ratio { paid, due } => half_even(cents(v(paid)) * 10_000, cents(v(due)), 4),
        Formula::Short { year, due, paid } => (v(paid) < v(due)).then(|| Decimal::from(*year))?,
        Formula::Forbidden { year, elsewhere } => {
            (v(elsewhere) > Decimal::ZERO).then(|| Decimal::from(*year))?
        }
        Formula::Since { first, event } => {
            if v(event) < Decimal::from(*first) {
                Decimal::from(*first)
            } else {
                v(event)
            }
        }
        Formula::TippingCap { used, needed, most } => {
            let reachable = v(needed) >= Decimal::ZERO && v(needed) <= v(most);
            return reachable.then(|| v(used) + v(needed));
        }
        Formula::Turns { at, .. } => *at,
        Formula::ShareOfSale { left, sold, price, up } => {
            let price = price.as_ref().map_or(100, |price| cents(v(price)));
            let whole = (cents(v(left)) * price).div_euclid(cents(v(sold)));
            Decimal::from_i128_with_scale(whole + i128::from(*up), 2)
        }
    })
}

fn millionths(value: Decimal) -> i128 {
    let value = value.normalize();
    value.mantissa() * 10_i128.pow(6 - value.scale())
}

/// Of the eight decimals that a price times an amount may have.
fn exact(value: Decimal) -> i128 {
    let value = value.normalize();
    value.mantissa() * 10_i128.pow(8 - value.scale())
}

/// Cents or units times a factor of six decimals, to so many decimals, half to even.
fn rounded(amount: Decimal, factor: i128, places: u32) -> Decimal {
    half_even(millionths(amount) * factor, 10_i128.pow(12 - places), places)
}

fn cents(value: Decimal) -> i128 {
    assert_eq!(millionths(value) % 10_000, 0);
    millionths(value) / 10_000
}

/// Cents times a factor of this many decimals, to the cent, half to even.
fn product(amount: Decimal, factor: i128, decimals: u32) -> Decimal {
    half_even(cents(amount) * factor, 10_i128.pow(decimals), 2)
}

fn half_even(numerator: i128, denominator: i128, scale: u32) -> Decimal {
    let (whole, rest) = (numerator.div_euclid(denominator), numerator.rem_euclid(denominator));
    let up = rest * 2 > denominator || (rest * 2 == denominator && whole % 2 != 0);
    Decimal::from_i128_with_scale(whole + i128::from(up), scale)
}

/// Every figure that stands in a settlement, by name.
fn figures(any: &Any, explained: &Explained<'_>) -> Vec<(String, Option<Decimal>)> {
    let settlement = &explained.settlement;
    let mut all = Vec::new();
    for (name, ledger) in [("before", &settlement.before), ("after", &settlement.after)] {
        of_ledger(name, ledger, any.0.deal().sale, &mut all);
    }
    let change = &settlement.change;
    all.push(("change.net".to_owned(), Some(change.net)));
    for position in &change.positions {
        all.push((format!("change.{}.position", position.party.id), Some(position.amount)));
    }
    for step in &settlement.bridge {
        all.push((format!("bridge.{}", step.clause), Some(step.net)));
    }
    match settlement.tipping_cap {
        TippingCap::At(cap) => all.push(("after.tipping-cap".to_owned(), Some(cap))),
        TippingCap::AlwaysBetter(_) => all.push(("after.tipping-cap".to_owned(), None)),
        TippingCap::None => {}
    }
    for input in any.0.inputs() {
        if !matches!(input, Input::Rate(_) | Input::Price(_) | Input::InYear(..)) {
            all.push((input.field(), any.0.get(input)));
        }
    }
    all
}

fn of_ledger(
    name: &str,
    ledger: &Ledger<'_>,
    sale: Option<Decimal>,
    all: &mut Vec<(String, Option<Decimal>)>,
) {
    let mut add = |what: String, value| all.push((format!("{name}.{what}"), Some(value)));
    for year in &ledger.years {
        let y = year.year;
        for sold in &year.sold {
            add(format!("{y}.{}.sold", sold.stream.id), sold.amount);
        }
        for of in &year.counts {
            add(format!("{y}.{}.units", of.count.id), of.amount);
        }
        for of in &year.routes {
            let noun = if of.unit() == Unit::Count { "units" } else { "sold" };
            let series = of.of.series().id();
            add(format!("{y}.{series}.{}.{noun}", of.route.id), of.amount);
        }
        for on in &year.hosted {
            add(format!("{y}.{}.hosted", on.host.id), on.amount);
        }
        for bill in &year.bills {
            add(format!("{y}.{}.bill", bill.host.id), bill.amount);
        }
        for flow in &year.flows {
            add(format!("{y}.{}.due", flow.clause.id), flow.due);
            add(format!("{y}.{}.paid", flow.clause.id), flow.paid);
        }
        add(format!("{y}.net"), year.net);
    }
    for (stream, sum) in &ledger.totals.sold {
        add(format!("{}.sold", stream.id), *sum);
    }
    for (clause, sum) in &ledger.totals.flows {
        add(format!("{}.paid", clause.id), *sum);
    }
    for (host, sum) in &ledger.totals.bills {
        add(format!("{}.bill", host.id), *sum);
    }
    add("net".to_owned(), ledger.totals.net);
    if let Some(earned) = ledger.on_rival_hosts {
        add("on-rival-hosts".to_owned(), earned);
    }
    for position in &ledger.positions {
        add(format!("{}.position", position.party.id), position.amount);
    }
    for cents in ledger.of_a_sale(sale).unwrap() {
        add(format!("{}.of-a-sale", cents.party.id), cents.amount);
    }
    for flag in &ledger.flags {
        let clause = &flag.clause().id;
        if let Flag::CapReached { into_year, .. } = flag {
            add(format!("{clause}.into-year"), *into_year);
        }
        add(format!("{clause}.{}", flag.name()), Decimal::from(flag.year()));
    }
}

fn by_name<'a, 'd>(explained: &'a Explained<'d>) -> HashMap<String, &'a Derivation<'d>> {
    explained.derivations.iter().map(|d| (d.figure.to_string(), d)).collect()
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_derivation_worked_out_anew_gives_the_figure(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_each_sale(&any.0).unwrap();
        for derivation in &explained.derivations {
            prop_assert_eq!(
                evaluate(&derivation.formula), derivation.value, "{}", derivation.figure
            );
        }
    }

    #[test]
    fn every_figure_of_a_settlement_has_a_derivation(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_each_sale(&any.0).unwrap();
        prop_assert_eq!(&explained.settlement, &any.settled());
        let derivations = by_name(&explained);
        for (name, value) in figures(&any, &explained) {
            let derivation = derivations.get(&name);
            prop_assert_eq!(derivation.map(|d| d.value), Some(value), "{}", name);
        }
    }

    #[test]
    fn every_term_can_be_asked_in_turn_down_to_what_is_given(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_each_sale(&any.0).unwrap();
        let mut known = HashMap::new();
        for derivation in &explained.derivations {
            let terms = derivation.formula.terms();
            prop_assert!(terms.len() <= 5, "{}", derivation.figure);
            for term in &terms {
                let name = term.figure.to_string();
                prop_assert_eq!(known.get(&name), Some(&Some(term.value)), "{}", name);
            }
            let name = derivation.figure.to_string();
            prop_assert!(terms.is_empty() == matches!(derivation.formula, Formula::Given(_))
                || matches!(&derivation.formula, Formula::Sum(none) if none.is_empty()));
            prop_assert!(known.insert(name, derivation.value).is_none(), "twice");
        }
    }

    #[test]
    fn a_figure_is_found_by_its_name(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_each_sale(&any.0).unwrap();
        for derivation in &explained.derivations {
            prop_assert_eq!(explained.of(derivation.figure), Some(derivation));
            if let Some(value) = derivation.value {
                let decimals = value.normalize().scale();
                // What brackets come to is rounded once they are added up.
                if matches!(
                    derivation.figure.kind,
                    FigureKind::BracketAmount(..) | FigureKind::Scale(_)
                ) {
                    continue;
                }
                prop_assert!(decimals <= derivation.figure.unit().places(), "{}", derivation.figure);
            }
        }
        prop_assert!(explained.named("nothing.of.the.kind").is_none());
    }

    #[test]
    fn what_pays_names_its_clause_and_what_it_rests_on(any in scenario()) {
        let explained = explain(&any.0).unwrap().with_each_sale(&any.0).unwrap();
        for derivation in &explained.derivations {
            let name = derivation.figure.to_string();
            if matches!(derivation.figure, Figure { kind: FigureKind::Due(_), year: Some(_), .. }) {
                let clause = derivation.clause.unwrap();
                let said = format!(".{}.", clause.id);
                prop_assert!(name.contains(&said));
                prop_assert_eq!(derivation.basis, Some(&clause.basis));
            }
        }
        for input in any.0.inputs() {
            let default = any.0.deal().quantity(input).unwrap();
            if let Some(derivation) = explained.named(&input.field()) {
                let untouched = default.default == any.0.get(input);
                prop_assert_eq!(derivation.basis.is_some(), untouched);
            }
        }
    }
}
