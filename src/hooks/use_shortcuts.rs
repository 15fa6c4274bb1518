use crate::components::receipt::leave;
use crate::dispatch::Dispatch;
use crate::platform::listen;
use crate::state::Action;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, KeyboardEvent};
use yew::prelude::*;

/// Keyboard shortcuts: Escape closes the derivation, Ctrl+Z and Ctrl+Y undo and redo. They are heard
/// in the whole window where it is the page's own, and elsewhere within the page alone.
#[hook]
pub(crate) fn use_shortcuts(root: &NodeRef, dispatch: &Rc<Dispatch>, owns_window: bool) {
    use_effect_with((), {
        let (root, dispatch) = (root.clone(), dispatch.clone());
        move |()| {
            let element = root.cast::<Element>();
            let target: Option<EventTarget> = if owns_window {
                Some(gloo::utils::window().into())
            } else {
                element.clone().map(Into::into)
            };
            let listener = target.map(|target| {
                listen(&target, "keydown", move |event: &KeyboardEvent| {
                    press(event, element.as_ref(), &dispatch);
                })
            });
            move || drop(listener)
        }
    });
}

fn press(event: &KeyboardEvent, root: Option<&Element>, dispatch: &Dispatch) {
    let key = event.key();
    if key == "Escape" {
        let is_open =
            |root: &&Element| root.query_selector("#receipt").is_ok_and(|of| of.is_some());
        if let Some(root) = root.filter(is_open) {
            // Nothing around the page is to be closed as well.
            event.prevent_default();
            leave(root);
        }
        return dispatch.send(Action::CloseDerivation);
    }
    // A field that is being edited has an undo of its own.
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_editing = target.is_some_and(|element| element.class_list().contains("is-draft"));
    if is_editing || !(event.ctrl_key() || event.meta_key()) {
        return;
    }
    let action = match &*key.to_lowercase() {
        "z" if event.shift_key() => Action::Redo,
        "z" => Action::Undo,
        "y" => Action::Redo,
        _ => return,
    };
    event.prevent_default();
    dispatch.send(action);
}
