//! What sections are made of: view functions, and components where a render can be skipped.

pub(crate) mod announcer;
pub(crate) mod basis;
pub(crate) mod button;
pub(crate) mod choice;
pub(crate) mod derivation_panel;
pub(crate) mod dock_control;
pub(crate) mod figure;
pub(crate) mod fold;
pub(crate) mod inline_number;
pub(crate) mod language_menu;
pub(crate) mod number_control;
mod number_field;
pub(crate) mod receipt;
pub(crate) mod sentence;
pub(crate) mod stage_drawing;
pub(crate) mod svg;
pub(crate) mod table;
mod track;
