use crate::state::Action;
use crate::view::View;
use yew::prelude::*;

/// A button that carries an action out.
pub(crate) fn button(view: &View, action: Action, label: &str) -> Html {
    html! { <button type="button" onclick={view.on(action)}>{label}</button> }
}
