/// A message with its slots filled in: values in place of names in braces.
pub(crate) fn fill(message: &str, slots: &[(&str, &str)]) -> String {
    slots
        .iter()
        .fold(message.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}
