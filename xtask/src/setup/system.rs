//! What neither cargo nor npm can install: it is looked for on this machine, and where it is missing
//! `scripts/install-debian.sh` installs it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::{browser, fuzzing, npm};
use crate::tools::WasmTarget;
use crate::{process, workspace};

pub(super) struct Need {
    /// Its name in the script.
    name: &'static str,
    what: &'static str,
    is_there: fn() -> bool,
    /// How to get it on a system other than Debian.
    elsewhere: &'static str,
    /// Whether the tests go without it where it cannot be had.
    is_optional: bool,
}

pub(super) const WASM: Need = Need {
    name: "wasm",
    what: "a standard library for wasm32",
    is_there: || WasmTarget::find().is_some(),
    elsewhere: "rustup target add wasm32-unknown-unknown",
    is_optional: false,
};

pub(super) const NPM: Need = Need {
    name: "npm",
    what: "Node.js with npm",
    is_there: npm::is_there,
    elsewhere: "https://nodejs.org",
    is_optional: false,
};

pub(super) const CHROMIUM: Need = Need {
    name: "chromium",
    what: "Chromium with ChromeDriver",
    is_there: browser::has_chromium,
    elsewhere: "Chrome or Chromium, and the ChromeDriver of its version on PATH",
    is_optional: false,
};

pub(super) const FIREFOX: Need = Need {
    name: "firefox",
    what: "Firefox",
    is_there: browser::has_firefox,
    elsewhere: "Firefox, and geckodriver on PATH",
    is_optional: true,
};

pub(super) const WEBKIT: Need = Need {
    name: "webkit",
    what: "WebKit with its driver, and a screen for it",
    is_there: || ["WebKitWebDriver", "Xvfb"].iter().all(|it| which::which(it).is_ok()),
    elsewhere: "WebKitWebDriver of WebKitGTK and Xvfb on PATH",
    is_optional: true,
};

pub(super) const APACHE: Need = Need {
    name: "apache",
    what: "Apache",
    // In a folder that is not on every user's PATH.
    is_there: || Path::new("/usr/sbin/apache2").exists(),
    elsewhere: "Apache with its modules where Debian has them",
    is_optional: true,
};

pub(super) const CPP: Need = Need {
    name: "c++",
    what: "a C++ compiler",
    is_there: fuzzing::has_compiler,
    elsewhere: "g++ or clang++ as c++ on PATH",
    is_optional: true,
};

/// Installs what is missing, all at once: a user who must type the line types one.
pub(super) fn ensure(needs: &[Need]) -> Result<()> {
    let missing = || needs.iter().filter(|need| !(need.is_there)());
    let names: Vec<_> = missing().map(|need| need.name).collect();
    if !names.is_empty() && which::which("apt-get").is_ok() {
        let what: Vec<_> = missing().map(|need| need.what).collect();
        eprintln!("Missing: {}", what.join(", "));
        let mut script = Command::new(workspace::root().join("scripts/install-debian.sh"));
        process::run(script.args(names)).context("Debian's packages were not installed")?;
    }
    let (optional, required): (Vec<_>, Vec<_>) = missing().partition(|need| need.is_optional);
    for Need { what, elsewhere, .. } in optional {
        eprintln!("NOT TESTED with {what}: this system has no such package. It takes {elsewhere}");
    }
    if !required.is_empty() {
        bail!("Install these, then run the same command again:\n{}", lines(&required));
    }
    Ok(())
}

fn lines(needs: &[&Need]) -> String {
    let lines: Vec<_> =
        needs.iter().map(|need| format!("  {}: {}", need.what, need.elsewhere)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::{CHROMIUM, NPM, lines};

    #[test]
    fn another_system_is_told_what_is_needed() {
        assert_eq!(
            lines(&[&NPM, &CHROMIUM]),
            "  Node.js with npm: https://nodejs.org\n  \
             Chromium with ChromeDriver: Chrome or Chromium, and the ChromeDriver of its version on PATH"
        );
    }
}
