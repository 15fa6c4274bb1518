//! What the program says about itself.

use super::{command, settle};
use assert_cmd::Command;
use serde_json::Value;

fn help() -> String {
    let output = command(&["--help"]).output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

/// The scenario that the help shows.
fn example() -> String {
    let help = help();
    let (_, example) = help.split_once("every key, at its default:\n").unwrap();
    let (example, _) = example.split_once("\nA stream").unwrap();
    example.to_owned()
}

#[test]
fn the_help_has_every_key_and_every_option() {
    let help = help();
    for word in [
        "deal",
        "before",
        "after",
        "streams",
        "first",
        "growth",
        "path",
        "host",
        "elsewhere",
        "kept",
        "cap",
        "cap_per",
        "cap_used",
        "rates",
        "events",
        "compute",
    ] {
        assert!(help.contains(&format!("\"{word}\"")), "{word}:\n{help}");
    }
    for word in
        ["[FILE]", "--batch", "--link", "--deal", "--format", "json", "table", "Exit status"]
    {
        assert!(help.contains(word), "{word}:\n{help}");
    }
}

#[test]
fn the_scenario_in_the_help_is_the_deal_as_it_stands() {
    let shown: Value = serde_json::from_str(&example()).unwrap();
    assert_eq!(shown.as_object().unwrap().len(), 16);
    assert_eq!(settle(&[], example()).line(), settle(&[], "{}").line());
}

#[test]
fn the_program_knows_its_name() {
    let run = |argument: &str| {
        Command::cargo_bin("who-owes-whom").unwrap().arg(argument).output().unwrap()
    };
    let version = run("--version");
    assert_eq!(
        version.stdout,
        concat!("who-owes-whom ", env!("CARGO_PKG_VERSION"), "\n").as_bytes()
    );
    for wrong in ["frobnicate", "--settle"] {
        let output = run(wrong);
        assert_eq!((output.status.code(), &*output.stdout), (Some(2), &b""[..]));
        assert!(
            String::from_utf8(output.stderr).unwrap().contains("Usage: who-owes-whom <COMMAND>")
        );
    }
}
