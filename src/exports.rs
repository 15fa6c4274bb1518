//! What the scripts call. Several pages may be open at once; each has a number.

use crate::app::{App, AppProps, Message};
use crate::browser::{Browser, Host};
use crate::i18n::{Language, Messages};
use crate::{Action, Model};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::AppHandle;

thread_local! {
    static PAGES: RefCell<Vec<Option<Page>>> = const { RefCell::new(Vec::new()) };
    /// Those that have come, one of each language.
    static WORDS: RefCell<Vec<Messages>> = const { RefCell::new(Vec::new()) };
}

/// A page is worked out before it is drawn, so that the browser has a moment in between.
enum Page {
    Opened(AppProps),
    Drawn(AppHandle<App>),
}

/// Works out a page; gives its number. It opens with a link, or with the preset of this id; where no
/// width of its drawings is given it is told later.
#[wasm_bindgen]
pub fn open(
    host: Host,
    language: &str,
    messages: String,
    link: &str,
    preset: &str,
    width: &str,
) -> usize {
    // Yew's own would word a message that a published page does not carry; the scripts tell the reader.
    #[cfg(not(debug_assertions))]
    yew::set_custom_panic_hook(Box::new(|_| {}));
    let messages = learn(language, &messages);
    let (action, text) = if link.is_empty() && !preset.is_empty() {
        (Action::Opened, preset)
    } else {
        (Action::Came, link)
    };
    let mut model = Model::open_by(&deals::KEYED, messages.language, action, text, width).ok();
    if let Some(model) = &mut model {
        model.address = host.address();
    }
    let model = Rc::new(RefCell::new(model));
    let props = AppProps { model, messages, browser: Browser::new(host) };
    let page = Page::Opened(props);
    PAGES.with_borrow_mut(|pages| {
        let free = pages.iter().position(Option::is_none);
        let nth = free.unwrap_or(pages.len());
        match pages.get_mut(nth) {
            Some(place) => *place = Some(page),
            None => pages.push(Some(page)),
        }
        nth
    })
}

/// Draws a page into an element and keeps it drawn.
#[wasm_bindgen]
pub fn begin(page: usize, root: Element) {
    PAGES.with_borrow_mut(|pages| {
        let Some(Some(page)) = pages.get_mut(page) else { return };
        if let Page::Opened(props) = page {
            let app = yew::Renderer::with_root_and_props(root, props.clone());
            *page = Page::Drawn(app.render());
        }
    });
}

/// Takes a page away.
#[wasm_bindgen]
pub fn end(page: usize) {
    let page = PAGES.with_borrow_mut(|pages| pages.get_mut(page).and_then(Option::take));
    if let Some(Page::Drawn(page)) = page {
        page.destroy();
    }
}

/// The reader did what has this number.
#[wasm_bindgen]
pub fn act(page: usize, number: usize, text: String) {
    send(page, Message::Did(number, text));
}

/// These parts of the page are in sight or near it, by their ids.
#[wasm_bindgen]
pub fn seen(page: usize, parts: String) {
    send(page, Message::Seen(parts));
}

/// The words of another language have come, or, where there are none, could not be fetched.
#[wasm_bindgen]
pub fn speak(page: usize, language: &str, messages: String) {
    send(page, Message::Speak((!messages.is_empty()).then(|| learn(language, &messages))));
}

/// What a page shows: its scenario, as a link has it, the nets, older and newer, and the change.
#[wasm_bindgen]
pub fn state(page: usize) -> String {
    with(page, |page| page.get_component()?.state()).flatten().unwrap_or_default()
}

fn send(page: usize, message: Message) {
    with(page, |page| page.send_message(message));
}

fn with<T>(page: usize, ask: impl FnOnce(&AppHandle<App>) -> T) -> Option<T> {
    PAGES.with_borrow(|pages| match pages.get(page)? {
        Some(Page::Drawn(page)) => Some(ask(page)),
        _ => None,
    })
}

fn learn(language: &str, text: &str) -> Messages {
    let language = Language::of(language).unwrap_or(Language::En);
    WORDS.with_borrow_mut(|known| {
        let messages = known.iter().find(|messages| messages.language == language).cloned();
        messages.unwrap_or_else(|| {
            let messages = Messages::new(language, text);
            known.push(messages.clone());
            messages
        })
    })
}
