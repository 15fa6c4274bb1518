use crate::dispatch::Dispatch;
use crate::platform::on_resize;
use crate::state::Action;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Watches the size of the stage and the width of the column of the drawings, and sends them on when
/// they change.
#[hook]
pub(crate) fn use_width(root: &NodeRef, dispatch: &Rc<Dispatch>) {
    use_effect_with((), {
        let (root, dispatch) = (root.clone(), dispatch.clone());
        move |()| {
            let observer = root.cast::<Element>().and_then(|root| {
                let (of, last_stage) = (root.clone(), Cell::new((0, 0)));
                let last = Cell::new(0);
                // The height of the page changes with each line that comes or goes: that is no matter.
                on_resize(&root, move || {
                    let box_of = |css| of.query_selector(css).ok().flatten();
                    if let Some(stage) = box_of("#stage .drawing") {
                        let size = (stage.client_width(), stage.client_height());
                        if size.0 != 0 && last_stage.replace(size) != size {
                            dispatch.send(Action::StageResized(size.0, size.1));
                        }
                    }
                    let width = box_of("#flow").map_or(0, |column| column.client_width());
                    if width != 0 && last.replace(width) != width {
                        dispatch.send(Action::Resized(width));
                    }
                })
            });
            move || drop(observer)
        }
    });
}
