use crate::components::fold::fold;
use crate::export_text;
use crate::i18n::message;
use crate::state::{Fold, State};
use crate::view::View;
use yew::prelude::*;

/// The line that ends what stands on another's page: how new this is, what it assumes, and where all of
/// it is. The style sheet shows one of the two links.
pub(crate) fn foot(view: &View, state: &State, address: String) -> Html {
    let messages = &view.messages;
    html! {
        <footer key="end" class="end">
            <span>{messages.as_of(view.deal())}</span>
            if view.dispatch.is_some() {
                {fold(view, Fold::Assumptions, messages.get(message::ASSUMPTIONS), || inputs(state))}
            }
            <a class="alone" href={address.clone()} target="_blank">{messages.get(message::ALONE)}</a>
            <a class="move" href={address} target="_blank">{messages.get(message::MOVE)}</a>
        </footer>
    }
}

/// What the scenario assumes, input by input.
pub(crate) fn inputs(state: &State) -> Html {
    html! {
        <ul class="inputs">
            for (name, value, level) in export_text::inputs(state) {
                <li>{format!("{name}: {value} ({level})")}</li>
            }
        </ul>
    }
}
