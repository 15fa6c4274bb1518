use super::Line;
use crate::Model;
use crate::words::fill;

/// The link, and every figure under its name, as `who-owes-whom explain --figures` names them.
#[must_use]
pub fn json(model: &Model) -> String {
    // Names and links have no sign that JSON would escape.
    let (deal, link) = (&model.deal().id, &model.link);
    let head = "\n  \"deal\": \"{0}\",\n  \"link\": \"{1}\",\n  \"figures\": ";
    let mut text = "{".to_owned() + &fill(head, &[deal, link]) + "{";
    let mut comma = "";
    for Line { name, value, .. } in super::lines(model) {
        let value = value.map_or("null".to_owned(), |value| fill("\"{0}\"", &[&value]));
        text.push_str(&fill("{0}\n    \"{1}\": {2}", &[comma, &name, &value]));
        comma = ",";
    }
    text.push_str("\n  }\n}\n");
    text
}
