//! Why it changes, clause by clause.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::bridge;
use crate::i18n::message;
use settlement::Unit;

const BRIDGE: Section =
    Section { id: "bridge", place: Place::Bridge, title: message::BRIDGE, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let mut said = String::new();
    for row in bridge::rows(model, messages) {
        said.push_str(&row.name);
        said.push_str(": ");
        said.push_str(&messages.spoken(Unit::Dollars, row.amount));
        said.push_str(". ");
    }
    let deal = model.deal();
    let [first, second] = &deal.sides;
    let (first, second) = (messages.party(deal, first), messages.party(deal, second));
    let caption = messages.format(message::BridgeCaption {
        payer: first,
        payee: second,
        year: deal.last_year.to_string(),
    });
    section::view(draw, &BRIDGE, caption, bridge::draw(model, messages), &said);
}

fn table(draw: &mut Draw<'_>) {
    let messages = draw.messages;
    let mut rows = Vec::new();
    for row in bridge::rows(draw.model, messages) {
        rows.push((row.name, vec![Cell::money(messages, Some(row.figure), row.amount)]));
    }
    table::view(draw, Place::Bridge, message::BRIDGE, &[messages.get(message::BRIDGE_NET)], rows);
}
