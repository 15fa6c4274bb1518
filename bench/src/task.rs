use crate::{SCENARIOS, read};
use settlement::{Scenario, Settlement, explain, settle};
use std::hint::black_box;
use wasm_bindgen::prelude::*;

/// The names of the scenarios.
#[wasm_bindgen]
#[must_use]
pub fn names() -> Vec<String> {
    SCENARIOS.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// One of the scenarios, and what is timed on it. JavaScript has the clock, so each operation is
/// repeated in here: the calls from JavaScript are not timed with it.
#[wasm_bindgen]
pub struct Task(Scenario<'static>);

#[wasm_bindgen]
impl Task {
    /// `None` where there is no such scenario.
    #[must_use]
    pub fn nth(nth: usize) -> Option<Self> {
        let (_, link) = SCENARIOS.get(nth)?;
        read(link).ok().map(Self)
    }

    /// Settles the scenario.
    pub fn settle(&self, times: u32) {
        for _ in 0..times {
            drop(black_box(settle(&self.0)));
        }
    }

    /// Explains the scenario.
    pub fn explain(&self, times: u32) {
        for _ in 0..times {
            drop(black_box(explain(&self.0)));
        }
    }

    /// The nets and positions of the settlement, in order, to compare two engines by. Not every
    /// figure: a later engine may name more on the way.
    #[must_use]
    pub fn figures(&self) -> String {
        let Ok(settlement) = settle(&self.0) else { return String::new() };
        let Settlement { before, after, change, .. } = settlement;
        let nets = [before, after].into_iter().flat_map(|ledger| ledger.years);
        let nets = nets.map(|year| year.net).chain([change.net]);
        let positions = change.positions.into_iter().map(|position| position.amount);
        let amounts = nets.chain(positions).map(|amount| amount.normalize().to_string());
        amounts.collect::<Vec<_>>().join(" ")
    }
}
