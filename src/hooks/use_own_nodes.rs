use crate::platform::ForeignChanges;
use std::rc::{Rc, Weak};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use yew::scheduler::{self, Runnable};

/// Puts every node back where Yew left it, until the render that begins here has ended with all that is
/// within it. Each render of the page begins with a component that calls this hook.
#[hook]
pub(crate) fn use_own_nodes(changes: &Rc<Option<ForeignChanges>>) {
    if let Some(own) = &**changes
        && own.begin() == Ok(true)
    {
        follow(Rc::downgrade(changes));
    }
    use_effect({
        let changes = changes.clone();
        move || {
            if let Some(changes) = &*changes {
                changes.done().ok();
            }
        }
    });
}

/// Follows a render through its pauses. Yew's scheduler pauses after 16 ms, also between a component and
/// those within it, and others may change nodes then. Weak, as the page may be gone when it resumes.
fn follow(changes: Weak<Option<ForeignChanges>>) {
    // A microtask: it runs as soon as the scheduler has ended or paused.
    spawn_local(async move {
        if let Some(Some(own)) = changes.upgrade().as_deref()
            && own.pause() == Ok(true)
        {
            scheduler::push(Box::new(Resumed(changes.clone())));
        }
    });
}

/// What the scheduler runs first when it resumes.
struct Resumed(Weak<Option<ForeignChanges>>);

impl Runnable for Resumed {
    fn run(self: Box<Self>) {
        if let Some(Some(own)) = self.0.upgrade().as_deref()
            && own.resume() == Ok(true)
        {
            follow(self.0);
        }
    }
}
