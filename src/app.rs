use crate::Model;
use crate::announcer::Announcer;
use crate::view::{controls, ledger, terms, verdict};
use std::rc::Rc;
use yew::prelude::*;

/// How views report what the reader does.
pub(crate) type Dispatch = UseReducerDispatcher<Model>;

/// What the page starts from.
#[derive(Clone, Debug, Properties)]
pub struct AppProps {
    /// The state it opens in.
    pub model: Rc<Model>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.model, &other.model)
    }
}

/// The page.
#[component]
pub fn App(AppProps { model }: &AppProps) -> Html {
    let start = Rc::clone(model);
    let state = use_reducer(move || Model::clone(&start));
    let dispatch = state.dispatcher();
    html! {
        <>
            <main>
                { verdict::view(&state) }
                { controls::view(&state, &dispatch) }
                { ledger::view(&state) }
                { terms::view(&state) }
            </main>
            <Announcer text={verdict::spoken(&state)} />
        </>
    }
}
