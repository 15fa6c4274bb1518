//! The programs that xtask runs: where they are kept, and the environment that they run in.

mod cache;
mod commands;
mod wasm_target;

pub(crate) use cache::Cache;
pub(crate) use commands::Toolbox;
pub(crate) use wasm_target::{TARGET, WasmTarget};
