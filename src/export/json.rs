use super::Line;
use crate::Model;

/// The link, and every figure under its name, as `who-owes-whom explain --figures` names them.
#[must_use]
pub fn json(model: &Model) -> String {
    // Names and links have no sign that JSON would escape.
    let figures = super::lines(model).into_iter().map(|Line { name, value, .. }| {
        let value = value.map_or("null".to_owned(), |value| format!("\"{value}\""));
        format!("\n    \"{name}\": {value}")
    });
    let (deal, link) = (&model.deal().id, &model.link);
    let figures = figures.collect::<Vec<_>>().join(",");
    format!(
        "{{\n  \"deal\": \"{deal}\",\n  \"link\": \"{link}\",\n  \"figures\": {{{figures}\n  }}\n}}\n"
    )
}
