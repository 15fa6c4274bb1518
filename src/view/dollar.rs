//! Of each dollar that customers pay, who ends up with it.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::dollar::{self, Split};
use crate::i18n::message;
use settlement::{Figure, What};

const DOLLAR: Section =
    Section { id: "dollar", place: Place::Dollar, title: message::DOLLAR, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let mut said = String::new();
    for Split { terms, parts, .. } in dollar::splits(model) {
        said.push_str(messages.deal_text(&terms.name));
        said.push_str(": ");
        if parts.is_empty() {
            said.push_str(messages.get(message::DOLLAR_NOTHING));
            said.push(' ');
            continue;
        }
        for (nth, part) in parts.iter().enumerate() {
            said.push_str(if nth == 0 { "" } else { ", " });
            said.push_str(messages.deal_text(&part.party.name));
            said.push(' ');
            said.push_str(&messages.spoken_cents(part.amount));
        }
        said.push_str(". ");
    }
    let caption = messages.get(message::DOLLAR_CAPTION).to_owned();
    section::view(draw, &DOLLAR, caption, dollar::draw(model, messages), &said);
}

fn table(draw: &mut Draw<'_>) {
    let (model, messages) = (draw.model, draw.messages);
    let splits = dollar::splits(model);
    let mut rows = Vec::new();
    for position in &model.settlement.change.positions {
        let party = position.party;
        let mut cells = Vec::new();
        for Split { of, parts, .. } in &splits {
            let part = parts.iter().find(|part| part.party.id == party.id);
            cells.push(match part {
                Some(part) => Cell {
                    figure: Some(Figure::new(*of, What::OfADollar(&party.id))),
                    text: messages.cents(part.amount),
                    spoken: messages.spoken_cents(part.amount),
                },
                None => Cell::words(None, "–"),
            });
        }
        rows.push((messages.deal_text(&party.name).to_owned(), cells));
    }
    let heads = [
        messages.deal_text(&model.scenario.before().name),
        messages.deal_text(&model.scenario.after().name),
    ];
    table::view(draw, Place::Dollar, message::DOLLAR, &heads, rows);
}
