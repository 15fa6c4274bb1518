use gloo::file::{Blob, ObjectUrl};
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use web_sys::HtmlAnchorElement;
use web_sys::wasm_bindgen::JsCast;

/// How long a browser may take to fetch what is saved.
const FETCH_MS: u32 = 60_000;

/// Saves a text as a file.
pub(crate) fn save_file(text: &str, name: &str) {
    let Ok(link) = document().create_element("a") else { return };
    let link = link.unchecked_into::<HtmlAnchorElement>();
    let url = ObjectUrl::from(Blob::new(text));
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(FETCH_MS, move || drop(url)).forget();
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    window().print().ok();
}
