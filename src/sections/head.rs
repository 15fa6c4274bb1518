use crate::components::derivation_panel::derivation_panel;
use crate::components::sentence::sentence;
use crate::i18n::{dropped, message};
use crate::state::{FigureSpot, State};
use crate::view::View;
use yew::prelude::*;

/// The name of the page, its languages, and the answer in a sentence. Static pages have links for
/// languages where the page has buttons.
pub(crate) fn head(view: &View, state: &State, languages: Html) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <div class="masthead">
                <h1 id="head-title">{messages.get(message::TITLE)}</h1>
                <p class="kicker">{messages.deal_text(&view.deal().name)}</p>
                {languages}
            </div>
            if !state.dropped.is_empty() {
                {notice(state)}
            }
            <p class="headline" id="verdict">
                {sentence(view, FigureSpot::Verdict, &view.headline(), &[])}
            </p>
            {derivation_panel(view, FigureSpot::Verdict)}
        </>
    }
}

/// The parts of a link that could not be read.
fn notice(state: &State) -> Html {
    html! {
        <div class="notice" id="notice">
            <p>{state.messages.get(message::DROPPED)}</p>
            <ul>
                for part in state.dropped.iter() {
                    <li>{dropped::sentence(&state.messages, part)}</li>
                }
            </ul>
        </div>
    }
}
