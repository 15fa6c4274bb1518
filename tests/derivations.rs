//! Every figure that can be explained has a name and a rule in words of each language, with nothing
//! left to fill in.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a deal that cannot be read fails the test")]

use page::i18n::{Language, Messages, Precision};
use settlement::{
    CapPer, Deal, Decimal, Error, FigureKind, Flag, Input, Sales, Scenario, Unit, explain, link,
};
use std::collections::{BTreeMap, BTreeSet};

const WHATS: [&str; 50] = [
    "Input",
    "Supply",
    "Unrouted",
    "Before",
    "SoFar",
    "Sold",
    "Lost",
    "Away",
    "Hosted",
    "Bill",
    "Rate",
    "Price",
    "BracketRate",
    "BracketTo",
    "Month",
    "InBracket",
    "BracketAmount",
    "Scale",
    "MonthDue",
    "DueSoFar",
    "Reckoned",
    "Least",
    "MostRate",
    "Most",
    "Raised",
    "Limited",
    "GateThreshold",
    "Gated",
    "Due",
    "CapRemaining",
    "Paid",
    "PaidOnRivalHosts",
    "OnRivalHosts",
    "Net",
    "Position",
    "ShareOfSale",
    "AllSold",
    "CapReached",
    "IntoYear",
    "NotAllowed",
    "AccessLost",
    "ShareEnded",
    "FeeEnded",
    "GateClosed",
    "Through",
    "AwayPart",
    "Step",
    "Needed",
    "TippingCap",
    "Turn",
];

const FORMULAS: [&str; 27] = [
    "Given",
    "Same",
    "Sum",
    "Part",
    "Grown",
    "Route",
    "Within",
    "Times",
    "Rounded",
    "Twelfth",
    "Months",
    "AtLeast",
    "Gated",
    "PartOf",
    "Lost",
    "Ended",
    "Room",
    "AtMost",
    "Ratio",
    "Short",
    "Forbidden",
    "Since",
    "Past",
    "Closed",
    "TippingCap",
    "Turns",
    "ShareOfSale",
];

/// Deals of which each has something that no other has: brackets, fees, gates, counts, limits.
const OTHERS: [&str; 7] = [
    include_str!("../settlement/tests/deals/band-and-label.toml"),
    include_str!("../settlement/tests/golden/deals/apple-eu.toml"),
    include_str!("../settlement/tests/golden/deals/festival.toml"),
    include_str!("../settlement/tests/golden/deals/kiosk.toml"),
    include_str!("../settlement/tests/golden/deals/orchard.toml"),
    include_str!("../settlement/tests/golden/deals/quarry.toml"),
    include_str!("../settlement/tests/golden/deals/unity.toml"),
];

/// The bundled deal, and deals that are read at run time.
fn deals() -> impl Iterator<Item = &'static Deal> {
    let read = |text| &*Box::leak(Box::new(deal_file::read(text).unwrap()));
    std::iter::once(*deals::OPENAI_MICROSOFT).chain(OTHERS.into_iter().map(read))
}

