use crate::host::Host;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// One animation frame at 60 Hz.
const FRAME_MS: u32 = 16;

/// How many of these stages are mounted: one at first, and one more a frame, so that the browser is
/// never kept waiting for long. The host is told when all are.
#[hook]
pub(crate) fn use_staged_mount(stages: usize, host: &Host) -> usize {
    let mounted = use_state(|| 1);
    use_effect_with(*mounted, {
        let (host, mounted) = (host.clone(), mounted.clone());
        move |&count: &usize| {
            let next = if count < stages {
                Some(Timeout::new(FRAME_MS, move || mounted.set(count + 1)))
            } else {
                host.mounted();
                None
            };
            move || drop(next)
        }
    });
    *mounted
}
