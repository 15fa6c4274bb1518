//! The worked cases: every settlement and every error, to the letter.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its cases has failed")]
use serde_json::Value;
use settlement::json::{self, Answer};
use std::fs;

fn lines(file: &str) -> Vec<Value> {
    let path = format!("{}/tests/golden/{file}", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(path).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn answer(scenario: &str) -> Value {
    let scenario = json::read(&deals::ALL, scenario.as_bytes());
    let settlement = scenario.and_then(|scenario| settlement::settle(&scenario));
    serde_json::to_value(Answer(&settlement)).unwrap()
}

#[test]
fn settlements_agree_with_the_worked_cases() {
    let cases = lines("settlements.jsonl");
    assert_eq!(cases.len(), 109);
    for case in cases {
        let scenario = case["scenario"].to_string();
        assert_eq!(answer(&scenario), case["settlement"], "{scenario}");
    }
}

#[test]
fn the_first_worked_case_is_the_untouched_deal() {
    assert_eq!(answer("{}"), lines("settlements.jsonl")[0]["settlement"]);
}

#[test]
fn errors_agree_with_the_worked_cases() {
    let cases = lines("errors.jsonl");
    assert_eq!(cases.len(), 33);
    for case in cases {
        let input = case["input"].as_str().unwrap();
        let error = &answer(input)["error"];
        for key in ["code", "field"] {
            assert_eq!(error[key], case["error"][key], "{input}");
        }
        assert!(error["message"].as_str().is_some_and(|message| message.len() > 10), "{input}");
    }
}
