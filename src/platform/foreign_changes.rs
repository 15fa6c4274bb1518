use wasm_bindgen::prelude::*;
use web_sys::Element;

#[wasm_bindgen(module = "/src/js/foreign_changes.js")]
extern "C" {
    /// What others have done to the nodes of a page, such as a browser that translates it.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) type ForeignChanges;

    /// Watches the nodes within an element.
    #[wasm_bindgen(constructor, catch)]
    pub(crate) fn watch(root: &Element) -> Result<ForeignChanges, JsValue>;

    /// A render begins: undoes them. Returns whether it had not begun yet.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn begin(this: &ForeignChanges) -> Result<bool, JsValue>;

    /// The render pauses. Returns whether it has not ended yet.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn pause(this: &ForeignChanges) -> Result<bool, JsValue>;

    /// The render resumes: undoes what others have done meanwhile. Returns whether it has not ended yet.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn resume(this: &ForeignChanges) -> Result<bool, JsValue>;

    /// The render has ended.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn done(this: &ForeignChanges) -> Result<(), JsValue>;
}
