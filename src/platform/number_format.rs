//! Numbers with the digits, the decimal mark and the grouping of a language.

#[cfg(not(target_arch = "wasm32"))]
mod icu;
#[cfg(target_arch = "wasm32")]
mod intl;

#[cfg(not(target_arch = "wasm32"))]
pub use icu::format_number;
#[cfg(target_arch = "wasm32")]
pub(crate) use intl::format_number;
