//! Why it changes, clause by clause.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::bridge;
use crate::words::key;
use settlement::Unit;

const BRIDGE: Section = Section { id: "bridge", place: Place::Bridge, title: key::BRIDGE, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let mut said = String::new();
    for row in bridge::rows(model, words) {
        said.push_str(&row.name);
        said.push_str(": ");
        said.push_str(&words.spoken(Unit::Dollars, row.amount));
        said.push_str(". ");
    }
    let deal = model.deal();
    let [first, second] = &deal.sides;
    let (first, second) = (words.party(deal, first), words.party(deal, second));
    let caption = words.say(key::BRIDGE_CAPTION, &[first, second, &deal.last_year.to_string()]);
    section::view(draw, &BRIDGE, caption, bridge::draw(model, words), &said);
}

fn table(draw: &mut Draw<'_>) {
    let words = draw.words;
    let mut rows = Vec::new();
    for row in bridge::rows(draw.model, words) {
        rows.push((row.name, vec![Cell::money(words, Some(row.figure), row.amount)]));
    }
    table::view(draw, Place::Bridge, key::BRIDGE, &[words.get(key::BRIDGE_NET)], rows);
}
