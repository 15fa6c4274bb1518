use super::ledgers::{net_line, table_head};
use crate::export_text;
use crate::i18n::message;
use crate::state::State;
use crate::view::View;
use yew::prelude::*;

/// For paper alone: the net, every input and its level, the sources, and the link in full.
pub(crate) fn print_sheet(state: &State) -> Html {
    // Nothing on paper can be clicked.
    let view = View { derivation: None, ..View::new(state, None) };
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
                    { format!("{} ({}); ", messages.publisher(source), messages.date(&source.date)) }
                }
            </p>
            <p class="address">{ export_text::address(state) }</p>
        </section>
    }
}
