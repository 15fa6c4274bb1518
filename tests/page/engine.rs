//! The browser engines that the page has to work in.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

pub(crate) const ALL: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];
/// Those with print, forced colours and fingers: WebKit's driver has none of them.
pub(crate) const NOT_WEBKIT: &[Engine] = &[Engine::Chromium, Engine::Firefox];
/// The one with Chrome's own protocol.
pub(crate) const CHROMIUM: &[Engine] = &[Engine::Chromium];

impl Engine {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    pub(crate) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// What is missing here to drive it.
    pub(crate) fn lacks(self) -> Option<&'static str> {
        if find(self.driver()).is_none() {
            return Some(self.driver());
        }
        (self == Self::WebKit && find("Xvfb").is_none()).then_some("Xvfb")
    }
}

/// A program on PATH, or that `cargo xtask` installed.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let tools = cache().join("tools/bin");
    let path: OsString = env::join_paths(env::split_paths(&path).chain([tools])).ok()?;
    which::which_in(program, Some(path), ".").ok()
}

/// Where `cargo xtask` keeps what it installs.
pub(crate) fn cache() -> PathBuf {
    dirs::cache_dir().unwrap_or_default().join("who-owes-whom")
}

/// The smallest browser there is of WebKit, where Debian keeps it.
pub(crate) fn mini_browser() -> Option<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").ok()?.flatten();
    let paths = libraries.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    paths.into_iter().find(|path| path.exists())
}
