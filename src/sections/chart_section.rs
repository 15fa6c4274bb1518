use crate::chart::Drawing;
use crate::components::derivation_panel::derivation_panel;
use crate::components::fold::fold;
use crate::components::svg::chart_svg;
use crate::i18n::message;
use crate::state::{FigureSpot, Fold};
use crate::view::View;
use yew::prelude::*;

/// A picture and what belongs to it.
pub(crate) struct Chart {
    /// The id of the section.
    pub(crate) id: &'static str,
    pub(crate) spot: FigureSpot,
    pub(crate) title: String,
    /// What it shows, in a sentence or two.
    pub(crate) caption: Html,
    pub(crate) drawing: Drawing,
    /// The drawing in words, for screen readers.
    pub(crate) description: String,
    /// The same figures as a table.
    pub(crate) table: fn(&View) -> Html,
}

/// The content of a section with a picture.
pub(crate) fn chart_section(view: &View, chart: Chart) -> Html {
    let Chart { id, spot, title, caption, drawing, description, table } = chart;
    html! {
        <>
            <h2 id={format!("{id}-title")}>{title}</h2>
            <p class="caption">{caption}</p>
            <div class="drawing picture">
                {chart_svg(view, spot, drawing.with_texts_above(), &description)}
            </div>
            {derivation_panel(view, spot)}
            {table_fold(view, spot, view.messages.get(message::AS_TABLE), || table(view))}
        </>
    }
}

/// The figures of a picture as a table, at its foot.
pub(crate) fn table_fold(
    view: &View,
    spot: FigureSpot,
    summary: &str,
    table: impl FnOnce() -> Html,
) -> Html {
    html! { <div class="as-table">{fold(view, Fold::ChartTable(spot), summary, table)}</div> }
}
