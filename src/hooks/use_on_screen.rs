use crate::platform::on_intersection;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Whether an element is in sight, as far as the browser has told; a change renders nothing.
#[hook]
pub(crate) fn use_on_screen(node: &NodeRef) -> Rc<Cell<bool>> {
    let is_on_screen = use_memo((), |()| Cell::new(true));
    use_effect_with((), {
        let (node, is_on_screen) = (node.clone(), is_on_screen.clone());
        move |()| {
            let observer = node.cast::<Element>().and_then(|element| {
                on_intersection(&element, move |is_visible| is_on_screen.set(is_visible))
            });
            move || drop(observer)
        }
    });
    is_on_screen
}
