//! Who pays whom.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::flows;
use crate::i18n::message;
use settlement::{Of, Unit};

const FLOWS: Section = Section { id: "flows", place: Place::Flows, title: message::FLOWS, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let [from, to] = [model.deal().first_year, model.deal().last_year].map(|year| year.to_string());
    let caption = messages.format(message::FlowsCaption { first_year: from, last_year: to });
    section::view(draw, &FLOWS, caption, flows::draw(model, messages), &said(draw));
}

fn said(draw: &Draw<'_>) -> String {
    let (model, messages) = (draw.model, draw.messages);
    let mut said = String::new();
    let rows = flows::rows(model, messages, i32::MAX);
    for (nth, terms) in [model.scenario.before(), model.scenario.after()].iter().enumerate() {
        said.push_str(messages.deal_text(&terms.name));
        let mut between = ": ";
        for row in &rows {
            let Some(half) = row.halves.get(nth) else { continue };
            let [from, to] = row.parties(model, messages);
            said.push_str(between);
            said.push_str(&messages.format(message::Pays { payer: from, payee: to }));
            said.push_str(": ");
            match half.word {
                Some(word) => said.push_str(messages.get(word)),
                None => said.push_str(&messages.spoken(Unit::Dollars, half.amount)),
            }
            between = "; ";
        }
        said.push_str(". ");
    }
    said
}

fn table(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let mut rows = Vec::new();
    for row in flows::rows(model, messages, i32::MAX) {
        let [from, to] = row.parties(model, messages);
        let mut name = messages.format(message::Pays { payer: from, payee: to });
        let mut cells = Vec::new();
        for half in row.halves {
            cells.push(match half.word {
                Some(word) => Cell::words(half.figure, messages.get(word)),
                None => Cell::money(messages, half.figure, half.amount),
            });
            if half.of == Of::After {
                name = name + ": " + &half.name;
            }
        }
        rows.push((name, cells));
    }
    let heads = [
        messages.deal_text(&model.scenario.before().name),
        messages.deal_text(&model.scenario.after().name),
    ];
    table::view(draw, Place::Flows, message::FLOWS, &heads, rows);
}
