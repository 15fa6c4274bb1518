use super::Line;
use crate::Model;
use crate::i18n::{Messages, message};
use settlement::Of;

/// Every figure, one a line: its name, its year, its version, what it is in words, its value.
#[must_use]
pub fn csv(messages: &Messages, model: &Model) -> String {
    let mut text = messages.get(message::CSV_HEAD).to_owned();
    for Line { figure, name, value } in super::lines(model) {
        let version = match figure.of {
            Of::Before => messages.deal_text(&model.scenario.before().name),
            Of::After => messages.deal_text(&model.scenario.after().name),
            _ => "",
        };
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        text.push('\n');
        for cell in [&name, &year, version, &messages.figure(&model.scenario, figure)] {
            quoted(&mut text, cell);
            text.push(',');
        }
        text.push_str(&value.unwrap_or_default());
    }
    text.push('\n');
    text
}

/// In quotes, where there are signs that part cells.
fn quoted(text: &mut String, cell: &str) {
    if cell.contains(',') || cell.contains('"') {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
