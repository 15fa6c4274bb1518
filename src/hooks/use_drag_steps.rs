use web_sys::Element;
use yew::prelude::*;

/// The pixels of a drag that make a step.
const STEP: i32 = 6;

/// The listeners of an element that is dragged sideways.
pub(crate) struct DragListeners {
    pub(crate) onpointerdown: Callback<PointerEvent>,
    pub(crate) onpointermove: Callback<PointerEvent>,
    /// For `pointerup` and `pointercancel`.
    pub(crate) onpointerend: Callback<PointerEvent>,
}

/// Listens for drags sideways, and calls back with each further step, to the right or (negative) to
/// the left.
#[hook]
pub(crate) fn use_drag_steps(on_steps: Callback<i32>) -> DragListeners {
    // Where the drag began, and the steps that were told of it.
    let drag = use_mut_ref(|| None::<(i32, i32)>);
    let (begun, moved) = (drag.clone(), drag.clone());
    DragListeners {
        onpointerdown: Callback::from(move |event: PointerEvent| {
            // The element then hears all of the drag, also what happens outside of it. It cannot be
            // captured where a script made up the event; the drag goes on as far as it is heard.
            let element = event.target_unchecked_into::<Element>();
            _ = element.set_pointer_capture(event.pointer_id());
            begun.replace(Some((event.client_x(), 0)));
        }),
        onpointermove: Callback::from(move |event: PointerEvent| {
            let Some((x, told)) = *moved.borrow() else { return };
            let steps = (event.client_x() - x) / STEP;
            if steps != told {
                moved.replace(Some((x, steps)));
                on_steps.emit(steps - told);
            }
        }),
        onpointerend: Callback::from(move |_| {
            drag.take();
        }),
    }
}
