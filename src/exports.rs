//! What `boot.js` and `browser.js` call.

use crate::app::{App, AppProps, Message};
use crate::browser::{self, Browser};
use crate::words::{Language, Words};
use std::cell::OnceCell;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    static APP: OnceCell<AppHandle<App>> = const { OnceCell::new() };
}

/// Draws the page into the element `app`, and keeps it drawn.
#[wasm_bindgen]
pub fn begin(browser: Browser, language: &str, words: String, link: String) {
    // Yew's own would word a message that a published page does not carry; boot.js tells the reader.
    #[cfg(not(debug_assertions))]
    yew::set_custom_panic_hook(Box::new(|_| {}));
    browser::meet(browser);
    let language = Language::of(language).unwrap_or(Language::En);
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        let words = Words::new(language, words);
        let props = AppProps { deal: &deals::KEYED, words, link: link.into() };
        let app = yew::Renderer::<App>::with_root_and_props(root, props).render();
        APP.with(|place| place.set(app).ok());
    }
}

/// The reader did what has this number.
#[wasm_bindgen]
pub fn act(number: usize, text: String) {
    send(Message::Did(number, text));
}

/// These parts of the page are in sight or near it, by their ids.
#[wasm_bindgen]
pub fn seen(parts: String) {
    send(Message::Seen(parts));
}

/// The words of another language have come.
#[wasm_bindgen]
pub fn speak(language: &str, words: String) {
    let language = Language::of(language).unwrap_or(Language::En);
    send(Message::Speak(Words::new(language, words)));
}

fn send(message: Message) {
    APP.with(|place| {
        if let Some(app) = place.get() {
            app.send_message(message);
        }
    });
}
