use crate::state::State;
use yew::prelude::*;

/// A live region for screen readers; a failure is shown to all.
pub(crate) fn announcer(state: &State) -> Html {
    let class = if state.is_failure { "notice" } else { "unseen" };
    html! { <p role="status" {class}>{ state.announcement.clone() }</p> }
}
