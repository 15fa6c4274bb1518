use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/copy.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn copy(text: &str, root: &Element) -> Result<JsValue, JsValue>;
}

/// Puts a text onto the clipboard; `near` is any element of the page. Tells whether the browser let it.
pub(crate) async fn copy_text(text: &str, near: &Element) -> bool {
    let Ok(Some(root)) = near.closest("#app") else { return false };
    copy(text, &root).await.is_ok_and(|copied| copied.is_truthy())
}
