use super::chart_section::{Chart, chart_section};
use crate::chart::bridge;
use crate::components::table::{Cell, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use settlement::Unit;
use yew::prelude::*;

/// Why the net changes, clause by clause.
pub(crate) fn bridge_section(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let [first, second] = deal.sides.each_ref().map(|side| messages.party(deal, side));
    let chart = Chart {
        id: "bridge",
        spot: FigureSpot::Bridge,
        title: messages.get(message::BRIDGE).to_owned(),
        caption: messages.format(message::BridgeCaption {
            payer: first,
            payee: second,
            year: &deal.last_year.to_string(),
        }),
        drawing: bridge::draw(view),
        description: description(view),
        table,
    };
    chart_section(view, chart)
}

fn description(view: &View) -> String {
    let mut text = String::new();
    for row in bridge::rows(view) {
        text.push_str(&row.name);
        text.push_str(": ");
        text.push_str(&view.messages.spoken(Unit::Dollars, row.amount));
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let messages = &view.messages;
    let mut rows = Vec::new();
    for row in bridge::rows(view) {
        rows.push((row.name, vec![Cell::money(messages, Some(row.figure), row.amount)]));
    }
    let heads = [messages.get(message::BRIDGE_NET)];
    chart_table(view, FigureSpot::Bridge, messages.get(message::BRIDGE), &heads, rows)
}
