use crate::host::Host;
use crate::i18n::Language;
use crate::state::{Action, State};
use gloo::timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// Half of how long a render may be due. It comes at once, unless an exception has left Yew's scheduler locked.
const RENDER_MS: u32 = 1000;

/// The dispatcher of the page, in a context: how components change the state. A component that finds
/// none draws a static page, without controls.
#[derive(Clone, Debug)]
pub struct Dispatch {
    dispatcher: UseReducerDispatcher<State>,
    host: Host,
    /// The language that was last asked for; its texts may still be on their way.
    language: Rc<Cell<Language>>,
    /// Runs while a render is due.
    due: Rc<RefCell<Option<Timeout>>>,
}

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        self.dispatcher == other.dispatcher
    }
}

impl Dispatch {
    pub(crate) fn new(
        dispatcher: UseReducerDispatcher<State>,
        host: Host,
        language: Language,
    ) -> Self {
        Self { dispatcher, host, language: Rc::new(Cell::new(language)), due: Rc::default() }
    }

    /// Carries an action out.
    pub fn send(&self, action: Action) {
        self.dispatcher.dispatch(action);
        if self.due.borrow().is_none() {
            self.wait();
        }
    }

    /// Waits twice: a timer that a long render held up goes before what Yew has put off behind it.
    fn wait(&self) {
        let (host, due) = (self.host.clone(), Rc::downgrade(&self.due));
        let once = Timeout::new(RENDER_MS, move || {
            if let Some(due) = due.upgrade() {
                due.replace(Some(Timeout::new(RENDER_MS, move || host.stopped())));
            }
        });
        self.due.replace(Some(once));
    }

    /// A render has begun. Yew puts off its end for as long as one change comes after another.
    pub(crate) fn rendering(&self) {
        if self.due.borrow().is_some() {
            self.wait();
        }
    }

    /// The render has ended, or the page is gone.
    pub(crate) fn rendered(&self) {
        self.due.take();
    }

    /// A callback that carries an action out, whatever the event.
    pub(crate) fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatch = self.clone();
        Callback::from(move |_| dispatch.send(action.clone()))
    }

    /// A callback that makes an action of the text that stands in an input.
    pub(crate) fn on_input(
        &self,
        action: impl Fn(String) -> Action + 'static,
    ) -> Callback<InputEvent> {
        let dispatch = self.clone();
        Callback::from(move |event: InputEvent| {
            dispatch.send(action(event.target_unchecked_into::<HtmlInputElement>().value()));
        })
    }

    /// Switches to a language, as soon as its texts have come.
    pub fn set_language(&self, language: Language) {
        let before = self.language.replace(language);
        if before == language {
            return;
        }
        let dispatch = self.clone();
        self.host.fetch_texts(
            language,
            Callback::from(move |texts| {
                // Another language may have been asked for since.
                if dispatch.language.get() != language {
                    return;
                }
                if let Some(texts) = texts {
                    dispatch.send(Action::SetTexts(texts));
                } else {
                    dispatch.language.set(before);
                    dispatch.send(Action::FailedToFetch);
                }
            }),
        );
    }
}
