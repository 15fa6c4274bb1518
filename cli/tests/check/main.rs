//! Deal files at the command line.

#![expect(clippy::unwrap_used, reason = "no test goes on without an answer")]

use assert_cmd::Command;
use std::fs;
use std::process::Output;

const DEAL: &str = "../deals/openai-microsoft.toml";
const TEN_FAULTS: &str = "tests/check/ten-faults.toml";

/// What the program says of these files, or of what stands on its standard input.
fn check(files: &[&str], input: &[u8]) -> (Option<i32>, String, String) {
    let mut command = Command::cargo_bin("who-owes-whom").unwrap();
    command.env_remove("CLICOLOR_FORCE").arg("check").args(files).write_stdin(input);
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn the_deals_that_come_with_the_program_are_deals() {
    let mut found = 0;
    for file in fs::read_dir("../deals").unwrap() {
        let path = file.unwrap().path();
        let name = path.to_str().unwrap();
        // A translation has its language before the end: `openai-microsoft.nl.toml`.
        let is_deal = |stem: &str| stem != "Cargo" && !stem.contains('.');
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap();
        if path.extension().is_some_and(|end| end == "toml") && is_deal(stem) {
            let (status, output, complaint) = check(&[name], b"");
            assert_eq!((status, &*complaint), (Some(0), ""));
            assert!(output.starts_with(&format!("{name} is a deal: ")), "{output}");
            found += 1;
        }
    }
    assert_eq!(found, deals::ALL.len());
}

#[test]
fn a_deal_is_counted() {
    let counts = "is a deal: 2 versions, 5 clauses, 19 sources\n";
    let (_, output, _) = check(&[DEAL], b"");
    assert_eq!(output, format!("{DEAL} {counts}"));
    let deal = fs::read(DEAL).unwrap();
    for files in [&[][..], &["-"]] {
        let expected = (Some(0), format!("standard input {counts}"), String::new());
        assert_eq!(check(files, &deal), expected);
    }
    // Lines may end as on Windows.
    let deal = String::from_utf8(deal).unwrap().replace('\n', "\r\n");
    assert_eq!(check(&[], deal.as_bytes()).0, Some(0));
}

#[test]
fn ten_faults_are_shown_each_at_its_line() {
    let (status, output, complaint) = check(&[TEN_FAULTS], b"");
    assert_eq!((status, &*output), (Some(2), ""));
    assert_eq!(complaint, include_str!("ten-faults.txt"));
}

#[test]
fn one_file_that_is_no_deal_does_not_hide_another() {
    let (status, output, complaint) = check(&["no-such.toml", TEN_FAULTS, DEAL], b"");
    assert_eq!(status, Some(2));
    assert_eq!(output.lines().count(), 1);
    assert!(complaint.starts_with("who-owes-whom: cannot read no-such.toml: "), "{complaint}");
    assert!(complaint.ends_with(&format!("{TEN_FAULTS} is not a deal: 10 faults\n")));
}

#[test]
fn what_is_no_text_cannot_be_read() {
    for input in [&b"id = \"\xff\""[..], b"\xff\xfe"] {
        let (status, output, complaint) = check(&[], input);
        assert_eq!((status, &*output), (Some(2), ""));
        assert!(
            complaint.starts_with("who-owes-whom: cannot read standard input: "),
            "{complaint}"
        );
    }
}

#[test]
fn what_a_file_says_does_not_reach_the_terminal_as_a_command() {
    let (_, _, complaint) =
        check(&[], "id = \"\\u001b[31m\" # \u{7f}\n\"\\u001b[0m\" = 1".as_bytes());
    assert!(!complaint.contains(['\u{1b}', '\u{7f}']), "{complaint:?}");
}
