use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/picture.js")]
extern "C" {
    /// Saves a drawing as it is seen; `kind` is `svg` or `png`.
    #[wasm_bindgen(js_name = savePicture)]
    pub(crate) fn save_picture(svg: &Element, name: &str, kind: &str, title: &str);
}
