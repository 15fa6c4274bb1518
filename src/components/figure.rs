use crate::i18n::{Messages, message, with_plain_spaces};
use crate::state::{Action, FigureSpot};
use crate::view::View;
use settlement::Figure;
use yew::prelude::*;

/// A figure: a button that opens its derivation; on a static page and on paper plain text.
pub(crate) fn figure(
    view: &View,
    spot: FigureSpot,
    figure: Figure<'static>,
    shown: &str,
    spoken: &str,
) -> Html {
    if view.dispatch.is_none() {
        return html! {
            <span class="figure" translate="no">
                // Text that is spoken as it is written stands there once: a reader without the style
                // sheet would see it twice.
                if with_plain_spaces(shown) == spoken {
                    {shown}
                } else {
                    {seen_and_spoken(shown, spoken)}
                }
            </span>
        };
    }
    let is_open = view.is_derivation_open(spot, figure);
    html! {
        <button type="button" class="figure" translate="no" aria-expanded={is_open.to_string()}
            aria-controls={is_open.then_some("receipt")}
            onclick={view.on(Action::ToggleDerivation(spot, figure))}>
            {number(&view.messages, shown, spoken)}
        </button>
    }
}

/// A number on a button that explains it; spoken, it ends in the question why.
pub(crate) fn number(messages: &Messages, shown: &str, spoken: &str) -> Html {
    seen_and_spoken(shown, &messages.format(message::Why { value: spoken }))
}

/// A text for the eye, and another for screen readers in its place.
pub(crate) fn seen_and_spoken(shown: &str, spoken: &str) -> Html {
    html! {
        <>
            <span aria-hidden="true">{shown}</span>
            <span class="unseen">{with_plain_spaces(spoken)}</span>
        </>
    }
}
