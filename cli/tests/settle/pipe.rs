//! Pipes, terminals and programs at the other end.

use super::{command, settle};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

fn full() -> File {
    File::options().write(true).open("/dev/full").unwrap()
}

fn program() -> Command {
    Command::new(command(&[]).get_program())
}

#[test]
fn an_answer_is_not_lost_to_a_message() {
    for (arguments, status) in [
        (&["settle", "--link", "1&xyz=1"][..], 0),
        (&["explain", "--link", "1&xyz=1"], 0),
        (&["settle", "--batch"], 1),
        (&["settle"], 2),
    ] {
        let mut program = program();
        program.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(full());
        let mut running = program.spawn().unwrap();
        // A program that is given a link may have ended by now.
        running.stdin.take().unwrap().write_all(b"{\"sky\":1}\n").ok();
        let output = running.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(!output.stdout.is_empty(), "{arguments:?}");
    }
    // What is wrong with the arguments, or a file, is no reason to panic either.
    for arguments in [&["frobnicate"][..], &["settle", "no-such.json"], &["check", "no-such.toml"]]
    {
        let output = program().args(arguments).stderr(full()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn an_answer_that_cannot_be_written_is_told() {
    for arguments in [&["settle", "--link", "1"][..], &["check", "../deals/openai-microsoft.toml"]]
    {
        let output = program().args(arguments).stdout(full()).output().unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint.contains("No space left"), "{complaint}");
        assert_eq!(complaint.lines().count(), 1, "{complaint}");
    }
}

/// Without an answer to the first line, this test does not end.
#[test]
fn a_line_of_a_batch_is_answered_before_the_next() {
    let mut program = program();
    program.args(["settle", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = program.spawn().unwrap();
    let mut input = running.stdin.take().unwrap();
    let mut output = BufReader::new(running.stdout.take().unwrap());
    for scenario in ["{}\n", "{\"cap\":null}\n{}\n", "nonsense\n"] {
        input.write_all(scenario.as_bytes()).unwrap();
        for _ in scenario.lines() {
            let mut answer = String::new();
            output.read_line(&mut answer).unwrap();
            assert!(answer.starts_with('{') && answer.ends_with("}\n"), "{answer}");
        }
    }
    drop(input);
    assert_eq!(running.wait().unwrap().code(), Some(1));
}

#[test]
fn a_byte_order_mark_and_blank_lines_are_passed_over() {
    let one = settle(&[], "{}");
    assert_eq!(settle(&[], "\u{feff}{}\r\n").output(), one.output());
    let answer = settle(&["--batch"], "\u{feff}{}\n\n \t\r\n{}\n\n\u{feff}{}");
    assert_eq!(answer.output(), one.output().repeat(3));
    assert_eq!((answer.status(), answer.complaint()), (0, ""));
}

#[test]
fn what_is_no_json_is_told_where_and_why() {
    for (input, told) in [
        (&b"{\"cap\":null,}"[..], "trailing comma, at line 1, column 13"),
        (b"{\n\"cap\": 1e400}", "number out of range, at line 2, column 12"),
        (b"{\"cap\":\"\xff\"}", "not UTF-8, at line 1, column 9"),
        (b"\xff\xfe{\0}\0", "UTF-16"),
    ] {
        let answer = settle(&[], input);
        let complaint = format!("who-owes-whom: not a JSON object: {told}");
        assert!(answer.complaint().starts_with(&complaint), "{}", answer.complaint());
        assert_eq!(answer.complaint().lines().count(), 1);
        assert!(answer.line()["error"]["message"].as_str().unwrap().contains(told));
    }
    let answer = settle(&["--batch"], "{}\n{\"kept\":\"1\",}\n");
    let message = answer.lines()[1]["error"]["message"].to_string();
    assert!(message.contains("column 13"), "{message}");
}

#[test]
fn a_number_as_links_write_it_is_told_as_json_does() {
    let answer = settle(&[], r#"{"cap":"30b"}"#);
    assert!(answer.complaint().contains(r#"a string of digits: "30000000000""#));
}

#[test]
fn no_text_reaches_the_terminal_as_a_command() {
    let raw = "\u{1b}]0;x\u{7}\u{9b}31m\r\n\u{202e}\u{2066}\u{200b}\u{85}\u{7f}";
    let link = format!("1&colour={raw}x&{raw}=1");
    let key = format!("{{\"{}\":1}}", raw.escape_unicode().to_string().replace(['{', '}'], ""));
    let key =
        key.replace("\\u1b", "\\u001b").replace("\\u7f", "\\u007f").replace("\\u7", "\\u0007");
    for (arguments, input) in [
        (&["--link", &*link][..], String::new()),
        (&[], "{\"a\u{202e}\u{9b}\u{7f}\":1}".to_owned()),
        (&["--batch"], "{\"a\u{202e}\u{9b}\u{7f}\":1}".to_owned()),
        (&[], key),
        (&[raw], String::new()),
        (&["--format", raw], String::new()),
        (&["--frob", raw], String::new()),
    ] {
        let answer = settle(arguments, input);
        for said in [answer.output(), answer.complaint()] {
            let raw = said.chars().find(|c| settlement::is_invisible(*c) && *c != '\n');
            assert_eq!(raw, None, "{arguments:?}: {said:?}");
        }
        assert!(!answer.complaint().contains("\n\n\n"), "{}", answer.complaint());
    }
    // Programs read the same.
    let answer = settle(&[], "{\"a\u{202e}\":1}");
    assert_eq!(answer.line()["error"]["field"], "a\u{202e}");
}
