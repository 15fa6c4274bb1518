//! Numbers with the digits, the decimal mark and the grouping of a reader's locale.

#[cfg(not(target_arch = "wasm32"))]
mod icu;
#[cfg(target_arch = "wasm32")]
mod intl;
mod marks;

#[cfg(not(target_arch = "wasm32"))]
pub use icu::NumberFormat;
#[cfg(target_arch = "wasm32")]
pub use intl::NumberFormat;
pub use marks::Marks;
