//! Hashes of a folder's content: the name of the pinned folder, and an integrity hash for each file.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::files;

/// The first twelve hexadecimal digits of a hash of all names and contents.
pub(super) fn name(folder: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for (name, path) in files::list(folder)? {
        let content = fs::read(path)?;
        // Lengths keep apart what one file ends with and the next begins with.
        for part in [name.as_bytes(), &content] {
            hash.update(u64::try_from(part.len())?.to_le_bytes());
            hash.update(part);
        }
    }
    let mut name = String::new();
    for byte in hash.finalize().iter().take(6) {
        write!(name, "{byte:02x}")?;
    }
    Ok(name)
}

/// A line for each file, as an `integrity` attribute wants it.
pub(super) fn integrity(folder: &Path) -> Result<String> {
    let mut lines = String::new();
    for (name, path) in files::list(folder)? {
        let hash = STANDARD.encode(Sha384::digest(fs::read(path)?));
        writeln!(lines, "sha384-{hash}  {name}")?;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{integrity, name};
    use crate::workspace;

    #[test]
    fn a_name_follows_from_names_and_contents() {
        let folder = workspace::root().join(format!("target/content-{}", std::process::id()));
        let named = |files: &[(&str, &str)]| {
            crate::files::empty_folder(&folder).unwrap();
            for (name, content) in files {
                fs::write(folder.join(name), content).unwrap();
            }
            name(&folder).unwrap()
        };
        let first = named(&[("a", "12"), ("b", "3")]);
        assert_eq!(first.len(), 12);
        assert_ne!(first, named(&[("a", "1"), ("b", "23")]));
        assert_ne!(first, named(&[("a", "12"), ("c", "3")]));
        assert_eq!(first, named(&[("b", "3"), ("a", "12")]));
        assert_eq!(
            integrity(&folder).unwrap().lines().last().unwrap(),
            "sha384-avEcg1hoIsPHS7PM73KLrlz+5nytgt10AnEeUwvseC/AKv8nNWnSLd/7OxRfNDdo  b"
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
