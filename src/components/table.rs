//! The tables of charts, and of the scenario that was kept.

use super::figure::{figure, seen_and_spoken};
use crate::i18n::{Messages, message};
use crate::state::FigureSpot;
use crate::view::View;
use settlement::{Decimal, Figure, Unit};
use yew::prelude::*;

/// A cell: a text, and the figure that it gives, if it gives one.
pub(crate) struct Cell {
    pub(crate) figure: Option<Figure<'static>>,
    pub(crate) text: String,
    pub(crate) spoken: String,
}

impl Cell {
    pub(crate) fn money(
        messages: &Messages,
        figure: Option<Figure<'static>>,
        amount: Decimal,
    ) -> Self {
        let spoken = messages.spoken(Unit::Dollars, amount);
        Self { figure, text: messages.dollars(amount), spoken }
    }

    pub(crate) fn words(figure: Option<Figure<'static>>, text: &str) -> Self {
        Self { figure, text: text.to_owned(), spoken: text.to_owned() }
    }
}

/// A row: its name, and its cells.
pub(crate) type Row = (String, Vec<Cell>);

/// The table of a chart.
pub(crate) fn chart_table(
    view: &View,
    spot: FigureSpot,
    title: &str,
    heads: &[&str],
    rows: Vec<Row>,
) -> Html {
    // The section is a region of the same title.
    let label = format!("{title}: {}", view.messages.get(message::AS_TABLE));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label}>
            <table>{table_rows(view, spot, heads, rows)}</table>
        </div>
    }
}

/// The head and the body of a table.
pub(crate) fn table_rows(view: &View, spot: FigureSpot, heads: &[&str], rows: Vec<Row>) -> Html {
    html! {
        <>
            <thead>
                <tr>
                    <td />
                    for head in heads {
                        <th scope="col">{*head}</th>
                    }
                </tr>
            </thead>
            <tbody>
                for (name, cells) in rows {
                    <tr>
                        <th scope="row">{name}</th>
                        for cell in cells {
                            <td>{content(view, spot, &cell)}</td>
                        }
                    </tr>
                }
            </tbody>
        </>
    }
}

fn content(view: &View, spot: FigureSpot, cell: &Cell) -> Html {
    match cell.figure {
        Some(of) => figure(view, spot, of, &cell.text, &cell.spoken),
        None => seen_and_spoken(&cell.text, &cell.spoken),
    }
}
