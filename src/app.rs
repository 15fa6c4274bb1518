use crate::components::announcer::announcer;
use crate::components::receipt::{ReceiptBeside, grounds_of_answer};
use crate::context::PageContext;
use crate::dispatch::Dispatch;
use crate::export_text;
use crate::hooks::{
    use_address, use_debounced, use_own_nodes, use_shortcuts, use_side, use_staged_mount,
    use_tween, use_width,
};
use crate::host::Host;
use crate::i18n::{Messages, message};
use crate::platform::ForeignChanges;
use crate::sections::foot::foot;
use crate::sections::{Section, SectionSlot};
use crate::state::{Action, Change, ReceiptPlace, Shared, State};
use crate::view::View;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// How long a change must have stood before the outlook is computed anew.
const OUTLOOK_MS: u32 = 120;

/// How long a change must have stood before it enters history and address and is announced: a drag
/// does none of that until it has ended.
const SETTLE_MS: u32 = 500;

/// Handles of a page that is drawn: its state as it is at any moment, and how to change it.
pub type Handles = (UseReducerHandle<State>, Dispatch);

#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The element that the page is drawn in; none where it is drawn as text.
    #[prop_or_default]
    pub root: Option<Element>,
    /// What the page opens with; `None` empties it, until it opens again.
    pub opened: Option<Shared<State>>,
    /// Counts the openings.
    #[prop_or_default]
    pub opening: u32,
    pub host: Host,
    /// Receives the handles once the page is drawn.
    #[prop_or_default]
    pub on_ready: Callback<Handles>,
}

/// The root component. Each opening is a component of its own, so that nothing of the one before is
/// left in it.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { root, opened, opening, host, on_ready } = props;
    let changes = use_memo(root.clone(), |root| ForeignChanges::watch(root.as_ref()?).ok());
    use_own_nodes(&changes);
    let Some(opened) = opened else { return Html::default() };
    html! {
        <OpenPage key={*opening} {changes} opened={opened.clone()} host={host.clone()} {on_ready} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct OpenPageProps {
    changes: Rc<Option<ForeignChanges>>,
    opened: Shared<State>,
    host: Host,
    on_ready: Callback<Handles>,
}

/// The page: its state, its effects, and the order of its sections.
#[component]
fn OpenPage(props: &OpenPageProps) -> Html {
    let OpenPageProps { changes, opened, host, on_ready } = props;
    use_own_nodes(changes);
    let state = use_reducer(|| State::clone(opened));
    let dispatch = use_memo((), |()| {
        Dispatch::new(state.dispatcher(), host.clone(), opened.messages.language)
    });
    dispatch.rendering();
    use_effect({
        let dispatch = dispatch.clone();
        move || {
            dispatch.rendered();
            move || dispatch.rendered()
        }
    });
    let root = use_node_ref();
    let mounted = use_staged_mount(1 + Section::FLOW.len(), host);
    use_shortcuts(&root, &dispatch, host.owns_window());
    use_width(&root, &dispatch);
    let side = use_node_ref();
    use_side(&side, &dispatch);
    use_tween(&root);
    use_address(&dispatch, host.owns_window(), opened);

    use_effect_with((), {
        let ready = (state.clone(), Dispatch::clone(&dispatch));
        let on_ready = on_ready.clone();
        move |()| on_ready.emit(ready)
    });
    use_debounced(OUTLOOK_MS, (state.change.count, state.open_folds.clone()), {
        let dispatch = dispatch.clone();
        move || dispatch.send(Action::ComputeOutlook)
    });
    use_effect_with(state.change, {
        let (host, dispatch) = (host.clone(), dispatch.clone());
        move |change| {
            let timeout = match change {
                Change { count: 0, .. } => None,
                Change { is_by_host: true, .. } => {
                    host.changed();
                    None
                }
                _ => Some(Timeout::new(SETTLE_MS, move || dispatch.send(Action::Settle))),
            };
            // Dropped, and so cancelled, by the next change.
            move || drop(timeout)
        }
    });
    use_effect_with(state.messages.clone(), {
        let (host, title) = (host.clone(), title(&state));
        move |messages: &Messages| host.set_title(messages.language, title)
    });
    let is_first = use_mut_ref(|| true);
    use_effect_with((state.settled, state.messages.language), {
        let (host, link) = (host.clone(), export_text::link(&state));
        let fragment = export_text::with_language(&link, state.messages.language);
        move |_| {
            // Nothing has happened yet when the page opens.
            if !is_first.replace(false) {
                host.navigate(fragment);
                host.changed();
            }
        }
    });

    let (messages, language) = (&state.messages, state.messages.language);
    let context =
        PageContext { messages: messages.clone(), dispatch: Some(Dispatch::clone(&dispatch)) };
    html! {
        <ContextProvider<PageContext> {context}>
            // It takes the focus where a click leaves it nowhere, so that shortcuts reach the page.
            <main ref={root} tabindex="-1" lang={language.code()}
                data-held={state.is_held.then_some("")}>
                for section in Section::FIRST {
                    <SectionSlot {section} state={State::clone(&state)} />
                }
                // The style sheet says where, and whether there is room.
                <div class="side" id="side" ref={side}>
                    if state.receipt_place == ReceiptPlace::Beside {
                        {beside(View::new(&state, Some(Dispatch::clone(&dispatch))))}
                    }
                </div>
                <div class="flow" id="flow">
                    for section in Section::FLOW.into_iter().take(mounted - 1) {
                        <SectionSlot key={section.id()} {section} state={State::clone(&state)} />
                    }
                    // The style sheet shows this where the page is a part of another.
                    {foot(&View::new(&state, Some(Dispatch::clone(&dispatch))), &state,
                        export_text::address(&state))}
                </div>
            </main>
            { announcer(&state) }
        </ContextProvider<PageContext>>
    }
}

/// The receipt that is open; otherwise what the answer rests on.
fn beside(view: View) -> Html {
    if view.derivation.is_some() {
        html! { <ReceiptBeside {view} /> }
    } else {
        grounds_of_answer(&view)
    }
}

/// The title of the window.
fn title(state: &State) -> String {
    let title = state.messages.get(message::TITLE).to_owned();
    title + " " + &state.deal().name
}
