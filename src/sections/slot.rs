use super::Section;
use super::background::background;
use super::cloud::cloud_section;
use super::controls::controls;
use super::deals::deals;
use super::dock::dock;
use super::dollar::dollar_section;
use super::doubt::doubt;
use super::doubts::Doubts;
use super::export::export_section;
use super::head::head;
use super::ledgers::ledgers;
use super::print_sheet::print_sheet;
use super::scenarios::scenarios;
use super::schedule::schedule_section;
use super::stage::stage;
use super::tips::tips_section;
use super::why::why_section;
use crate::components::language_menu::language_menu;
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
    let state = use_held(State::clone(state), state.is_dragging && !is_on_screen.get());
    let section = *section;
    let id = section.id();
    html! {
        <>
            <section ref={node} {id} class={section.class()} aria-labelledby={section.title_id()}>
                <SectionContent {section} state={state.clone()} />
            </section>
            if section == Section::Export {
                <PrintSheet {state} />
            }
        </>
    }
}

/// What is in a section. It renders when something in its state changed.
#[component]
fn SectionContent(SectionSlotProps { section, state }: &SectionSlotProps) -> Html {
    let dispatch = use_context::<PageContext>().and_then(|context| context.dispatch);
    let view = View::new(state, dispatch);
    let drawn = |draw| html! { <Drawn view={view.clone()} draw={Draw(draw)} /> };
    match section {
        Section::Head => head(&view, state, language_menu(&view)),
        Section::Doubt => doubt(&view, state),
        Section::Dock => dock(&view, state),
        Section::Stage => stage(&view, state),
        Section::Scenarios => scenarios(&view, state),
        Section::Tips => tips_section(&view, state),
        Section::Controls => controls(&view, state),
        Section::Export => export_section(&view, state),
        Section::Doubts => html! { <Doubts {view} /> },
        Section::Why => drawn(why_section),
        Section::Schedule => drawn(schedule_section),
        Section::Cloud => drawn(cloud_section),
        Section::Dollar => drawn(dollar_section),
        Section::Ledgers => drawn(ledgers),
        Section::Deals => drawn(deals),
        Section::Background => drawn(background),
    }
}

/// The sheet to print. It renders when something in its state changed.
#[component]
fn PrintSheet(PrintSheetProps { state }: &PrintSheetProps) -> Html {
    print_sheet(state)
}

#[derive(Clone, PartialEq, Properties)]
struct PrintSheetProps {
    state: State,
}

/// Draws a section from a view alone.
#[derive(Clone, Copy)]
struct Draw(fn(&View) -> Html);

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::fn_addr_eq(self.0, other.0)
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DrawnProps {
    view: View,
    draw: Draw,
}

/// A section that draws from a view alone: it renders when something in that changed.
#[component]
fn Drawn(DrawnProps { view, draw }: &DrawnProps) -> Html {
    (draw.0)(view)
}
