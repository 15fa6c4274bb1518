use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/picture.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = savePicture)]
    async fn save(svg: &Element, name: &str, kind: &str, title: &str) -> Result<JsValue, JsValue>;
}

/// Saves a drawing as it is seen; `kind` is `svg` or `png`. Tells whether that was possible: some
/// browsers falsify what is painted.
pub(crate) async fn save_picture(svg: &Element, name: &str, kind: &str, title: &str) -> bool {
    save(svg, name, kind, title).await.is_ok_and(|saved| saved.is_truthy())
}
