use super::chart_section::{Chart, chart_section};
use crate::chart::dollar::{self, Split};
use crate::components::table::{Cell, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use settlement::{Figure, FigureKind};
use yew::prelude::*;

/// Who ends up with how much of each dollar that customers pay.
pub(crate) fn dollar_section(view: &View) -> Html {
    let messages = &view.messages;
    let chart = Chart {
        id: "dollar",
        spot: FigureSpot::Dollar,
        title: messages.get(message::DOLLAR).to_owned(),
        caption: messages.get(message::DOLLAR_CAPTION).to_owned(),
        drawing: dollar::draw(view),
        description: description(view),
        table,
    };
    chart_section(view, chart)
}

fn description(view: &View) -> String {
    let messages = &view.messages;
    let mut text = String::new();
    for Split { terms, parts, .. } in dollar::splits(view) {
        text.push_str(messages.deal_text(&terms.name));
        text.push_str(": ");
        if parts.is_empty() {
            text.push_str(messages.get(message::DOLLAR_NOTHING));
            text.push(' ');
            continue;
        }
        for (nth, part) in parts.iter().enumerate() {
            text.push_str(if nth == 0 { "" } else { ", " });
            text.push_str(messages.deal_text(&part.party.name));
            text.push(' ');
            text.push_str(&messages.spoken_cents(part.amount));
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let messages = &view.messages;
    let splits = dollar::splits(view);
    let mut rows = Vec::new();
    for position in &view.settlement().change.positions {
        let party = position.party;
        let mut cells = Vec::new();
        for Split { of, parts, .. } in &splits {
            let part = parts.iter().find(|part| part.party.id == party.id);
            cells.push(match part {
                Some(part) => Cell {
                    figure: Some(Figure::new(*of, FigureKind::ShareOfDollar(&party.id))),
                    text: messages.cents(part.amount),
                    spoken: messages.spoken_cents(part.amount),
                },
                None => Cell::words(None, "–"),
            });
        }
        rows.push((messages.deal_text(&party.name).to_owned(), cells));
    }
    let heads = splits.each_ref().map(|split| messages.deal_text(&split.terms.name));
    chart_table(view, FigureSpot::Dollar, messages.get(message::DOLLAR), &heads, rows)
}
