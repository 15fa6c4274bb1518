//! Hooks: what listens wider than an element, or waits.

mod use_address;
mod use_debounced;
mod use_drag_steps;
mod use_held;
mod use_on_screen;
mod use_own_nodes;
mod use_shortcuts;
mod use_side;
mod use_slider;
mod use_staged_mount;
mod use_tween;
mod use_width;

pub(crate) use use_address::use_address;
pub(crate) use use_debounced::use_debounced;
pub(crate) use use_drag_steps::{DragListeners, use_drag_steps};
pub(crate) use use_held::use_held;
pub(crate) use use_on_screen::use_on_screen;
pub(crate) use use_own_nodes::use_own_nodes;
pub(crate) use use_shortcuts::use_shortcuts;
pub(crate) use use_side::use_side;
pub(crate) use use_slider::{SliderListeners, use_slider};
pub(crate) use use_staged_mount::use_staged_mount;
pub(crate) use use_tween::use_tween;
pub(crate) use use_width::use_width;
