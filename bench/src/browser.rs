//! What JavaScript sees of the engine. Text goes over as JSON.

use crate::{OPERATIONS, Operation, SCENARIOS, deal};
use serde_json::Value;
use settlement::json::{self, Answer};
use settlement::{Scenario, settle};
use wasm_bindgen::prelude::*;

/// Every deal.
#[wasm_bindgen]
#[must_use]
pub fn deals() -> String {
    deals::ALL.iter().map(|deal| deal::json(deal)).collect::<Value>().to_string()
}

/// The names of the operations.
#[wasm_bindgen]
#[must_use]
pub fn operations() -> String {
    OPERATIONS.iter().map(|(name, _)| *name).collect::<Value>().to_string()
}

/// The names of the scenarios, each with its scenario.
#[wasm_bindgen]
#[must_use]
pub fn scenarios() -> String {
    SCENARIOS.iter().map(|(name, text)| Value::from([*name, *text])).collect::<Value>().to_string()
}

/// A scenario's settlement.
#[wasm_bindgen]
#[must_use]
pub fn answer(scenario: &str) -> String {
    let settlement = read(scenario).and_then(|scenario| settle(&scenario));
    serde_json::to_string(&Answer(&settlement)).unwrap_or_default()
}

/// An operation and the scenario that it is done on.
#[wasm_bindgen]
pub struct Task {
    operation: Operation,
    scenario: Scenario<'static>,
}

#[wasm_bindgen]
impl Task {
    /// None where there is no such operation, or the scenario is in error.
    #[wasm_bindgen(js_name = of)]
    pub fn new(operation: &str, scenario: &str) -> Option<Self> {
        let operation = *OPERATIONS.iter().find(|(name, _)| *name == operation)?;
        Some(Self { operation, scenario: read(scenario).ok()? })
    }

    /// Does it so many times: the clock is JavaScript's, and crossing over costs nothing.
    pub fn run(&self, times: u32) {
        let (_, operation) = self.operation;
        for _ in 0..times {
            operation(&self.scenario);
        }
    }
}

fn read(scenario: &str) -> Result<Scenario<'static>, settlement::Error> {
    json::read(&deals::ALL, scenario.as_bytes())
}
