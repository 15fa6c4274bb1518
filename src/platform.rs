//! What only a browser can do.

pub(crate) mod address;
mod clipboard;
mod download;
mod foreign_changes;
mod listen;
mod number_format;
mod observe;
mod picture;
mod tween;

pub(crate) use clipboard::copy_text;
pub(crate) use download::{print, save_file};
pub(crate) use foreign_changes::ForeignChanges;
pub(crate) use listen::listen;
pub use number_format::{Marks, NumberFormat};
pub(crate) use observe::{on_intersection, on_resize};
pub(crate) use picture::save_picture;
pub(crate) use tween::Tween;
