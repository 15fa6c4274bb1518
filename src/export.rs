//! What is taken along, as text.

mod csv;
mod json;
mod plain;

pub use csv::csv;
pub use json::json;
pub use plain::plain;

use crate::Model;
use crate::words::{Words, fill, key};
use settlement::deal::Level;
use settlement::{Figure, Unit, explain};

/// The command that gives the same figures at a prompt.
#[must_use]
pub fn command(model: &Model) -> String {
    fill("who-owes-whom settle --link '{0}'", &[&link(model)])
}

/// The address of the page as it stands, in full.
#[must_use]
pub fn address(model: &Model, words: &Words) -> String {
    fill("{0}#{1}", &[&model.address, &with_language(&link(model), words)])
}

/// The scenario; of the deal as it stands, the edition alone.
#[must_use]
pub fn link(model: &Model) -> String {
    if model.link.is_empty() { model.deal().edition.to_string() } else { model.link.clone() }
}

/// A link in this language.
#[must_use]
pub fn with_language(link: &str, words: &Words) -> String {
    fill("{0}&lang={1}", &[link, words.language.code()])
}

/// Each input that is a number: its name, its value, and how sure that is.
#[must_use]
pub fn inputs(words: &Words, model: &Model) -> Vec<(String, String, &'static str)> {
    let scenario = &model.scenario;
    let mut inputs = Vec::new();
    let level = |is_default: bool, level: Level| {
        if is_default { words.level(level) } else { words.get(key::LEVEL_CHOSEN) }
    };
    let host = &model.deal().inputs.host;
    inputs.push((
        words.get(key::HOST).to_owned(),
        words.of(&scenario.host().name).to_owned(),
        level(scenario.host().id == host.default, host.basis.level),
    ));
    for input in scenario.inputs() {
        let Ok(quantity) = model.deal().quantity(input) else { continue };
        let value = match scenario.get(input) {
            Some(value) => words.exact(input.unit(), value),
            None => words.cleared(input).to_owned(),
        };
        let level = level(model.is_default(input), quantity.basis.level);
        inputs.push((words.input(scenario, input), value, level));
    }
    inputs
}

/// A figure, its name, and its value as the command line writes it.
struct Line {
    figure: Figure<'static>,
    name: String,
    value: Option<String>,
}

/// Every figure.
fn lines(model: &Model) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Ok(explained) = explain(&model.scenario) {
        for derivation in &explained.derivations {
            let figure = derivation.figure;
            let value = derivation.value.map(|value| {
                let value = value.normalize();
                let cents = match (figure.unit(), value.scale()) {
                    (Unit::Dollars, 0) => ".00",
                    (Unit::Dollars, 1) => "0",
                    _ => "",
                };
                value.to_string() + cents
            });
            lines.push(Line { figure, name: figure.to_string(), value });
        }
    }
    lines
}
