//! The tables of charts, and of the scenario that was kept.

use super::figure::{figure, seen_and_spoken};
use crate::i18n::{Messages, TableScale, message};
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

    /// An amount in the scale of its table.
    pub(crate) fn scaled(
        messages: &Messages,
        scale: TableScale,
        figure: Option<Figure<'static>>,
        amount: Decimal,
    ) -> Self {
        let spoken = messages.spoken(Unit::Dollars, amount);
        Self { figure, text: messages.in_table(scale, amount), spoken }
    }

    pub(crate) fn words(figure: Option<Figure<'static>>, text: &str) -> Self {
        Self { figure, text: text.to_owned(), spoken: text.to_owned() }
    }
}

/// A row: its name, and its cells.
pub(crate) type Row = (String, Vec<Cell>);

/// The table of a picture; its caption is the unit.
pub(crate) fn chart_table(
    view: &View,
    spot: FigureSpot,
    title: &str,
    unit: &str,
    heads: &[&str],
    rows: Vec<Row>,
) -> Html {
    // The section is a region of the same title.
    let label = format!("{title}: {}", view.messages.get(message::AS_TABLE));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={label}>
            <table>
                if !unit.is_empty() {
                    <caption>{unit}</caption>
                }
                {table_rows(view, spot, heads, rows)}
            </table>
        </div>
    }
}

/// The table of the stage: the same columns under each version; its caption is the unit.
pub(crate) fn years_table(
    view: &View,
    title: &str,
    unit: &str,
    versions: [&str; 2],
    columns: [&str; 2],
    rows: Vec<Row>,
) -> Html {
    let label = format!("{title}: {}", view.messages.get(message::AS_TABLE));
    html! {
        <div class="table years" tabindex="0" role="region" aria-label={label}>
            <table>
                <caption>{unit}</caption>
                <thead>
                    <tr>
                        <td rowspan="2" />
                        for version in versions {
                            <th scope="colgroup" colspan="2">{version}</th>
                        }
                    </tr>
                    <tr>
                        for column in columns.into_iter().cycle().take(4) {
                            <th scope="col">{column}</th>
                        }
                    </tr>
                </thead>
                {body(view, FigureSpot::Stage, rows)}
            </table>
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
            {body(view, spot, rows)}
        </>
    }
}

fn body(view: &View, spot: FigureSpot, rows: Vec<Row>) -> Html {
    html! {
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
    }
}

fn content(view: &View, spot: FigureSpot, cell: &Cell) -> Html {
    match cell.figure {
        Some(of) => figure(view, spot, of, &cell.text, &cell.spoken),
        None => seen_and_spoken(&cell.text, &cell.spoken),
    }
}
