use super::chart_section::{Chart, chart_section};
use crate::chart::schedule::{self, Block};
use crate::components::table::{Cell, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use yew::prelude::*;

/// Which brackets a sum runs through and which thresholds it reaches. Nothing in a deal without either.
pub(crate) fn schedule_section(view: &View) -> Html {
    let messages = &view.messages;
    let blocks = schedule::blocks(view);
    let Some(drawing) = schedule::draw(view, &blocks, view.width) else { return Html::default() };
    let chart = Chart {
        id: "schedule",
        spot: FigureSpot::Schedule,
        title: messages.get(message::SCHEDULE).to_owned(),
        caption: html! { {messages.get(message::SCHEDULE_CAPTION)} },
        drawing,
        description: description(&blocks),
        table,
    };
    chart_section(view, chart)
}

fn description(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        text.push_str(&block.title);
        text.push_str(", ");
        text.push_str(&block.of);
        for line in &block.lines {
            text.push_str("; ");
            text.push_str(&line.name);
            text.push_str(": ");
            text.push_str(&line.text);
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let messages = &view.messages;
    let mut rows = Vec::new();
    for block in schedule::blocks(view) {
        // What the rows after it are about.
        rows.push((block.title + ", " + &block.of, vec![Cell::words(None, "")]));
        for line in block.lines {
            rows.push((line.name, vec![Cell::words(Some(line.figure.figure), &line.text)]));
        }
    }
    let title = messages.get(message::SCHEDULE);
    let amount = messages.get(message::SCHEDULE_AMOUNT);
    chart_table(view, FigureSpot::Schedule, title, "", &[amount], rows)
}
