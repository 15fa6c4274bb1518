/// The text with *que* at its beginning elided where a vowel or an h follows: `qu’avec`.
#[must_use]
pub fn elided(text: &str) -> String {
    let Some(rest) = text.strip_prefix("que ") else { return text.to_owned() };
    let first = rest.chars().flat_map(char::to_lowercase).next();
    if first.is_some_and(|first| "aàâæeéèêëhiîïoôœuùûü".contains(first)) {
        format!("qu’{rest}")
    } else {
        text.to_owned()
    }
}
