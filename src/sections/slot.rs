use super::Section;
use super::bridge::bridge_section;
use super::controls::controls;
use super::dollar::dollar_section;
use super::export::export_section;
use super::flows::flows_section;
use super::ledgers::ledgers;
use super::print_sheet::print_sheet;
use super::terms::terms;
use super::verdict::verdict_section;
use super::years::years_section;
use crate::context::PageContext;
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
    let state = &use_held(state.clone(), state.is_dragging && !is_on_screen.get());
    let dispatch = use_context::<PageContext>().and_then(|context| context.dispatch);
    let view = View::new(state, dispatch);
    let id = section.id();
    html! {
        <>
            <section ref={node} {id} class={section.class()} aria-labelledby={section.title_id()}>
                { match section {
                    Section::Verdict => verdict_section(&view, state),
                    Section::Controls => controls(&view, state),
                    Section::Export => export_section(&view, state),
                    _ => html! { <SectionContent section={*section} {view} /> },
                } }
            </section>
            if *section == Section::Export {
                { print_sheet(state) }
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct SectionContentProps {
    section: Section,
    view: View,
}

/// The content of a section that draws from a view alone: it renders when something in that changed.
#[component]
fn SectionContent(props: &SectionContentProps) -> Html {
    let SectionContentProps { section, view } = props;
    match section {
        Section::Flows => flows_section(view),
        Section::Years => years_section(view),
        Section::Bridge => bridge_section(view),
        Section::Dollar => dollar_section(view),
        Section::Ledgers => ledgers(view),
        Section::Terms => terms(view),
        Section::Verdict | Section::Controls | Section::Export => Html::default(),
    }
}
