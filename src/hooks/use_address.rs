use crate::dispatch::Dispatch;
use crate::platform::{address, listen};
use crate::state::{Action, Shared, State};
use std::rc::Rc;
use web_sys::Event;
use yew::prelude::*;

/// Follows the address where the window is the page's own: a link in it, or a way back.
#[hook]
pub(crate) fn use_address(dispatch: &Rc<Dispatch>, owns_window: bool, opened: &Shared<State>) {
    use_effect_with((), {
        let (dispatch, opened) = (dispatch.clone(), opened.clone());
        move |()| {
            let travel = move || {
                let Some(link) = address::link(opened.deal()) else { return };
                dispatch.send(Action::OpenLink(link));
                // A link says its language; where it says none, the page is as it opened.
                dispatch.set_language(address::language().unwrap_or(opened.messages.language));
            };
            let listener = owns_window
                .then(|| listen(&gloo::utils::window(), "popstate", move |_: &Event| travel()));
            move || drop(listener)
        }
    });
}
