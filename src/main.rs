//! The page, as the browser loads it; `src/js/start.js` begins it.

// What it exports is in the library.
use page as _;

fn main() {}
