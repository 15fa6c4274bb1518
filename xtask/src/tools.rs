//! The programs that commands run: where they are kept, and what they inherit.

mod cache;
mod commands;
mod wasm_target;

pub(crate) use cache::Cache;
pub(crate) use commands::Toolbox;
pub(crate) use wasm_target::{TARGET, WasmTarget};
