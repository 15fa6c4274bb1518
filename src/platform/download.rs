use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(module = "/src/js/save.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn save(text: &str, name: &str, kind: &str) -> Result<(), JsValue>;
}

/// Saves a text as a file of this media type. Tells whether the browser let it.
pub(crate) fn save_file(text: &str, name: &str, kind: &str) -> bool {
    save(text, name, kind).is_ok()
}

/// Opens the browser's dialog for printing.
pub(crate) fn print() {
    window().print().ok();
}
