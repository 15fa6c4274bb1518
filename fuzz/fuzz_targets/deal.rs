//! Any text as a deal file: where it is accepted, the deal settles, in every pair of its versions.

#![no_main]

use libfuzzer_sys::fuzz_target;
use settlement::{Deal, Decimal, Scenario, settle};

fuzz_target!(|text: &str| {
    let Ok(deal) = Deal::from_toml(text) else { return };
    let mut scenario = Scenario::new(&deal).expect("a checked deal has a scenario");
    for before in deal.terms.iter() {
        for after in deal.terms.iter() {
            scenario.compare(&before.id, &after.id).expect("both terms are of this deal");
            let settlement = settle(&scenario).expect("a checked deal settles");
            let steps: Decimal = settlement.bridge.iter().map(|step| step.net).sum();
            assert_eq!(steps, settlement.change.net);
        }
    }
});
