use crate::platform::Tween;
use web_sys::Element;
use yew::prelude::*;

/// Lets the shapes of drawings move from where they were, as long as the page lives.
#[hook]
pub(crate) fn use_tween(root: &NodeRef) {
    use_effect_with((), {
        let root = root.clone();
        move |()| {
            let tween = root.cast::<Element>().and_then(|root| Tween::new(&root).ok());
            move || {
                if let Some(tween) = tween {
                    tween.stop().ok();
                }
            }
        }
    });
}
