//! The page: it holds a scenario and draws a settlement. It does no sums of its own.
//!
//! [`Model`] is the state and [`Action`] all that can change it; [`i18n`] says figures in the
//! language of the reader; `view` draws. Only `begin` needs a browser; [`still`] is what a reader
//! sees before that.

mod action;
mod app;
mod browser;
pub mod chart;
mod draft;
pub mod export;
mod history;
pub mod i18n;
mod knob;
mod model;
pub mod parse_number;
mod platform;
mod take;
mod view;
mod why;

#[cfg(not(target_arch = "wasm32"))]
pub use platform::format_number;

pub use action::{Action, Ask, Choice, Part, Place};
pub use app::{App, AppProps};
pub use browser::Browser;
pub use draft::Draft;
pub use history::History;
pub use knob::Knob;
pub use model::{Model, Outlook, Pinned};
pub use take::Take;
#[cfg(not(target_arch = "wasm32"))]
pub use view::{Around, Page, Texts, still};
pub use why::Why;

#[cfg(target_arch = "wasm32")]
pub mod exports;
