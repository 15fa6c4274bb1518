use crate::state::{Action, Fold};
use crate::view::View;
use yew::prelude::*;

/// A fold: its content is drawn only while it is open, or where the browser opens it.
pub(crate) fn fold(view: &View, fold: Fold, summary: &str, content: impl FnOnce() -> Html) -> Html {
    let is_open = view.is_open(fold);
    let onclick = view.dispatch.clone().map(|dispatch| {
        move |event: MouseEvent| {
            // The state opens it, not the browser.
            event.prevent_default();
            dispatch.send(Action::Toggled(fold));
        }
    });
    html! {
        <details class="fold" open={is_open}>
            <summary {onclick}>{summary}</summary>
            <div>
                if is_open || view.dispatch.is_none() {
                    {content()}
                }
            </div>
        </details>
    }
}
