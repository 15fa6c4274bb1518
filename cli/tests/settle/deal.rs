//! A deal file of the user's own.

use super::{file, settle};

const FESTIVAL: &str = "../settlement/tests/golden/deals/festival.toml";
const OF_FESTIVAL: [&str; 2] = ["--deal", FESTIVAL];

fn of_festival<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&OF_FESTIVAL, more].concat()
}

#[test]
fn a_scenario_is_settled_by_the_file() {
    let answer = settle(&OF_FESTIVAL, "{}").line();
    assert_eq!(answer["after"]["totals"]["flows"]["cloakroom"], "50.00");
    assert_eq!(settle(&OF_FESTIVAL, r#"{"deal":"festival"}"#).line(), answer);
    // No other deal is known beside it.
    let other = settle(&OF_FESTIVAL, r#"{"deal":"openai-microsoft"}"#);
    assert_eq!((other.status(), &other.line()["error"]["code"]), (2, &"unknown-id".into()));
}

#[test]
fn a_batch_and_a_link_are_of_the_file_as_well() {
    let scenario = r#"{"counts":{"guests":{"first":"500"}},"parts":{"beer":"0.25"}}"#;
    let one = settle(&OF_FESTIVAL, scenario).line();
    let batch = settle(&of_festival(&["--batch"]), format!("{{}}\n{scenario}\n"));
    assert_eq!(batch.lines()[1], one);
    let link = settle(&of_festival(&["--link", "3&guests=500&beer=25"]), "");
    assert_eq!((link.line(), link.complaint()), (one, ""));
    let unknown = settle(&of_festival(&["--link", "3&sales=30b"]), "");
    assert!(unknown.complaint().starts_with("who-owes-whom: left out sales=30b: no such key"));
}

#[test]
fn amounts_for_people_carry_its_currency() {
    let answer = settle(&of_festival(&["--format", "table"]), "{}");
    for line in [
        "Before, through 2033: the band owes the hall EUR 215.92.",
        "That is EUR 213.34 less.",
        "rent changes the net by EUR 365.45",
    ] {
        assert!(answer.output().lines().any(|told| told == line), "no {line}");
    }
    assert!(answer.output().lines().any(|line| line.starts_with("EUR  ")));
    assert!(!answer.output().contains("USD"));
}

#[test]
fn a_file_that_is_no_deal_is_told_with_its_faults() {
    let path = file("no-deal.toml", "id = \"x\"\n");
    let answer = settle(&["--deal", path.to_str().unwrap()], "{}");
    assert_eq!((answer.status(), answer.output()), (2, ""));
    assert!(answer.complaint().contains("missing keys"), "{}", answer.complaint());
    assert!(answer.complaint().contains("settle by a file that is a deal"));
}
