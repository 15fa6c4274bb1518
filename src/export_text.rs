//! The texts that a reader can take along.

mod csv;
mod json;
mod kind;
mod plain;

pub use csv::csv;
pub use json::json;
pub use kind::ExportKind;
pub use plain::plain;

use crate::i18n::{Language, message};
use crate::state::State;
use settlement::deal::Level;
use settlement::{Figure, Unit, explain};

/// The shell command that gives the same figures. Every shell takes double quotes, cmd.exe no others, and a
/// link has no character that any of them expands within.
#[must_use]
pub fn command(state: &State) -> String {
    format!("who-owes-whom settle --link \"{}/#{}\"", state.deal().id, link(state))
}

/// The address of the page with its scenario and language, in full.
#[must_use]
pub fn address(state: &State) -> String {
    format!("{}#{}", state.address, with_language(&link(state), state.messages.language))
}

/// The scenario as a link; for the deal as it stands, the edition alone.
#[must_use]
pub fn link(state: &State) -> String {
    if state.link.is_empty() { state.deal().edition.to_string() } else { state.link.to_string() }
}

/// A link that opens in this language.
#[must_use]
pub fn with_language(link: &str, language: Language) -> String {
    format!("{link}&lang={}", language.code())
}

/// The host and each input that is a number: its name, its value and its level of evidence.
#[must_use]
pub fn inputs(state: &State) -> Vec<(String, String, &str)> {
    let State { scenario, messages, .. } = state;
    let level = |is_default: bool, level: Level| {
        if is_default { messages.level(level) } else { messages.get(message::LEVEL_CHOSEN) }
    };
    let mut inputs = Vec::new();
    if let (Some(host), Some(hosting)) = (scenario.host(), &state.deal().inputs.hosting) {
        let of = &hosting.host;
        inputs.push((
            messages.get(message::HOST).to_owned(),
            host.name.clone(),
            level(host.id == of.default, of.basis.level),
        ));
    }
    for input in scenario.inputs() {
        let Ok(quantity) = state.deal().quantity(input) else { continue };
        let value = match scenario.get(input) {
            Some(value) => messages.exact(input.unit(), value),
            None => messages.cleared(input).to_owned(),
        };
        let level = level(state.is_default(input), quantity.basis.level);
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
fn lines(state: &State) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Ok(explained) = explain(&state.scenario) {
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
