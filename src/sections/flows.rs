use super::chart_section::{Chart, chart_section};
use crate::chart::flows;
use crate::components::table::{Cell, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use settlement::{Scope, Unit};
use yew::prelude::*;

/// Who pays whom.
pub(crate) fn flows_section(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let chart = Chart {
        id: "flows",
        spot: FigureSpot::Flows,
        title: messages.get(message::FLOWS).to_owned(),
        caption: messages.format(message::FlowsCaption {
            first_year: &deal.first_year.to_string(),
            last_year: &deal.last_year.to_string(),
        }),
        drawing: flows::draw(view),
        description: description(view),
        table,
    };
    chart_section(view, chart)
}

fn description(view: &View) -> String {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let mut text = String::new();
    let rows = flows::rows(view, i32::MAX);
    for (nth, terms) in [scenario.before(), scenario.after()].into_iter().enumerate() {
        text.push_str(messages.deal_text(&terms.name));
        let mut separator = ": ";
        for row in &rows {
            let Some(half) = row.halves.get(nth) else { continue };
            let [from, to] = &row.parties(view);
            text.push_str(separator);
            text.push_str(&messages.format(message::Pays { payer: from, payee: to }));
            text.push_str(": ");
            match half.obstacle {
                Some(obstacle) => text.push_str(obstacle.text(messages)),
                None => text.push_str(&messages.spoken(Unit::Dollars, half.amount)),
            }
            separator = "; ";
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let (scenario, messages) = (&view.scenario, &view.messages);
    let mut rows = Vec::new();
    for row in flows::rows(view, i32::MAX) {
        let [from, to] = &row.parties(view);
        let mut name = messages.format(message::Pays { payer: from, payee: to });
        let mut cells = Vec::new();
        for half in row.halves {
            cells.push(match half.obstacle {
                Some(obstacle) => Cell::words(half.figure, obstacle.text(messages)),
                None => Cell::money(messages, half.figure, half.amount),
            });
            if half.of == Scope::After {
                name = name + ": " + &half.name;
            }
        }
        rows.push((name, cells));
    }
    let heads = [scenario.before(), scenario.after()].map(|terms| messages.deal_text(&terms.name));
    chart_table(view, FigureSpot::Flows, messages.get(message::FLOWS), &heads, rows)
}