/// A deal as it stands, and with what else a reader may set.
fn scenarios(deal: &'static Deal) -> Result<Vec<Scenario<'static>>, Error> {
    let plain = Scenario::new(deal)?;
    let mut scenarios = vec![plain.clone()];
    let mut add = |change: &dyn Fn(&mut Scenario<'static>) -> Result<(), Error>| {
        let mut scenario = plain.clone();
        change(&mut scenario).map(|()| scenarios.push(scenario))
    };
    for host in &deal.hosts {
        add(&|scenario| scenario.set_host(&host.id))?;
    }
    if deal.inputs.hosting.is_some() {
        add(&|scenario| scenario.set(Input::Kept, Some(Decimal::new(5, 1))))?;
    }
    if deal.inputs.capping.is_some() {
        add(&|scenario| scenario.set(Input::Cap, None))?;
        add(&|scenario| scenario.set(Input::Cap, Some(Decimal::ONE)))?;
        for per in CapPer::ALL {
            add(&|scenario| {
                scenario.set_cap_per(per);
                scenario.set(Input::Cap, Some(Decimal::ONE_THOUSAND))
            })?;
        }
    }
    for event in &deal.events {
        add(&|scenario| {
            scenario.set(Input::EventYear(&event.id), Some(Decimal::from(deal.last_year)))
        })?;
    }
    for (input, _, quantity) in deal.rates() {
        add(&|scenario| scenario.set(input, Some(quantity.max)))?;
    }
    for (input, part) in deal.parts() {
        add(&|scenario| scenario.set(input, Some(part.part.min)))?;
    }
    for volume in deal.volumes() {
        let years = vec![Decimal::TEN; deal.years().count()];
        add(&|scenario| scenario.set_sales(volume.series(), Sales::Path(years.clone())))?;
    }
    for before in &deal.terms {
        for after in &deal.terms {
            add(&|scenario| scenario.compare(&before.id, &after.id))?;
            for event in &deal.events {
                add(&|scenario| {
                    let year = Decimal::from(deal.first_year.midpoint(deal.last_year));
                    scenario.set(Input::EventYear(&event.id), Some(year))?;
                    scenario.compare(&before.id, &after.id)
                })?;
            }
        }
    }
    for preset in &deal.presets {
        scenarios.push(link::read(deal, &preset.link, &[])?.scenario);
    }
    Ok(scenarios)
}

/// The first word of how it is debugged: its variant.
fn variant(debugged: &str) -> String {
    debugged.chars().take_while(char::is_ascii_alphanumeric).collect()
}

fn says_something(text: &str, deal: &Deal) {
    assert!(!text.trim().is_empty());
    let unfilled = text.contains(['{', '}', '_']) || text.contains("  ");
    assert!(!unfilled && text.trim() == text && !text.ends_with(','), "{text:?}");
    let ids = deal.terms.iter().flat_map(|terms| terms.clauses.iter().map(|clause| &clause.id));
    let ids = ids.chain(deal.streams.iter().map(|stream| &stream.id));
    for id in ids.filter(|id| id.contains('-')) {
        assert!(!text.contains(&**id), "{text}: {id}");
    }
}

#[test]
fn each_figure_and_each_rule_has_words() -> Result<(), Error> {
    let (mut whats, mut formulas) = (BTreeSet::new(), BTreeSet::new());
    let languages = Language::ALL.map(Messages::bundled);
    for deal in deals() {
        for (nth, scenario) in scenarios(deal)?.iter().enumerate() {
            let mut explained = explain(scenario)?.with_each_sale(scenario)?;
            if nth == 0 {
                explained = explained.with_tipping_points(scenario)?;
            }
            let names: BTreeSet<_> =
                explained.derivations.iter().map(|of| of.figure.to_string()).collect();
            for messages in &languages {
                let mut called = BTreeMap::new();
                for derivation in &explained.derivations {
                    let figure = derivation.figure;
                    let name = messages.figure(scenario, figure);
                    says_something(&name, deal);
                    says_something(&messages.rule(&derivation.formula, Precision::Exact), deal);
                    for term in derivation.formula.terms() {
                        says_something(&messages.term(term, Precision::Exact), deal);
                    }
                    // One input may turn the answer more than once.
                    let is_turn = matches!(figure.kind, FigureKind::Turn(..));
                    if let Some(other) = called
                        .insert((format!("{:?}", figure.scope), name.clone()), figure)
                        .filter(|_| !is_turn)
                    {
                        panic!("{}: both {other} and {figure} are called {name}", deal.id);
                    }
                }
            }
            for derivation in &explained.derivations {
                for term in derivation.formula.terms() {
                    assert!(names.contains(&term.figure.to_string()), "{}", term.figure);
                }
                whats.insert(variant(&format!("{:?}", derivation.figure.kind)));
                formulas.insert(variant(&format!("{:?}", derivation.formula)));
            }
        }
    }
    for what in WHATS {
        assert!(whats.contains(what), "no figure of {what}: {whats:?}");
    }
    for formula in FORMULAS {
        assert!(formulas.contains(formula), "no formula of {formula}: {formulas:?}");
    }
    Ok(())
}

#[test]
fn a_rule_has_the_numbers_of_the_scenario_in_it() -> Result<(), Error> {
    let messages = Messages::bundled(Language::En);
    let scenario = Scenario::new(&deals::OPENAI_MICROSOFT)?;
    let explained = explain(&scenario)?;
    let of = |name: &str| explained.named(name).unwrap_or_else(|| panic!("{name}"));
    let worth = |name: &str| messages.exact(Unit::Dollars, of(name).value.unwrap());
    let reached = explained.settlement.after.flags.iter().map(Flag::year).next().unwrap();
    for (figure, called, worked_out) in [
        (
            "change.net".to_owned(),
            "What OpenAI would owe Microsoft on balance, to the end of 2030: difference".to_owned(),
            format!("{} − {}", worth("after.net"), worth("before.net")),
        ),
        (
            "after.2027.share-out.due".to_owned(),
            "Due before any cap from OpenAI to Microsoft in 2027, the deal of April 2026"
                .to_owned(),
            format!("20% of {}", worth("after.2027.own-sales.sold")),
        ),
        (
            format!("after.{reached}.share-out.paid"),
            format!("What OpenAI pays Microsoft in {reached}, the deal of April 2026"),
            format!(
                "the lower of {} due and {} left under the cap",
                worth(&format!("after.{reached}.share-out.due")),
                worth(&format!("after.{reached}.share-out.left"))
            ),
        ),
        (
            "after.share-out.into-year".to_owned(),
            "Part of that year’s payment that OpenAI still makes, the deal of April 2026"
                .to_owned(),
            format!(
                "{} paid of {} due",
                worth(&format!("after.{reached}.share-out.paid")),
                worth(&format!("after.{reached}.share-out.due"))
            ),
        ),
        (
            "streams.own-sales.2027".to_owned(),
            "OpenAI’s revenue in 2027, under either deal".to_owned(),
            "$36,000,000,000.00, plus 77% of that".to_owned(),
        ),
        (
            "streams.own-sales.routes.api.2027".to_owned(),
            "OpenAI’s revenue, earned with the API in 2027, under either deal".to_owned(),
            format!("30% of {0}, at most the {0} left", worth("streams.own-sales.2027")),
        ),
        (
            "before.2027.aws.hosted".to_owned(),
            "Revenue that runs on AWS in 2027, the deal of October 2025".to_owned(),
            "same as".to_owned(),
        ),
        (
            "bridge.share-back".to_owned(),
            "Effect on the balance: the revenue share Microsoft pays".to_owned(),
            format!("{} − {}", worth("after.net"), worth("bridge.share-out.net")),
        ),
    ] {
        assert_eq!(messages.figure(&scenario, of(&figure).figure), called);
        assert_eq!(messages.rule(&of(&figure).formula, Precision::Exact), worked_out, "{figure}");
    }
    Ok(())
}
