use yew::prelude::*;

/// The value; while `is_held`, the last one that was not held back. What is derived from it then
/// compares equal, and does not render.
#[hook]
pub(crate) fn use_held<T: Clone + 'static>(value: T, is_held: bool) -> T {
    let last = use_mut_ref(|| value.clone());
    if !is_held {
        last.replace(value);
    }
    last.borrow().clone()
}
