use super::Line;
use crate::i18n::message;
use crate::state::State;
use settlement::Scope;

/// Every figure, one a line: its name, its year, its version, its name in words, its value.
#[must_use]
pub fn csv(state: &State) -> String {
    let State { scenario, messages, .. } = state;
    let mut text = messages.get(message::CSV_HEAD).to_owned();
    for Line { figure, name, value } in super::lines(state) {
        let version = match figure.scope {
            Scope::Before => messages.deal_text(&scenario.before().name),
            Scope::After => messages.deal_text(&scenario.after().name),
            _ => "",
        };
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        text.push('\n');
        for cell in [&name, &year, version, &messages.figure(scenario, figure)] {
            push_cell(&mut text, cell);
            text.push(',');
        }
        text.push_str(&value.unwrap_or_default());
    }
    text.push('\n');
    text
}

/// Adds a cell, in quotes where it has commas or quotes.
fn push_cell(text: &mut String, cell: &str) {
    if cell.contains(',') || cell.contains('"') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
