//! The worked cases: every settlement and every error, to the letter.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot read its cases has failed"
)]
use serde_json::{Value, json};
use settlement::json::{self, Answer};
use settlement::{Deal, settle};
use std::fs;

fn text(file: &str) -> String {
    fs::read_to_string(format!("{}/tests/golden/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn lines(file: &str) -> Vec<Value> {
    text(file).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The deals that the cases are worked out by, the bundled one among them.
fn deals() -> Vec<Deal> {
    let names = ["apple-eu", "festival", "kiosk", "orchard", "quarry", "unity"];
    let read = |name| deal_file::read(&text(&format!("deals/{name}.toml")));
    let read = names.map(|name| read(name).unwrap_or_else(|faults| panic!("{name}: {faults}")));
    read.into_iter().chain([deals::OPENAI_MICROSOFT.clone()]).collect()
}

fn answer(deal: &Deal, scenario: &str) -> Value {
    let scenario = json::read(&[deal], scenario.as_bytes());
    let settlement = scenario.and_then(|scenario| settle(&scenario));
    serde_json::to_value(Answer(&settlement)).unwrap()
}

fn named<'a>(deals: &'a [Deal], case: &Value) -> &'a Deal {
    deals.iter().find(|deal| case["deal"] == *deal.id).unwrap()
}

#[test]
fn settlements_agree_with_the_worked_cases() {
    let (deals, cases) = (deals(), lines("settlements.jsonl"));
    assert_eq!(cases.len(), 170);
    let mut wrong = Vec::new();
    for case in &cases {
        let scenario = case["scenario"].to_string();
        if answer(named(&deals, case), &scenario) != case["settlement"] {
            wrong.push(format!("{}: {scenario}", case["deal"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[test]
fn errors_agree_with_the_worked_cases() {
    let (deals, cases) = (deals(), lines("errors.jsonl"));
    assert_eq!(cases.len(), 144);
    let mut wrong = Vec::new();
    for case in &cases {
        let input = case["input"].as_str().unwrap();
        let error = &answer(named(&deals, case), input)["error"];
        if ["code", "field"].iter().any(|key| error[key] != case["error"][key]) {
            wrong.push(format!("{}: {input}: {error} is not {}", case["deal"], case["error"]));
        }
        assert!(error["message"].as_str().is_none_or(|message| message.len() > 10), "{input}");
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// A deal in which nothing is used but what the first edition of the model had.
#[test]
fn the_first_editions_cases_give_the_same_figures() {
    let deal = deal_file::read(&text("first-edition/openai-microsoft.toml")).unwrap();
    let cases = lines("first-edition/settlements.jsonl");
    assert_eq!(cases.len(), 109);
    for case in cases {
        let scenario = case["scenario"].to_string();
        let mut settlement = case["settlement"].clone();
        for version in ["before", "after"] {
            for year in settlement[version]["years"].as_array_mut().unwrap() {
                year["counts"] = json!({});
                year["routes"] = json!({});
            }
        }
        assert_eq!(answer(&deal, &scenario), settlement, "{scenario}");
    }
    let cases = lines("first-edition/errors.jsonl");
    assert_eq!(cases.len(), 33);
    for case in cases {
        let input = case["input"].as_str().unwrap();
        for key in ["code", "field"] {
            assert_eq!(answer(&deal, input)["error"][key], case["error"][key], "{input}");
        }
    }
}
