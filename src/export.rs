//! What is taken along, as text.

mod csv;
mod json;
mod plain;

pub use csv::csv;
pub use json::json;
pub use plain::plain;

use crate::Model;
use crate::i18n::{Messages, message};
use settlement::deal::Level;
use settlement::{Figure, Unit, explain};

/// The command that gives the same figures at a prompt.
#[must_use]
pub fn command(model: &Model) -> String {
    format!("who-owes-whom settle --link '{}'", link(model))
}

/// The address of the page as it stands, in full.
#[must_use]
pub fn address(model: &Model, messages: &Messages) -> String {
    format!("{}#{}", model.address, with_language(&link(model), messages))
}

/// The scenario; of the deal as it stands, the edition alone.
#[must_use]
pub fn link(model: &Model) -> String {
    if model.link.is_empty() { model.deal().edition.to_string() } else { model.link.clone() }
}

/// A link in this language.
#[must_use]
pub fn with_language(link: &str, messages: &Messages) -> String {
    format!("{link}&lang={}", messages.language.code())
}

/// Each input that is a number: its name, its value, and how sure that is.
#[must_use]
pub fn inputs<'a>(messages: &'a Messages, model: &Model) -> Vec<(String, String, &'a str)> {
    let scenario = &model.scenario;
    let mut inputs = Vec::new();
    let level = |is_default: bool, level: Level| {
        if is_default { messages.level(level) } else { messages.get(message::LEVEL_CHOSEN) }
    };
    let host = &model.deal().inputs.host;
    inputs.push((
        messages.get(message::HOST).to_owned(),
        messages.deal_text(&scenario.host().name).to_owned(),
        level(scenario.host().id == host.default, host.basis.level),
    ));
    for input in scenario.inputs() {
        let Ok(quantity) = model.deal().quantity(input) else { continue };
        let value = match scenario.get(input) {
            Some(value) => messages.exact(input.unit(), value),
            None => messages.cleared(input).to_owned(),
        };
        let level = level(model.is_default(input), quantity.basis.level);
        inputs.push((messages.input(scenario, input), value, level));
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
