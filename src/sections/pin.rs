use crate::components::button::button;
use crate::components::table::{Cell, Row, table_rows};
use crate::i18n::message;
use crate::state::{Action, FigureSpot, Pinned, State};
use crate::view::View;
use settlement::{Figure, FigureKind, Scope, add};
use yew::prelude::*;

/// The scenario that was kept beside the one that is shown, or the button that keeps it.
pub(super) fn pin(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    html! {
        <div class="pin" id="pin">
            if let Some(pinned) = &state.pinned {
                {comparison(view, state, pinned)}
                <p class="buttons">
                    {button(view, Action::RestorePinned, messages.get(message::PIN_BACK))}
                    {button(view, Action::Unpin, messages.get(message::PIN_END))}
                </p>
            } else {
                {button(view, Action::Pin, messages.get(message::PIN))}
            }
        </div>
    }
}

fn comparison(view: &View, state: &State, pinned: &Pinned) -> Html {
    let messages = &view.messages;
    let heads = [message::PIN_KEPT, message::PIN_NOW, message::PIN_BY].map(|key| messages.get(key));
    html! {
        <div class="table" tabindex="0" role="region" aria-labelledby="pin-caption">
            <table>
                <caption id="pin-caption">
                    {messages.get(message::PINNED)}
                    for link in [&pinned.link, &state.link] {
                        {" "}
                        <code>
                            if link.is_empty() {
                                {messages.get(message::UNCHANGED)}
                            } else {
                                {link}
                            }
                        </code>
                    }
                </caption>
                {table_rows(view, FigureSpot::Verdict, &heads, rows(view, state, pinned))}
            </table>
        </div>
    }
}

/// The nets that were kept, the nets of now, and their difference.
fn rows(view: &View, state: &State, pinned: &Pinned) -> Vec<Row> {
    let messages = &view.messages;
    let versions = [Scope::Before, Scope::After, Scope::Change];
    let nets = pinned.nets.into_iter().zip(state.nets());
    versions
        .into_iter()
        .zip(nets)
        .map(|(of, (kept, now))| {
            let difference = add(now, -kept).unwrap_or_default();
            let cells = [kept, now, difference].map(|amount| Cell::money(messages, None, amount));
            (messages.figure(&view.scenario, Figure::new(of, FigureKind::Net)), cells.into())
        })
        .collect()
}
