use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/copy.js")]
extern "C" {
    fn copy(text: &str, root: &Element);
}

/// Puts a text onto the clipboard; `near` is any element of the page.
pub(crate) fn copy_text(text: &str, near: &Element) {
    if let Ok(Some(root)) = near.closest("#app") {
        copy(text, &root);
    }
}
