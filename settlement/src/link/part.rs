use super::encoded::{Decoded, first};
use super::tracking::is_tracking;
use crate::is_invisible;

/// A part of a link: the edition, or a key and its value.
pub(super) struct Part<'t> {
    /// As it was given.
    pub(super) given: &'t str,
    /// As it was meant: decoded, in lowercase, and without what messengers, feeds, sheets and
    /// shells put into it and around it.
    pub(super) meant: String,
}

/// What parts a link: `&`, and what others put between it and what they append.
const SEPARATORS: [char; 3] = ['&', '?', '#'];

/// What no address can hold: the link ends before it.
const ENDS: [char; 10] = ['<', '>', '"', '|', '`', '{', '}', '”', '“', '»'];

/// What sentences, brackets and markup leave behind an address.
const BEHIND: [char; 16] =
    ['.', ';', '!', ')', ']', '*', '_', '~', '\'', '’', '+', '/', '=', '。', '、', '،'];

/// What they leave before it.
const BEFORE: [char; 21] = [
    '#', '!', '/', '(', '[', '*', '_', '~', '\'', '‘', '<', '>', '"', '|', '`', '{', '“', '”', '„',
    '«', '»',
];

/// The parts of a link that are not empty.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (given, meant, behind) = next(rest);
        parts.push(Part { given, meant });
        rest = behind;
    }
    let mut is_last = true;
    for part in parts.iter_mut().rev() {
        part.meant = tidy(&part.meant, is_last);
        let key = part.meant.split('=').next().unwrap_or_default();
        is_last &= key.is_empty() || is_tracking(key);
    }
    parts.retain(|part| !part.meant.is_empty());
    parts
}

/// What stands behind the `#` of an address, and what before it; none where it has no `#`.
pub(super) fn behind_hash(address: &str) -> Option<(&str, &str)> {
    let mut at = 0;
    while let Some((decoded, length)) = address.get(at..).and_then(first) {
        if matches!(decoded, Decoded::Character('#')) {
            return Some((address.get(..at)?, address.get(at + length..)?));
        }
        at += length;
    }
    None
}

/// The text up to the first separator, the same decoded, and what is behind that separator.
fn next(text: &str) -> (&str, String, &str) {
    let mut meant = Vec::new();
    let mut at = 0;
    while let Some((decoded, length)) = text.get(at..).and_then(first) {
        let (before, from) = text.split_at_checked(at).unwrap_or((text, ""));
        match decoded {
            Decoded::Character(of) if SEPARATORS.contains(&plain(of)) => {
                let behind = from.get(length..).unwrap_or_default();
                return (before, String::from_utf8_lossy(&meant).into_owned(), behind);
            }
            Decoded::Character(of) => {
                meant.extend_from_slice(of.encode_utf8(&mut [0; 4]).as_bytes());
            }
            Decoded::Byte(byte) => meant.push(byte),
        }
        at += length;
    }
    (text, String::from_utf8_lossy(&meant).into_owned(), "")
}

/// Undoes what was done to a part of a link.
fn tidy(text: &str, is_last: bool) -> String {
    // A line is broken anywhere, and what follows may be indented.
    let unbroken = text.split(['\n', '\r', '\t']).map(str::trim).collect::<String>();
    let seen = unbroken.trim().chars().filter(|c| {
        // Escapes of shells and of Markdown show, but are no part of any link either.
        !is_invisible(*c) && !matches!(c, '\\' | '^')
    });
    let plain: String = seen.map(plain).flat_map(char::to_lowercase).collect();
    let begun = plain.trim_start_matches(|c: char| BEFORE.contains(&c) || c.is_whitespace());
    let mut ended = begun.split(ENDS).next().unwrap_or_default();
    ended = ended.split(":~:").next().unwrap_or_default();
    let is_behind =
        |c: char| BEHIND.contains(&c) || c.is_whitespace() || is_last && matches!(c, ':' | ',');
    let trimmed = ended.trim_end_matches(is_behind);
    // Dots say that something is left out: nobody knows what.
    let is_cut = ended.get(trimmed.len()..).is_some_and(|behind| behind.contains(".."));
    if is_cut { ended } else { trimmed }.to_owned()
}

/// The character of ASCII that word processors and wide keyboards make another of.
fn plain(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        other => other,
    }
}
