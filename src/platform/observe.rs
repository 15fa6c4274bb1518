//! Observers of the browser, which gloo does not have. Those of web-sys throw where a browser or an
//! extension fails, and that would lock Yew; here it leaves the page unobserved.

use gloo::timers::callback::Timeout;
use js_sys::{Array, Function};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, IntersectionObserverEntry};

#[wasm_bindgen]
extern "C" {
    type ResizeObserver;

    #[wasm_bindgen(constructor, catch)]
    fn new(callback: &Function) -> Result<ResizeObserver, JsValue>;

    type IntersectionObserver;

    #[wasm_bindgen(constructor, catch)]
    fn new(callback: &Function) -> Result<IntersectionObserver, JsValue>;

    /// Either of them.
    #[derive(Debug)]
    type AnyObserver;

    #[wasm_bindgen(method, catch)]
    fn observe(this: &AnyObserver, element: &Element) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn disconnect(this: &AnyObserver) -> Result<(), JsValue>;
}

/// Observes until it is dropped.
pub(crate) struct Observer<F: ?Sized> {
    observer: AnyObserver,
    _callback: Closure<F>,
}

impl<F: ?Sized> Observer<F> {
    fn observe(observer: AnyObserver, element: &Element, callback: Closure<F>) -> Option<Self> {
        observer.observe(element).ok()?;
        Some(Self { observer, _callback: callback })
    }
}

impl<F: ?Sized> Drop for Observer<F> {
    fn drop(&mut self) {
        self.observer.disconnect().ok();
    }
}

/// Calls back when the size of an element has changed, in a task of its own: what is drawn in the
/// observer's own turn can change the size again, which browsers report as an error of the page.
pub(crate) fn on_resize(
    element: &Element,
    callback: impl Fn() + 'static,
) -> Option<Observer<dyn Fn()>> {
    let (callback, task) = (Rc::new(callback), Cell::new(None));
    let callback = Closure::<dyn Fn()>::new(move || {
        let callback = Rc::clone(&callback);
        // Cancelled by the next one, and where the observer is dropped.
        task.set(Some(Timeout::new(0, move || callback())));
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    Observer::observe(observer.unchecked_into(), element, callback)
}

/// Calls back when an element has come into sight, or has left it.
pub(crate) fn on_intersection(
    element: &Element,
    callback: impl Fn(bool) + 'static,
) -> Option<Observer<dyn Fn(Array)>> {
    let callback = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.pop().unchecked_into::<IntersectionObserverEntry>();
        callback(last.is_intersecting());
    });
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    Observer::observe(observer.unchecked_into(), element, callback)
}
