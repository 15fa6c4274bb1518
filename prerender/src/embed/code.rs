use super::Messages;
use maud::{Markup, html};

/// Code to paste, with a button that copies it.
pub(super) fn block(messages: &Messages, id: &str, title: &str, text: &str) -> Markup {
    html! {
        div class="code" {
            div class="buttons" {
                h3 id={ (id) "-title" } { (title) }
                button type="button" data-copy=(id) aria-describedby={ (id) "-title" } hidden {
                    (messages.copy)
                }
                span role="status" data-copied=(messages.copied) {}
            }
            pre { code id=(id) { (text) } }
        }
    }
}

/// A message in which code stands between backticks.
pub(super) fn marked(message: &str) -> Markup {
    html! {
        @for (nth, piece) in message.split('`').enumerate() {
            @if nth % 2 == 1 { code { (piece) } } @else { (piece) }
        }
    }
}
