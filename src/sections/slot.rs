use super::{
    Bridge, Controls, Dollar, ExportSection, Flows, Ledgers, Section, Terms, Verdict, Years,
};
use crate::dispatch::Dispatch;
use crate::hooks::{use_held, use_on_screen};
use crate::state::State;
use crate::view::View;
use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SectionSlotProps {
    pub(crate) section: Section,
    pub(crate) state: State,
}

/// The place of a section. While a slider is dragged, a section out of sight is given the state from
/// before the drag, and so does not render.
#[component]
pub(crate) fn SectionSlot(props: &SectionSlotProps) -> Html {
    let SectionSlotProps { section, state } = props;
    let node = use_node_ref();
    let is_on_screen = use_on_screen(&node);
    let state = use_held(state.clone(), state.is_dragging && !is_on_screen.get());
    let dispatch = use_context::<Dispatch>();
    let view = View::new(&state, dispatch);
    let id = section.id();
    html! {
        <section ref={node} {id} class={section.class()} aria-labelledby={section.title_id()}>
            { match section {
                Section::Verdict => html! { <Verdict {state} /> },
                Section::Controls => html! { <Controls {state} /> },
                Section::Flows => html! { <Flows {view} /> },
                Section::Years => html! { <Years {view} /> },
                Section::Bridge => html! { <Bridge {view} /> },
                Section::Dollar => html! { <Dollar {view} /> },
                Section::Ledgers => html! { <Ledgers {view} /> },
                Section::Terms => html! { <Terms {view} /> },
                Section::Export => html! { <ExportSection {state} /> },
            } }
        </section>
    }
}
