//! Who pays whom.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::flows::{self, Row, State};
use crate::words::key;
use settlement::{Of, Unit};

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let [from, to] = [model.deal().first_year, model.deal().last_year].map(|year| year.to_string());
    section::view(
        draw,
        Section {
            id: "flows",
            place: Place::Flows,
            title: key::FLOWS,
            caption: words.pair(key::FLOWS_CAPTION, &from, &to),
            drawing: flows::draw(model, words),
            said: said(draw),
            table,
        },
    );
}

fn said(draw: &Draw<'_>) -> String {
    let (model, words) = (draw.model, draw.words);
    let mut said = String::new();
    let rows = flows::rows(model, words, i32::MAX);
    for (nth, terms) in [model.scenario.before(), model.scenario.after()].into_iter().enumerate() {
        said.push_str(words.of(&terms.name));
        let mut between = ": ";
        for row in &rows {
            let Some(cell) = row.cells.get(nth) else { continue };
            let [payer, payee] = row.parties(model, words);
            said.push_str(between);
            said.push_str(&words.pair(key::PAYS, &payer, &payee));
            said.push_str(": ");
            match cell.word(words) {
                Some(word) => said.push_str(word),
                None => said.push_str(&words.spoken(Unit::Dollars, cell.amount())),
            }
            between = "; ";
        }
        said.push_str(". ");
    }
    said
}

fn table(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let mut rows = Vec::new();
    for row in flows::rows(model, words, i32::MAX) {
        let [payer, payee] = row.parties(model, words);
        let name = words.pair(key::PAYS, &payer, &payee) + ": " + &row.names[1];
        let cells = vec![
            cell(draw, &row, Of::Before, row.cells[0]),
            cell(draw, &row, Of::After, row.cells[1]),
        ];
        rows.push((name, cells));
    }
    let heads = [words.of(&model.scenario.before().name), words.of(&model.scenario.after().name)];
    table::view(draw, Place::Flows, key::FLOWS, &heads, rows);
}

fn cell(draw: &Draw<'_>, row: &Row, of: Of<'static>, state: State) -> Cell {
    let figure = state.figure(of, row.what);
    match state.word(draw.words) {
        Some(word) => Cell::words(figure, word),
        None => Cell::money(draw.words, figure, state.amount()),
    }
}
