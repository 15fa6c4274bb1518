use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Calls back once `dependency` has been the same for so many milliseconds, but not for the value
/// that it has at first.
#[hook]
pub(crate) fn use_debounced<T>(ms: u32, dependency: T, callback: impl FnOnce() + 'static)
where
    T: PartialEq + 'static,
{
    let is_first = use_mut_ref(|| true);
    use_effect_with(dependency, move |_| {
        let timeout = (!is_first.replace(false)).then(|| Timeout::new(ms, callback));
        // Dropped, and so cancelled, by the next change.
        move || drop(timeout)
    });
}
