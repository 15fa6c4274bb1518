use super::Line;
use crate::state::State;

/// The link, and every figure under its name, as `who-owes-whom explain --figures` names them.
#[must_use]
pub fn json(state: &State) -> String {
    // Names and links have no characters that JSON would escape.
    let (deal, link) = (&state.deal().id, &state.link);
    let mut text =
        format!("{{\n  \"deal\": \"{deal}\",\n  \"link\": \"{link}\",\n  \"figures\": {{");
    let mut comma = "";
    for Line { name, value, .. } in super::lines(state) {
        let value = value.map_or("null".to_owned(), |value| format!("\"{value}\""));
        text.push_str(&format!("{comma}\n    \"{name}\": {value}"));
        comma = ",";
    }
    text.push_str("\n  }\n}\n");
    text
}
