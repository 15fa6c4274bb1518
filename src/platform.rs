//! What only the platform can do: a browser, or else libraries and stand-ins for it.

mod number_format;

#[cfg(not(target_arch = "wasm32"))]
pub use number_format::format_number;
#[cfg(target_arch = "wasm32")]
pub(crate) use number_format::format_number;
