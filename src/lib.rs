//! The page: it holds a scenario and draws a settlement. It does no sums of its own.
//!
//! [`Model`] is the state and [`Action`] all that can change it; [`words`] says figures in English;
//! `view` draws. Only [`start`] needs a browser.

mod action;
mod app;
pub mod entry;
mod model;
mod view;
mod why;
pub mod words;

pub use action::{Action, Ask, Choice, Place};
pub use app::{App, AppProps};
pub use model::Model;
pub use why::Why;

/// Draws the page into the element `app`, and keeps it drawn.
#[cfg(target_arch = "wasm32")]
pub fn start() {
    // Yew's own would word a message that a published page does not carry; boot.js tells the reader.
    #[cfg(not(debug_assertions))]
    yew::set_custom_panic_hook(Box::new(|_| {}));
    if let Some(root) = gloo::utils::document().get_element_by_id("app") {
        let props = AppProps { deal: &deals::OPENAI_MICROSOFT };
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}
