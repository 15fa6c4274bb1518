use crate::{SCENARIOS, read};
use settlement::{Scenario, explain, settle};
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

    /// Every figure of the settlement, in order, to compare two engines by.
    #[must_use]
    pub fn figures(&self) -> String {
        let figures = explain(&self.0).map(|explained| explained.derivations).unwrap_or_default();
        let value = |value: settlement::Decimal| value.normalize().to_string();
        let values = figures.iter().map(|figure| figure.value.map_or("none".to_owned(), value));
        values.collect::<Vec<_>>().join(" ")
    }
}
