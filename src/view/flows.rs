//! Who pays whom.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::flows;
use crate::words::key;
use settlement::{Of, Unit};

const FLOWS: Section = Section { id: "flows", place: Place::Flows, title: key::FLOWS, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let [from, to] = [model.deal().first_year, model.deal().last_year].map(|year| year.to_string());
    let caption = words.pair(key::FLOWS_CAPTION, &from, &to);
    section::view(draw, &FLOWS, caption, flows::draw(model, words), &said(draw));
}

fn said(draw: &Draw<'_>) -> String {
    let (model, words) = (draw.model, draw.words);
    let mut said = String::new();
    let rows = flows::rows(model, words, i32::MAX);
    for (nth, terms) in [model.scenario.before(), model.scenario.after()].iter().enumerate() {
        said.push_str(words.of(&terms.name));
        let mut between = ": ";
        for row in &rows {
            let Some(half) = row.halves.get(nth) else { continue };
            let [from, to] = row.parties(model, words);
            said.push_str(between);
            said.push_str(&words.pair(key::PAYS, &from, &to));
            said.push_str(": ");
            match half.word {
                Some(word) => said.push_str(words.get(word)),
                None => said.push_str(&words.spoken(Unit::Dollars, half.amount)),
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
        let [from, to] = row.parties(model, words);
        let mut name = words.pair(key::PAYS, &from, &to);
        let mut cells = Vec::new();
        for half in row.halves {
            cells.push(match half.word {
                Some(word) => Cell::words(half.figure, words.get(word)),
                None => Cell::money(words, half.figure, half.amount),
            });
            if half.of == Of::After {
                name = name + ": " + &half.name;
            }
        }
        rows.push((name, cells));
    }
    let heads = [words.of(&model.scenario.before().name), words.of(&model.scenario.after().name)];
    table::view(draw, Place::Flows, key::FLOWS, &heads, rows);
}
