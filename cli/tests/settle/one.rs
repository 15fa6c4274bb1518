//! One scenario.

use super::{file, settle};
use serde_json::json;

const NO_CAP: &str = r#"{"cap":null}"#;
const NET: &str = "5425860000.00";

#[test]
fn a_scenario_comes_from_a_file_or_from_standard_input() {
    let path = file("no-cap.json", NO_CAP);
    for (arguments, input) in [
        ([path.to_str().unwrap()].as_slice(), ""),
        (&[], NO_CAP),
        (&["-"], NO_CAP),
        (&["--format", "json"], NO_CAP),
    ] {
        let answer = settle(arguments, input);
        assert_eq!(answer.line()["change"]["net"], NET, "{arguments:?}");
        assert_eq!((answer.status(), answer.complaint()), (0, ""), "{arguments:?}");
    }
}

#[test]
fn a_scenario_may_span_lines() {
    let answer = settle(&[], "{\r\n  \"cap\":\n    null\n}\n\n");
    assert_eq!(answer.line()["change"]["net"], NET);
}

#[test]
fn an_error_is_the_answer_and_is_told_on_standard_error() {
    let answer = settle(&[], r#"{"host":"moon"}"#);
    let error = &answer.line()["error"];
    assert_eq!(answer.status(), 2);
    assert_eq!((&error["code"], &error["field"]), (&json!("unknown-id"), &json!("host")));
    let message = error["message"].as_str().unwrap();
    assert_eq!(answer.complaint(), format!("who-owes-whom: {message}\n"));
    assert!(message.starts_with("host: ") && message.contains("azure, aws"), "{message}");
}

#[test]
fn what_is_not_json_is_an_error_like_any_other() {
    for input in [&b""[..], b"\n", b"nonsense", b"[]", b"{\"cap\":\"\xff\"}", b"{}{}"] {
        let answer = settle(&[], input);
        assert_eq!(answer.line()["error"]["code"], "not-json");
        assert_eq!(answer.status(), 2);
        assert!(answer.complaint().starts_with("who-owes-whom: not a JSON object"));
    }
}

#[test]
fn a_file_that_is_missing_is_named() {
    for arguments in [&["no-such.json"][..], &["--batch", "no-such.json"]] {
        let answer = settle(arguments, "");
        assert_eq!((answer.status(), answer.output()), (2, ""));
        let complaint = answer.complaint();
        assert!(complaint.starts_with("who-owes-whom: cannot open no-such.json: "), "{complaint}");
        assert_eq!(complaint.lines().count(), 1);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_no_scenario() {
    let answer = settle(&[env!("CARGO_TARGET_TMPDIR")], "");
    assert_eq!((answer.status(), answer.output()), (2, ""));
    let complaint = answer.complaint();
    assert!(complaint.starts_with("who-owes-whom: cannot read the scenario: "), "{complaint}");
}
