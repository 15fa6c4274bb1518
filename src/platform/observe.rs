//! Observers of the browser, which gloo does not have.

use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, ResizeObserver};

/// Observes until it is dropped.
pub(crate) struct Observer<F: ?Sized> {
    disconnect: Box<dyn Fn()>,
    _callback: Closure<F>,
}

impl<F: ?Sized> Drop for Observer<F> {
    fn drop(&mut self) {
        (self.disconnect)();
    }
}

/// Calls back when the size of an element has changed.
pub(crate) fn on_resize(
    element: &Element,
    callback: impl Fn() + 'static,
) -> Option<Observer<dyn Fn()>> {
    let callback = Closure::<dyn Fn()>::new(callback);
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Observer { disconnect: Box::new(move || observer.disconnect()), _callback: callback })
}

/// Calls back when an element has come into sight, or has left it.
pub(crate) fn on_intersection(
    element: &Element,
    callback: impl Fn(bool) + 'static,
) -> Option<Observer<dyn Fn(js_sys::Array)>> {
    let callback = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().unchecked_into::<IntersectionObserverEntry>();
        callback(last.is_intersecting());
    });
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Observer { disconnect: Box::new(move || observer.disconnect()), _callback: callback })
}
