use gloo::events::{EventListener, EventListenerOptions};
use web_sys::EventTarget;
use web_sys::wasm_bindgen::JsCast;

/// Listens to an event of this type, and may prevent its default, until the listener is dropped.
pub(crate) fn listen<E: JsCast>(
    target: &EventTarget,
    kind: &'static str,
    callback: impl Fn(&E) + 'static,
) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, kind, options, move |event| {
        callback(event.unchecked_ref());
    })
}
