//! Every figure that can be explained has a name and a rule in words of each language, with nothing
//! left to fill in.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a deal that cannot be read fails the test")]

use page::i18n::{Language, Messages};
use settlement::deal::Series;
use settlement::{CapPer, Deal, Decimal, Error, Input, Sales, Scenario, explain};
use std::collections::BTreeSet;
use std::sync::LazyLock;

const WHATS: [&str; 25] = [
    "Input",
    "Sales",
    "Sold",
    "Lost",
    "Hosted",
    "Bill",
    "Rate",
    "Due",
    "CapRemaining",
    "Paid",
    "PaidOnRivalHosts",
    "OnRivalHosts",
    "Net",
    "Position",
    "ShareOfDollar",
    "AllSold",
    "CapReached",
    "IntoYear",
    "NotAllowed",
    "AccessLost",
    "ShareEnded",
    "Step",
    "Needed",
    "TippingCap",
    "Turn",
];

const FORMULAS: [&str; 16] = [
    "Given",
    "Same",
    "Sum",
    "Part",
    "Grown",
    "Lost",
    "Ended",
    "Room",
    "AtMost",
    "Ratio",
    "Short",
    "Forbidden",
    "Since",
    "TippingCap",
    "Turns",
    "ShareOfDollar",
];

static BAND: LazyLock<Deal> = LazyLock::new(|| {
    Deal::from_toml(include_str!("../settlement/tests/deals/band-and-label.toml")).unwrap()
});

/// Each deal as it stands, and with what else a reader may set.
fn scenarios(deal: &'static Deal) -> Result<Vec<Scenario<'static>>, Error> {
    let plain = Scenario::new(deal)?;
    let mut scenarios = vec![plain.clone()];
    let mut add = |change: &dyn Fn(&mut Scenario<'static>) -> Result<(), Error>| {
        let mut scenario = plain.clone();
        change(&mut scenario).map(|()| scenarios.push(scenario))
    };
    add(&|scenario| scenario.set_host(deal.home.as_deref().unwrap()))?;
    add(&|scenario| scenario.set(Input::Cap, None))?;
    add(&|scenario| scenario.set(Input::Cap, Some(Decimal::ONE)))?;
    add(&|scenario| {
        scenario.set_cap_per(CapPer::Year);
        scenario.set(Input::Kept, Some(Decimal::new(5, 1)))
    })?;
    for event in deal.events.iter() {
        add(&|scenario| {
            scenario.set(Input::EventYear(&event.id), Some(Decimal::from(deal.last_year)))
        })?;
    }
    for (clause, _) in deal.payments() {
        add(&|scenario| scenario.set(Input::Rate(&clause.id), Some(Decimal::new(1, 1))))?;
    }
    for stream in deal.streams.iter() {
        let years = vec![Decimal::TEN; deal.years().count()];
        add(&|scenario| {
            scenario.set_sales(Series::Stream(&stream.id), Sales::Path(years.clone()))
        })?;
    }
    for before in deal.terms.iter() {
        for after in deal.terms.iter() {
            add(&|scenario| scenario.compare(&before.id, &after.id))?;
        }
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
    for deal in [&deals::KEYED, &BAND] {
        for (nth, scenario) in scenarios(deal)?.iter().enumerate() {
            let mut explained = explain(scenario)?.with_each_dollar()?;
            if nth == 0 {
                explained = explained.with_tipping_points(scenario)?;
            }
            for derivation in &explained.derivations {
                for messages in &languages {
                    says_something(&messages.figure(scenario, derivation.figure), deal);
                    says_something(&messages.rule(&derivation.formula), deal);
                    for term in derivation.formula.terms() {
                        says_something(&messages.term(term), deal);
                    }
                }
                for term in derivation.formula.terms() {
                    assert!(explained.of(term.figure).is_some(), "{}", term.figure);
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
    let scenario = Scenario::new(&deals::KEYED)?;
    let explained = explain(&scenario)?;
    for (figure, called, worked_out) in [
        (
            "change.net",
            "Net that OpenAI owes Microsoft through 2030: the change",
            "$38,000,000,000.00 − $117,878,827,500.00",
        ),
        (
            "after.2027.share-out.due",
            "Share due from OpenAI to Microsoft in 2027, new terms",
            "20% of $52,500,000,000.00",
        ),
        (
            "after.2029.share-out.paid",
            "What OpenAI pays Microsoft in 2029, new terms",
            "the lesser of $32,156,250,000.00 due and $3,125,000,000.00 that the cap still allows",
        ),
        (
            "after.share-out.into-year",
            "Part of that year’s share that OpenAI pays, new terms",
            "$3,125,000,000.00 paid of $32,156,250,000.00 due",
        ),
        (
            "streams.own-sales.2027",
            "OpenAI’s own sales in 2027, whatever the terms",
            "$30,000,000,000.00, and 75% of it on top",
        ),
        (
            "bridge.share-back",
            "What this does to the net, once the share that Microsoft pays changes",
            "$38,000,000,000.00 − $32,574,140,000.00",
        ),
    ] {
        let derivation = explained.named(figure).unwrap_or_else(|| panic!("{figure}"));
        assert_eq!(messages.figure(&scenario, derivation.figure), called);
        assert_eq!(messages.rule(&derivation.formula), worked_out);
    }
    Ok(())
}
