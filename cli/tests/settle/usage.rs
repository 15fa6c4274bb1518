//! What the program says about itself.

use super::{command, settle};
use assert_cmd::Command;
use serde_json::Value;

const FESTIVAL: &str = "../settlement/tests/golden/deals/festival.toml";

fn help(arguments: &[&str]) -> String {
    let output = command(arguments).arg("--help").output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty());
    String::from_utf8(output.stdout).unwrap()
}

/// The scenario that a help shows.
fn example(help: &str) -> String {
    let (_, example) = help.split_once("every key, at its default:\n").unwrap();
    let (example, _) = example.split_once("}}\n").unwrap();
    format!("{example}}}}}")
}

#[test]
fn the_help_has_every_key_and_every_option() {
    let help = help(&[]);
    for word in [
        "deal",
        "before",
        "after",
        "streams",
        "first",
        "growth",
        "path",
        "counts",
        "parts",
        "host",
        "elsewhere",
        "kept",
        "cap",
        "cap_per",
        "cap_used",
        "rates",
        "prices",
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
fn the_scenario_in_the_help_is_the_deal_at_hand_as_it_stands() {
    for deal in [&[][..], &["--deal", FESTIVAL]] {
        let example = example(&help(deal));
        let shown: Value = serde_json::from_str(&example).unwrap();
        assert!(shown.as_object().unwrap().len() >= 12, "{example}");
        assert_eq!(settle(deal, example).line(), settle(deal, "{}").line());
    }
}

#[test]
fn the_help_speaks_of_the_deal_at_hand() {
    for option in [&["--deal", FESTIVAL][..], &[&format!("--deal={FESTIVAL}")]] {
        let help = help(option);
        for line in [
            "   \"counts\":{\"guests\":{\"first\":\"100\",\"growth\":\"0.005\"}},",
            "   \"parts\":{\"beer\":\"0.7\",\"wine\":\"0.3\"},",
            "   \"prices\":{\"cloakroom\":\"0.125\"},",
            "Each version has its own rates.rent; one given here holds for all.",
        ] {
            assert!(help.lines().any(|told| told == line), "no {line}\n{help}");
        }
        assert!(help.contains("--link \"3&tickets=5k\"") && !help.contains("share-out"), "{help}");
    }
    // What is no deal is told when it is settled by; the help is that of the bundled one.
    assert!(help(&["--deal", "no-such.toml"]).contains("own-sales"));
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
