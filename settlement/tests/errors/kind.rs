//! The JSON type of every field.

use super::{DOLLARS, IDS, OBJECTS, PATHS, at, fractions, read, wrong};
use settlement::Input;

#[test]
fn a_value_of_the_wrong_json_type_is_refused_in_every_field() {
    for value in ["null", "true", "7", "1.5", "[]", "{}", r#""x""#] {
        for field in DOLLARS.into_iter().filter(|field| (*field, value) != ("cap", "null")) {
            wrong(&at(field, value), "not-a-number", field, &["amount", "string", "0.99"]);
        }
        for field in fractions() {
            wrong(&at(field, value), "not-a-number", field, &["fraction", "string", "0.20"]);
        }
        for (field, known) in IDS {
            wrong(&at(field, value), "unknown-id", field, &["not in the deal", known]);
        }
        if value != "{}" {
            for field in OBJECTS {
                wrong(&at(field, value), "not-json", field, &["not a JSON object", "{}"]);
            }
        }
        if value != "[]" {
            for field in PATHS {
                wrong(&at(field, value), "not-a-number", field, &["string"]);
            }
        }
        for field in PATHS {
            let amounts = format!(r#"["1","2",{value},"4","5"]"#);
            wrong(&at(field, &amounts), "not-a-number", field, &["amount", "string"]);
        }
    }
    for value in ["true", "1.5", "2029.5", "1e3", "[]", "{}", r#""2029""#, r#""never""#] {
        let words = ["not a year", "whole number", "2029", "null"];
        wrong(&at("events.agi", value), "not-a-number", "events.agi", &words);
    }
}

#[test]
fn only_a_cap_and_an_event_may_be_null() {
    let scenario = read(r#"{"cap":null,"events":{"agi":null}}"#).unwrap();
    assert_eq!(scenario.get(Input::Cap), None);
    assert_eq!(scenario.get(Input::EventYear("agi")), None);
}
