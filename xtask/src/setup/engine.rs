//! The engines besides Chromium's that the tests drive, and the server beside their own, where this
//! system has packages of them.

use std::path::Path;

use anyhow::Result;

use super::cache::Cache;
use super::cargo_tool::CargoTool;
use super::system::{self, Packages};
use crate::toolbox::Toolbox;

const FIREFOX: Packages = Packages {
    what: "Firefox",
    names: &["firefox-esr"],
    elsewhere: "Firefox, and geckodriver on PATH",
};

const WEBKIT: Packages = Packages {
    what: "WebKit with its driver, and a screen for it",
    names: &["webkit2gtk-driver", "xvfb"],
    elsewhere: "WebKitWebDriver of WebKitGTK and Xvfb on PATH",
};

/// A server as publishers have it.
const APACHE: Packages = Packages {
    what: "Apache",
    names: &["apache2-bin"],
    elsewhere: "Apache with its modules where Debian has them",
};

const FIREFOXES: [&str; 3] = [
    "firefox",
    "firefox-esr",
    // Where macOS keeps it.
    "/Applications/Firefox.app/Contents/MacOS/firefox",
];

fn has_firefox() -> bool {
    FIREFOXES.iter().any(|it| which::which(it).is_ok())
}

fn has_webkit() -> bool {
    ["WebKitWebDriver", "Xvfb"].iter().all(|it| which::which(it).is_ok())
}

/// Not on everybody's PATH.
fn has_apache() -> bool {
    Path::new("/usr/sbin/apache2").exists()
}

/// What is missing here and can be installed; the rest is named, and the tests go without it.
pub(super) fn missing() -> Vec<Packages> {
    let mut missing = Vec::new();
    let all = [(has_firefox(), FIREFOX), (has_webkit(), WEBKIT), (has_apache(), APACHE)];
    for (is_there, packages) in all {
        if is_there {
            continue;
        }
        if system::offers(&packages) {
            missing.push(packages);
        } else {
            eprintln!(
                "NOT TESTED in {}: this system has no such package. It takes {}",
                packages.what, packages.elsewhere
            );
        }
    }
    missing
}

/// Firefox's driver, which Debian has not: any that is on PATH, or else ours.
pub(super) fn ensure_driver(toolbox: &Toolbox, cache: &Cache) -> Result<()> {
    if has_firefox() && which::which("geckodriver").is_err() {
        CargoTool::geckodriver().ensure(toolbox, cache)?;
    }
    Ok(())
}
