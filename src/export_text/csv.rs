use super::Line;
use crate::state::State;
use settlement::Scope;

/// Tells a spreadsheet that the text is in UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Every figure, one a line: its name, its year, its version, its name in words, its value. Cells and
/// decimals are parted as the reader's spreadsheet has it: by semicolons where a comma begins decimals.
#[must_use]
pub fn csv(state: &State) -> String {
    let State { scenario, messages, .. } = state;
    let has_comma = messages.numbers.marks().decimal == Some(',');
    let separator = if has_comma { ';' } else { ',' };
    let mut text = String::from(BYTE_ORDER_MARK);
    let mut push = |cells: [&str; 4], value: &str| {
        for cell in cells {
            push_cell(&mut text, cell, separator);
            text.push(separator);
        }
        text.push_str(value);
        text.push_str("\r\n");
    };
    push(["figure", "year", "version", "what"], "value");
    for Line { figure, name, value } in super::lines(state) {
        let version = match figure.scope {
            Scope::Before => &scenario.before().name,
            Scope::After => &scenario.after().name,
            _ => "",
        };
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        let value = value.unwrap_or_default();
        let value = if has_comma { value.replace('.', ",") } else { value };
        push([&name, &year, version, &messages.figure(scenario, figure)], &value);
    }
    text
}

/// Adds a cell of text: in quotes where it has what would end it, and behind an apostrophe where a
/// spreadsheet would run it as a formula.
fn push_cell(text: &mut String, cell: &str, separator: char) {
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let cell = if is_formula { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([separator, '"', '\r', '\n', '\t']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(&cell);
    }
}
