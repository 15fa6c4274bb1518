//! The page for developing: `trunk serve` builds this. What is published is the library, which the
//! scripts in `src/js/` mount.

fn main() {
    page::mount_in_window();
}
