use crate::dispatch::Dispatch;
use crate::state::Action;
use settlement::Input;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The listeners of a slider.
pub(crate) struct SliderListeners {
    pub(crate) onpointerdown: Callback<PointerEvent>,
    /// For `pointerup` and `lostpointercapture`.
    pub(crate) onpointerup: Callback<PointerEvent>,
    pub(crate) onpointercancel: Callback<PointerEvent>,
    /// A drag has ended, also outside of the slider.
    pub(crate) onchange: Callback<Event>,
}

/// Tells whether a pointer holds the slider. A swipe moves a slider before it turns out to scroll the
/// page; the slider then goes back.
#[hook]
pub(crate) fn use_slider(dispatch: Option<Dispatch>, input: Input<'static>) -> SliderListeners {
    let position = use_mut_ref(String::new);
    let before = position.clone();
    let position_of = |event: &PointerEvent| -> String {
        event.target_unchecked_into::<HtmlInputElement>().value()
    };
    let hold = {
        let dispatch = dispatch.clone();
        move |is_held| {
            if let Some(dispatch) = &dispatch {
                dispatch.send(Action::Held(is_held));
            }
        }
    };
    let (down, up, change) = (hold.clone(), hold.clone(), hold.clone());
    SliderListeners {
        onpointerdown: Callback::from(move |event: PointerEvent| {
            before.replace(position_of(&event));
            down(true);
        }),
        onpointerup: Callback::from(move |_| up(false)),
        onpointercancel: Callback::from(move |event: PointerEvent| {
            let before = position.borrow().clone();
            if let Some(dispatch) = &dispatch
                && before != position_of(&event)
            {
                dispatch.send(Action::Slid(input, before));
            }
            hold(false);
        }),
        onchange: Callback::from(move |_| change(false)),
    }
}
