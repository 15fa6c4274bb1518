use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/tween.js")]
extern "C" {
    /// What moves the shapes of drawings.
    pub(crate) type Tween;

    /// Moves the shapes within an element, but while it has the attribute `data-held`.
    #[wasm_bindgen(constructor, catch)]
    pub(crate) fn new(root: &Element) -> Result<Tween, JsValue>;

    /// Ends that.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn stop(this: &Tween) -> Result<(), JsValue>;
}
