//! Of each dollar that customers pay, who ends up with it.

use super::Draw;
use super::section::{self, Section};
use super::table::{self, Cell};
use crate::action::Place;
use crate::chart::dollar::{self, Split};
use crate::words::key;
use settlement::{Figure, What};

const DOLLAR: Section = Section { id: "dollar", place: Place::Dollar, title: key::DOLLAR, table };

pub(crate) fn view(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
    let mut said = String::new();
    for Split { terms, parts, .. } in dollar::splits(model) {
        said.push_str(words.of(&terms.name));
        said.push_str(": ");
        if parts.is_empty() {
            said.push_str(words.get(key::DOLLAR_NOTHING));
            said.push(' ');
            continue;
        }
        for (nth, part) in parts.iter().enumerate() {
            said.push_str(if nth == 0 { "" } else { ", " });
            said.push_str(words.of(&part.party.name));
            said.push(' ');
            said.push_str(&words.spoken_cents(part.amount));
        }
        said.push_str(". ");
    }
    let caption = words.get(key::DOLLAR_CAPTION).to_owned();
    section::view(draw, &DOLLAR, caption, dollar::draw(model, words), &said);
}

fn table(draw: &mut Draw<'_>) {
    let (model, words) = (draw.model, draw.words);
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
                    text: words.cents(part.amount),
                    spoken: words.spoken_cents(part.amount),
                },
                None => Cell::words(None, "–"),
            });
        }
        rows.push((words.of(&party.name).to_owned(), cells));
    }
    let heads = [words.of(&model.scenario.before().name), words.of(&model.scenario.after().name)];
    table::view(draw, Place::Dollar, key::DOLLAR, &heads, rows);
}
