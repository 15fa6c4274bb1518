use super::chart_section::{Chart, chart_section};
use crate::chart::ribbons::{self, Part, figure};
use crate::components::table::{Cell, chart_table};
use crate::i18n::{Messages, message};
use crate::state::FigureSpot;
use crate::view::View;
use yew::prelude::*;

/// Who ends up with how much of each dollar that customers pay, and what moves.
pub(crate) fn dollar_section(view: &View) -> Html {
    let messages = &view.messages;
    let chart = Chart {
        id: "dollar",
        spot: FigureSpot::Dollar,
        title: title(messages),
        caption: html! {
            <>
                {caption(messages)}
                if let Some(moved) = ribbons::moved(view) {
                    {" "}<strong class="moved">{moved}</strong>
                }
            </>
        },
        drawing: ribbons::draw(view, view.width),
        description: description(view),
        table,
    };
    chart_section(view, chart)
}

fn title(messages: &Messages) -> String {
    match messages.sale() {
        Some(_) => messages.format(message::DollarSale { sale: messages.one_sale() }),
        None => messages.get(message::DOLLAR).to_owned(),
    }
}

fn caption(messages: &Messages) -> String {
    match messages.sale() {
        Some(_) => messages.format(message::DollarSaleCaption { sale: messages.one_sale() }),
        None => messages.get(message::DOLLAR_CAPTION).to_owned(),
    }
}

/// The names of both versions.
fn versions(view: &View) -> [&str; 2] {
    [view.scenario.before(), view.scenario.after()].map(|terms| &*terms.name)
}

fn description(view: &View) -> String {
    let messages = &view.messages;
    let parts = ribbons::parts(view);
    if parts.is_empty() {
        return messages.get(message::DOLLAR_NOTHING).to_owned();
    }
    let mut text = String::new();
    for (nth, version) in versions(view).into_iter().enumerate() {
        text.push_str(version);
        let mut separator = ": ";
        for Part { party, amounts } in &parts {
            let amount = amounts.get(nth).copied().unwrap_or_default();
            text.push_str(separator);
            text.push_str(&party.name);
            text.push(' ');
            text.push_str(&messages.spoken_part_of_sale(amount));
            separator = ", ";
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let messages = &view.messages;
    let mut rows = Vec::new();
    for part in ribbons::parts(view) {
        let mut cells = Vec::new();
        for (nth, amount) in part.amounts.into_iter().enumerate() {
            cells.push(Cell {
                figure: Some(figure(&part, nth)),
                text: messages.part_of_sale(amount),
                spoken: messages.spoken_part_of_sale(amount),
            });
        }
        rows.push((part.party.name.clone(), cells));
    }
    chart_table(view, FigureSpot::Dollar, &title(messages), "", &versions(view), rows)
}
