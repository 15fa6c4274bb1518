//! The story as a whole.

use super::explain;

#[test]
fn the_story_says_why_and_what_would_turn_it_over() {
    let answer = explain(&[], "{}");
    for line in [
        "That is USD 109,669,146,952.00 less.",
        "  share-out has a cap, which bites from 2028 on: that lowers the net by USD 115,095,006,952.00",
        "  share-back is gone: that raises the net by USD 5,425,860,000.00",
        "  the cap at USD 147,669,146,952.00: from there on Microsoft is better off under the newer terms",
        "  streams.own-sales.first at USD 8,935,627,798.95: cap-reached of share-out starts under the deal of April 2026",
        "  growth a year of OpenAI’s revenue (derived), plausibly 0.2 to 1. Our assumption. Low: far \
         slower than OpenAI has ever projected. High: a doubling every year, which it projected in \
         February 2026 for 2027 alone.",
        "  under the deal of April 2026: OpenAI 0.53, Microsoft 0.35, Amazon 0.12",
    ] {
        assert!(answer.text().lines().any(|told| told == line), "no {line}\n{}", answer.text());
    }
    assert!(!answer.text().contains("Within the ranges"));
}

#[test]
fn ranges_bound_the_answer() {
    let asked = ["--range", "cap=30000000000..45000000000", "--range", "kept", "--format", "json"];
    let answer = &explain(&asked, "{}").lines()[0];
    let change = &answer["bounds"]["change"];
    assert_eq!(change["central"], "-109669146952.00");
    assert_eq!(change["low"]["value"], "-117669146952.00");
    let cap = &change["low"]["at"][0];
    assert_eq!((&cap["input"], &cap["value"]), (&"cap".into(), &"30000000000.00".into()));
    assert_eq!(change["low"]["at"][1]["input"], "kept");
    assert_eq!(answer["verdict"]["compared"]["is"], "less");
    assert_eq!(answer["reasons"][0]["cause"], "capped");
    assert_eq!(answer["doubts"][0]["level"], "derived");
    let text = explain(&asked[..4], "{}");
    assert!(
        text.text()
            .contains("  the change of the net: from USD -117,669,146,952.00 (cap USD 30,000")
    );
}

#[test]
fn a_range_is_read_as_links_write_it() {
    let long = ["--range", "cap=30000000000..45000000000", "--range", "kept=0.5..1"];
    for [cap, kept] in
        [["cap=30b..45B", "kept=50%..100%"], ["cap=$30bn..45 billion", "kept=0.5..1"]]
    {
        let cap = cap.replace("45 billion", "45billion");
        let short = ["--range", &*cap, "--range", kept];
        assert_eq!(explain(&short, "{}").text(), explain(&long, "{}").text(), "{short:?}");
    }
}

#[test]
fn what_is_wrong_with_a_range_is_told() {
    for (range, complaint) in [
        ("sky", "--range sky: no input \"sky\"; allowed are streams.own-sales.first, "),
        ("cap=1", "--range cap=1: not a range; write two values, such as cap=LOW..HIGH"),
        ("cap=1..x", "--range cap=1..x: cap: not an amount; write a string"),
        ("kept=0..2", "--range kept=0..2: kept: out of range; allowed is 0 to 1"),
        ("kept=1..0", "--range kept=1..0: upside down; write the lower value first"),
    ] {
        let answer = explain(&["--range", range], "{}");
        let expected = format!("who-owes-whom: {complaint}");
        assert!(answer.complaint().starts_with(&expected), "{}", answer.complaint());
    }
}

#[test]
fn a_scenario_in_error_is_told_as_settle_does() {
    let answer = explain(&[], r#"{"kept":"2"}"#);
    assert_eq!(answer.complaint(), "who-owes-whom: kept: out of range; allowed is 0 to 1\n");
}
