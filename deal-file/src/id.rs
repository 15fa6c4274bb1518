//! Ids: what figures, scenarios and links call the things of a deal.

use super::faults::Faults;
use super::value::Spanned;

/// Whether a text has the form of an id. Figures are named `after.2029.share-out.paid`: so no id
/// has a dot or looks like a year.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The same for the id of a version of the terms: no figure is named by it, so it may be a date.
pub(super) fn is_version(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit()) && is_id(&format!("v{text}"))
        || is_id(text)
}

/// Checks the form of an id, and suggests one where it is wrong.
pub(super) fn check(at: &str, id: &Spanned<&str>, faults: &mut Faults<'_>) {
    check_as(is_id, "a letter", at, id, faults);
}

/// The same for the id of a version of the terms.
pub(super) fn check_version(at: &str, id: &Spanned<&str>, faults: &mut Faults<'_>) {
    check_as(is_version, "a letter or a digit", at, id, faults);
}

fn check_as(
    is_id: fn(&str) -> bool,
    begins: &str,
    at: &str,
    id: &Spanned<&str>,
    faults: &mut Faults<'_>,
) {
    if !is_id(id.get_ref()) {
        let what = format!("{:?} is no id", id.get_ref());
        let allowed = format!("lowercase letters, digits and hyphens, beginning with {begins}");
        faults.tell(at, id.span(), what, allowed);
        let slug = id.get_ref().to_lowercase().replace([' ', '.', '_'], "-");
        faults.meant(is_id(&slug).then(|| format!("\"{slug}\"")));
    }
}

/// The id as a deal keeps it.
pub(super) fn owned(id: &Spanned<&str>) -> String {
    (*id.get_ref()).to_owned()
}
