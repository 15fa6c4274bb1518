use super::Line;
use crate::state::State;

/// The link, and every figure under its name, as `who-owes-whom explain --figures` names them.
#[must_use]
pub fn json(state: &State) -> String {
    // Names and links have no characters that JSON would escape.
    let (deal, link) = (&state.deal().id, &state.link);
    let figures: Vec<_> = super::lines(state)
        .into_iter()
        .map(|Line { name, value, .. }| match value {
            Some(value) => format!("    \"{name}\": \"{value}\""),
            None => format!("    \"{name}\": null"),
        })
        .collect();
    let figures = figures.join(",\n");
    format!(
        "{{\n  \"deal\": \"{deal}\",\n  \"link\": \"{link}\",\n  \"figures\": {{\n{figures}\n  }}\n}}\n"
    )
}
