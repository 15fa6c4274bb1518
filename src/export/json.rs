use super::csv::plain;
use crate::Model;
use settlement::{Explained, explain};

/// The link, and every figure under its name, as `who-owes-whom explain --figures` names them.
#[must_use]
pub fn json(model: &Model) -> String {
    // Names and links have no sign that JSON would escape.
    let mut text = "{\n  \"deal\": \"".to_owned() + &model.deal().id + "\",\n  \"link\": \"";
    text.push_str(&model.link);
    text.push_str("\",\n  \"figures\": {");
    let mut comma = "\n";
    if let Ok(Explained { derivations, .. }) = explain(&model.scenario) {
        for derivation in derivations {
            text.push_str(comma);
            text.push_str("    \"");
            text.push_str(&derivation.figure.to_string());
            text.push_str("\": ");
            match derivation.value {
                Some(value) => {
                    text.push('"');
                    text.push_str(&plain(derivation.figure, value));
                    text.push('"');
                }
                None => text.push_str("null"),
            }
            comma = ",\n";
        }
    }
    text.push_str("\n  }\n}\n");
    text
}
