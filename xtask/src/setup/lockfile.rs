//! Versions in Cargo.lock.

use std::fs;

use anyhow::{Context, Result};

use crate::workspace;

pub(crate) fn read() -> Result<String> {
    let path = workspace::root().join("Cargo.lock");
    fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))
}

/// The locked version of a package.
pub(crate) fn version_of<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_of;

    const LOCK: &str = r#"version = 4

[[package]]
name = "wasm-bindgen-shared"
version = "0.2.131"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"
dependencies = [
 "wasm-bindgen-shared",
]
"#;

    #[test]
    fn the_locked_version_is_of_exactly_that_package() {
        assert_eq!(version_of(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_of(LOCK, "wasm-bindgen-shared"), Some("0.2.131"));
        assert_eq!(version_of(LOCK, "wasm"), None);
    }
}
