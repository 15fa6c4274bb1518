use crate::chart::Drawing;
use crate::components::derivation_panel::derivation_panel;
use crate::components::fold::fold;
use crate::components::svg::chart_svg;
use crate::i18n::message;
use crate::platform::save_picture;
use crate::state::{Action, FigureSpot, Fold};
use crate::view::View;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
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
    let save = |kind: &'static str, failure| {
        let (dispatch, title) = (view.dispatch.clone()?, title.clone());
        let failure = messages.get(failure).to_owned();
        Some(Callback::from(move |event: MouseEvent| {
            let section =
                event.target_unchecked_into::<Element>().closest("section").ok().flatten();
            let svg = section.and_then(|of| of.query_selector(".drawing svg").ok().flatten());
            let Some(svg) = svg else { return };
            let (dispatch, title, failure) = (dispatch.clone(), title.clone(), failure.clone());
            spawn_local(async move {
                let name = format!("who-owes-whom-{id}.{kind}");
                if !save_picture(&svg, &name, kind, &title).await {
                    dispatch.send(Action::AnnounceFailure(failure));
                }
            });
        }))
    };
    html! {
        <>
            <h2 id={format!("{id}-title")}>{ title.clone() }</h2>
            <p class="caption">{ caption }</p>
            <div class="drawing">{ chart_svg(view, spot, drawing, &description) }</div>
            { derivation_panel(view, spot) }
            <p class="pictures">
                <button type="button" onclick={save("svg", message::NOT_SAVED)}>
                    { messages.get(message::EXPORT_SVG).to_owned() }
                </button>
                <button type="button" onclick={save("png", message::NOT_PNG)}>
                    { messages.get(message::EXPORT_PNG).to_owned() }
                </button>
            </p>
            { fold(view, Fold::ChartTable(spot), messages.get(message::AS_TABLE), || table(view)) }
        </>
    }
}
