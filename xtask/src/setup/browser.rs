//! Finds the browsers that the tests drive.

use std::path::PathBuf;

const CHROMIUM: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    // Where macOS keeps it.
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const FIREFOX: [&str; 3] = [
    "firefox",
    "firefox-esr",
    // Where macOS keeps it.
    "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/// The program of Chromium, or of a browser that is made of it.
pub(crate) fn find() -> Option<PathBuf> {
    CHROMIUM.iter().find_map(|it| which::which(it).ok())
}

/// Whether Chromium is there with its driver.
pub(super) fn has_chromium() -> bool {
    which::which("chromedriver").is_ok() && find().is_some()
}

pub(super) fn has_firefox() -> bool {
    FIREFOX.iter().any(|it| which::which(it).is_ok())
}
