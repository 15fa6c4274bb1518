//! Ids: what figures, scenarios and links call the things of a deal.

use super::faults::Faults;
use crate::deal::Text;
use toml::Spanned;

/// Whether a text has the form of an id. Figures are named `after.2029.share-out.paid`: so no id
/// has a dot or looks like a year.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// Checks the form of an id, and suggests one where it is wrong.
pub(super) fn check(at: &str, id: &Spanned<&str>, faults: &mut Faults<'_>) {
    if !is_id(id.get_ref()) {
        let what = format!("{:?} is no id", id.get_ref());
        let allowed = "lowercase letters, digits and hyphens, beginning with a letter";
        faults.tell(at, id.span(), what, allowed);
        let slug = id.get_ref().to_lowercase().replace([' ', '.', '_'], "-");
        faults.meant(is_id(&slug).then(|| format!("\"{slug}\"")));
    }
}

/// The id as a deal keeps it.
pub(super) fn owned(id: &Spanned<&str>) -> Text {
    (*id.get_ref()).to_owned().into()
}
