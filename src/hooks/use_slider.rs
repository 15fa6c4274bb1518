use crate::dispatch::Dispatch;
use crate::state::Action;
use settlement::Input;
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
        onpointerdown: Callback::from(move |_| down(true)),
        onpointerup: Callback::from(move |_| up(false)),
        onpointercancel: Callback::from(move |_| {
            // Not to the position it had: the value may lie between two of them.
            if let Some(dispatch) = &dispatch {
                dispatch.send(Action::SlidBack(input));
            }
            hold(false);
        }),
        onchange: Callback::from(move |_| change(false)),
    }
}
