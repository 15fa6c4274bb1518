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

    /// Undoes them, right before the page changes its nodes itself.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn undo(this: &ForeignChanges) -> Result<(), JsValue>;

    /// The page has changed its nodes.
    #[wasm_bindgen(method, catch)]
    pub(crate) fn done(this: &ForeignChanges) -> Result<(), JsValue>;
}
