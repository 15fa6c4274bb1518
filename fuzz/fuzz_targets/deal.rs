//! Any text as a deal file: where it is accepted, the deal settles, in every pair of its versions, and
//! the pair that it compares has a story.

#![no_main]

use libfuzzer_sys::fuzz_target;
use settlement::story::Story;
use settlement::{Decimal, Scenario, curve, settle};

fuzz_target!(|text: &str| {
    let Ok(deal) = deal_file::read(text) else { return };
    let mut scenario = Scenario::new(&deal).expect("a checked deal has a scenario");
    for before in deal.terms.iter() {
        for after in deal.terms.iter() {
            scenario.compare(&before.id, &after.id).expect("both terms are of this deal");
            let settlement = settle(&scenario).expect("a checked deal settles");
            let steps: Decimal = settlement.bridge.iter().map(|step| step.net).sum();
            assert_eq!(steps, settlement.change.net);
        }
    }
    // Where thirty years each have their thresholds, a story takes seconds.
    if deal.years().count() > 6 {
        return;
    }
    let [before, after] = &deal.compare;
    scenario.compare(before, after).expect("both terms are of this deal");
    let settlement = settle(&scenario).expect("a checked deal settles");
    Story::new(&scenario, &settlement).expect("a checked deal has a story");
    for input in scenario.inputs() {
        curve(&scenario, input).expect("every input has a curve");
    }
});
