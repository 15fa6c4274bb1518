//! The browser that the tests drive and the benchmarks run in.

use std::path::PathBuf;

use super::system::Packages;

pub(crate) const PACKAGES: Packages = Packages {
    what: "Chromium with ChromeDriver",
    names: &["chromium", "chromium-driver"],
    elsewhere: "Chrome or Chromium, and the ChromeDriver of its version on PATH",
};

const BROWSERS: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    // Where macOS keeps it.
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

pub(crate) fn is_there() -> bool {
    which::which("chromedriver").is_ok() && find().is_some()
}

/// The browser itself.
pub(crate) fn find() -> Option<PathBuf> {
    BROWSERS.iter().find_map(|it| which::which(it).ok())
}
