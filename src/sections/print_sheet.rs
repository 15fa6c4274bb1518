use super::ledgers::{net_line, table_head};
use crate::components::basis::publisher;
use crate::export_text;
use crate::hooks::use_held;
use crate::i18n::message;
use crate::state::State;
use crate::view::View;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(crate) struct PrintSheetProps {
    pub(crate) state: State,
}

/// For paper alone: the net, every input and its level, the sources, and the link in full.
#[component]
pub(crate) fn PrintSheet(props: &PrintSheetProps) -> Html {
    let PrintSheetProps { state } = props;
    // Nobody prints during a drag.
    let state = &use_held(state.clone(), state.is_dragging);
    let view = View::new(state, None).on_paper();
    let messages = &state.messages;
    html! {
        <section class="sheet" id="sheet" aria-hidden="true">
            <h2>{ messages.get(message::SHEET).to_owned() }</h2>
            <table>
                { table_head(&view) }
                { net_line(&view) }
            </table>
            <ul>
                for (name, value, level) in export_text::inputs(state) {
                    <li>{ format!("{name}: {value} ({level})") }</li>
                }
            </ul>
            <p>
                for source in state.deal().sources.iter() {
                    { format!("{} ({}); ", publisher(source), source.date) }
                }
            </p>
            <p class="address">{ export_text::address(state) }</p>
        </section>
    }
}
