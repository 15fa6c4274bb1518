use crate::dispatch::Dispatch;
use crate::platform::on_resize;
use crate::state::Action;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Watches the width of the column of the drawings, and sends it on when it changes.
#[hook]
pub(crate) fn use_width(root: &NodeRef, dispatch: &Rc<Dispatch>) {
    use_effect_with((), {
        let (root, dispatch) = (root.clone(), dispatch.clone());
        move |()| {
            let observer = root.cast::<Element>().and_then(|root| {
                let (of, last) = (root.clone(), Cell::new(0));
                // The height of the page changes with each line that comes or goes: that is no matter.
                on_resize(&root, move || {
                    let column = of.query_selector(".drawing").ok().flatten();
                    let width = column.map_or(0, |column| column.client_width());
                    if width != 0 && last.replace(width) != width {
                        dispatch.send(Action::Resized(width));
                    }
                })
            });
            move || drop(observer)
        }
    });
}
