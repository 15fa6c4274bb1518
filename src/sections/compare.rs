use crate::components::button::button;
use crate::components::fold::fold;
use crate::components::table::{Cell, Row, table_rows};
use crate::i18n::{message, moved};
use crate::state::{Action, FigureSpot, Fold, Pinned, State};
use crate::view::View;
use settlement::{Figure, FigureKind, Scope, add};
use yew::prelude::*;

/// What was changed since the scenario that the reader marked, or the button that marks the one that is
/// shown.
pub(super) fn compare(view: &View, state: &State) -> Html {
    let messages = &view.messages;
    html! {
        <div class="compare" id="compare">
            if let Some(pinned) = &state.pinned {
                <p id="moved">
                    {moved::sentence(messages, &pinned.scenario, &state.scenario)
                        .unwrap_or_else(|| messages.get(message::MOVED_NOTHING).to_owned())}
                </p>
                <p class="buttons">
                    {button(view, Action::RestorePinned, messages.get(message::PIN_BACK))}
                    {button(view, Action::Unpin, messages.get(message::PIN_END))}
                </p>
                {fold(view, Fold::Compared, messages.get(message::PINNED), || {
                    comparison(view, state, pinned)
                })}
            } else {
                <p class="buttons">{button(view, Action::Pin, messages.get(message::PIN))}</p>
            }
        </div>
    }
}

fn comparison(view: &View, state: &State, pinned: &Pinned) -> Html {
    let messages = &view.messages;
    let heads = [message::PIN_KEPT, message::PIN_NOW, message::PIN_BY].map(|key| messages.get(key));
    html! {
        <div class="table" tabindex="0" role="region" aria-label={messages.get(message::PINNED).to_owned()}>
            <table>
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
