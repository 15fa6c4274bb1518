//! One scenario a line.

use super::{command, file, settle};
use serde_json::Value;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../settlement/tests/golden/");

fn golden(file: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(format!("{GOLDEN}{file}")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What an answer comes to: what is shared, or the error.
fn told(answer: &Value) -> &str {
    let places = ["/error/code", "/before/totals/flows/share-out"];
    places.into_iter().find_map(|place| answer.pointer(place)?.as_str()).unwrap()
}

/// A scenario whose only figure is this many dollars, all of them shared.
fn paying(dollars: u32) -> String {
    let sales = format!(r#"{{"path":["{dollars}","0","0","0","0"]}}"#);
    format!(r#"{{"streams":{{"own-sales":{sales}}},"rates":{{"share-out":"1"}}}}"#)
}

/// The worked cases of each deal, and the file of that deal: one of theirs, else the bundled one.
fn by_deal(file: &str) -> Vec<(String, Vec<Value>)> {
    let mut deals: Vec<(String, Vec<Value>)> = Vec::new();
    for case in golden(file) {
        let id = case.get("deal").and_then(Value::as_str).unwrap();
        let own = format!("{GOLDEN}deals/{id}.toml");
        let bundled = format!("{GOLDEN}../../../deals/{id}.toml");
        let name = if fs::exists(&own).unwrap() { own } else { bundled };
        match deals.iter_mut().find(|(known, _)| *known == name) {
            Some((_, cases)) => cases.push(case),
            None => deals.push((name, vec![case])),
        }
    }
    deals
}

#[test]
fn the_worked_cases_are_answered_to_the_letter() {
    for (deal, cases) in by_deal("settlements.jsonl") {
        let scenarios: Vec<_> = cases.iter().map(|case| case["scenario"].to_string()).collect();
        let answer = settle(&["--batch", "--deal", &deal], scenarios.join("\n"));
        let expected: Vec<_> = cases.iter().map(|case| case["settlement"].clone()).collect();
        assert_eq!(answer.lines(), expected, "{deal}");
        assert_eq!((answer.status(), answer.complaint()), (0, ""));
    }
}

#[test]
fn the_worked_errors_are_answered_line_by_line() {
    for (deal, mut cases) in by_deal("errors.jsonl") {
        // A blank line of a batch has no answer.
        cases.retain(|case| case["input"] != "");
        let inputs: Vec<_> = cases.iter().map(|case| case["input"].as_str().unwrap()).collect();
        let answer = settle(&["--batch", "--deal", &deal], inputs.join("\n") + "\n");
        let answers = answer.lines();
        assert_eq!(answers.len(), cases.len());
        for (answer, case) in answers.iter().zip(&cases) {
            for key in ["code", "field"] {
                assert_eq!(answer["error"][key], case["error"][key], "{}", case["input"]);
            }
        }
        assert_eq!(answer.status(), 1);
    }
}

#[test]
fn answers_keep_the_order_and_go_on_after_an_error() {
    let input = [&*paying(1), "{", &*paying(2), r#"{"cap":1}"#, &*paying(3)].join("\n");
    let path = file("batch.jsonl", &input);
    let path = path.to_str().unwrap();
    for (arguments, input) in [
        (["--batch", "-"].as_slice(), &*input),
        (&["--batch"], &input),
        (&["--batch", path], ""),
        (&[path, "--batch"], ""),
    ] {
        let answer = settle(arguments, input);
        let answers = answer.lines();
        let told: Vec<_> = answers.iter().map(told).collect();
        assert_eq!(told, ["1.00", "not-json", "2.00", "not-a-number", "3.00"]);
        assert_eq!(answer.status(), 1);
        let complaint = "who-owes-whom: 2 of 5 scenarios in error; their answers say why\n";
        assert_eq!(answer.complaint(), complaint);
    }
}

#[test]
fn every_line_has_an_answer_and_a_blank_one_has_none() {
    for (input, count) in [
        ("", 0),
        ("\n", 0),
        ("\n\n", 0),
        ("{}", 1),
        ("{}\n", 1),
        ("{}\n\n", 1),
        ("\n{}", 1),
        ("{}\n \n{}\n", 2),
    ] {
        let answer = settle(&["--batch"], input);
        assert_eq!(answer.lines().len(), count, "{input:?}");
        assert_eq!((answer.status(), answer.complaint()), (0, ""), "{input:?}");
    }
}

#[test]
fn lines_may_end_as_on_windows() {
    let answer = settle(&["--batch"], format!("{}\r\n{}\r\n", paying(1), paying(2)));
    assert_eq!(answer.lines().iter().map(told).collect::<Vec<_>>(), ["1.00", "2.00"]);
    assert_eq!(answer.status(), 0);
}

#[test]
fn a_line_that_is_far_too_long_is_passed_over() {
    let mebibyte = 1 << 20;
    let padded = |length: usize| {
        let scenario = paying(7);
        format!("{scenario}{}", " ".repeat(length - scenario.len()))
    };
    let lines =
        [padded(2 * mebibyte), paying(1), padded(mebibyte + 1), padded(mebibyte), paying(2)];
    for end in ["", "\n"] {
        let answer = settle(&["--batch"], lines.join("\n") + end);
        let answers = answer.lines();
        let told: Vec<_> = answers.iter().map(told).collect();
        assert_eq!(told, ["not-json", "1.00", "not-json", "7.00", "2.00"]);
        let message = answers[0]["error"]["message"].as_str().unwrap();
        assert!(message.contains("too long") && message.contains("1048576"), "{message}");
        assert_eq!(answer.status(), 1);
    }
    let last = settle(&["--batch"], [paying(1), padded(3 * mebibyte)].join("\n"));
    assert_eq!(last.lines().iter().map(told).collect::<Vec<_>>(), ["1.00", "not-json"]);
}

#[test]
fn the_table_is_for_one_scenario_alone() {
    for format in ["table", "json"] {
        let answer = settle(&["--batch", "--format", format], "{}");
        assert_eq!((answer.status(), answer.output()), (2, ""));
        let complaint = answer.complaint();
        assert!(complaint.contains("--batch") && complaint.contains("--format"), "{complaint}");
    }
}

#[test]
fn whoever_has_read_enough_may_close_the_pipe() {
    for batch in [true, false] {
        let arguments: &[_] = if batch { &["--batch"] } else { &["--format", "table"] };
        let mut program = Command::new(command(&[]).get_program())
            .arg("settle")
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = program.stdin.take().unwrap();
        let mut output = BufReader::new(program.stdout.take().unwrap());
        let writer = thread::spawn(move || {
            // Far more than any pipe holds; the program stops reading when nobody reads it.
            for _ in 0..if batch { 20_000 } else { 1 } {
                if input.write_all(b"{}\n").is_err() {
                    break;
                }
            }
        });
        if batch {
            let mut first = String::new();
            output.read_line(&mut first).unwrap();
            assert!(first.starts_with("{\"before\":"), "{first}");
        }
        drop(output);
        let mut complaint = String::new();
        program.stderr.take().unwrap().read_to_string(&mut complaint).unwrap();
        assert_eq!((program.wait().unwrap().code(), &*complaint), (Some(0), ""));
        writer.join().unwrap();
    }
}
