//! The language of a deal's texts.

use super::faults::Faults;
use super::node::Table;

/// The key of it.
pub(super) const KEY: &str = "language";

/// Reads the language; English where it is left out.
pub(super) fn read(root: &Table<'_>, faults: &mut Faults<'_>) -> Option<String> {
    let Some(entry) = root.get(KEY) else {
        return (!root.entries.contains_key(KEY)).then_some("en".into());
    };
    let text = entry.text(faults)?;
    if !is_language(text.get_ref()) {
        let what = format!("{:?} is no language", text.get_ref());
        faults.tell(&entry.at, text.span(), what, "a code of two or three letters, such as \"en\"");
    }
    Some((*text.get_ref()).to_owned())
}

/// Whether a text has the form of a language's code.
#[must_use]
pub fn is_language(text: &str) -> bool {
    (2..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase())
}
