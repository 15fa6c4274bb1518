//! The page, as the browser loads it; `src/js/start.js` begins it.

// What it exports is in the library.
use page as _;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {}
