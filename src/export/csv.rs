use crate::Model;
use crate::words::{Words, key};
use settlement::{Decimal, Explained, Figure, Of, Unit, explain};

/// Every figure, one a line: its name, its year, its version, what it is in words, its value.
#[must_use]
pub fn csv(words: &Words, model: &Model) -> String {
    let mut text = words.get(key::CSV_HEAD).to_owned();
    let Ok(Explained { derivations, .. }) = explain(&model.scenario) else { return text };
    for derivation in derivations {
        let (figure, value) = (derivation.figure, derivation.value);
        let version = match figure.of {
            Of::Before => words.of(&model.scenario.before().name),
            Of::After => words.of(&model.scenario.after().name),
            _ => "",
        };
        let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
        text.push('\n');
        for cell in [&figure.to_string(), &year, version, &words.figure(&model.scenario, figure)] {
            quoted(&mut text, cell);
            text.push(',');
        }
        text.push_str(&value.map(|value| plain(figure, value)).unwrap_or_default());
    }
    text.push('\n');
    text
}

/// A value as the command line writes it.
pub(super) fn plain(figure: Figure<'_>, value: Decimal) -> String {
    let mut value = value.normalize();
    if figure.unit() == Unit::Dollars {
        value.rescale(2);
    }
    value.to_string()
}

/// In quotes, where there are signs that part cells.
fn quoted(text: &mut String, cell: &str) {
    if cell.contains([',', '"']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}
