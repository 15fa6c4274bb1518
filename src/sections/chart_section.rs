use crate::chart::Drawing;
use crate::components::derivation_panel::derivation_panel;
use crate::components::fold::fold;
use crate::components::svg::chart_svg;
use crate::i18n::message;
use crate::state::{FigureSpot, Fold};
use crate::view::View;
use yew::prelude::*;

/// A chart and what belongs to it.
pub(crate) struct Chart {
    /// The id of the section.
    pub(crate) id: &'static str,
    pub(crate) spot: FigureSpot,
    pub(crate) title: String,
    pub(crate) caption: String,
    pub(crate) drawing: Drawing,
    /// The drawing in words, for screen readers.
    pub(crate) description: String,
    /// The same figures as a table.
    pub(crate) table: fn(&View) -> Html,
}

/// The content of a section with a chart.
pub(crate) fn chart_section(view: &View, chart: Chart) -> Html {
    let Chart { id, spot, title, caption, drawing, description, table } = chart;
    let messages = &view.messages;
    html! {
        <>
            <h2 id={format!("{id}-title")}>{ title.clone() }</h2>
            <p class="caption">{ caption }</p>
            <div class="drawing">{ chart_svg(view, spot, drawing, &description) }</div>
            { derivation_panel(view, spot) }
            { fold(view, Fold::ChartTable(spot), messages.get(message::AS_TABLE), || table(view)) }
        </>
    }
}
