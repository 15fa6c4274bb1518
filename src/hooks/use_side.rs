use crate::dispatch::Dispatch;
use crate::platform::on_resize;
use crate::state::{Action, ReceiptPlace};
use std::cell::Cell;
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Watches whether the style sheet shows the place for the receipt beside the page, and sends on where
/// the receipt is to stand.
#[hook]
pub(crate) fn use_side(side: &NodeRef, dispatch: &Rc<Dispatch>) {
    use_effect_with((), {
        let (side, dispatch) = (side.clone(), dispatch.clone());
        move |()| {
            let observer = side.cast::<HtmlElement>().and_then(|side| {
                let (of, last) = (side.clone(), Cell::new(ReceiptPlace::Below));
                on_resize(&side, move || {
                    // What is not shown has no width.
                    let place = match of.offset_width() {
                        0 => ReceiptPlace::Below,
                        _ => ReceiptPlace::Beside,
                    };
                    if last.replace(place) != place {
                        dispatch.send(Action::PlaceReceipt(place));
                    }
                })
            });
            move || drop(observer)
        }
    });
}
