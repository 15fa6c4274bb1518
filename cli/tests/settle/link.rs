//! Links in place of JSON.

use super::settle;

const JSON: &str = r#"{"streams":{"own-sales":{"first":"40000000000"}},"cap":null}"#;

#[test]
fn a_link_settles_like_its_scenario() {
    let expected = settle(&[], JSON);
    for link in [
        "1&sales=40b&cap=none",
        "#1&sales=40b&cap=none",
        "https://example.org/who/#1&sales=40b&cap=none",
        "https://example.org/who/?from=mail#lang=nl&1&sales=40b&cap=none&pin=after.net",
    ] {
        let answer = settle(&["--link", link], "");
        assert_eq!(answer.output(), expected.output(), "{link}");
        assert_eq!((answer.status(), answer.complaint()), (0, ""), "{link}");
    }
    let table = ["--format", "table"];
    let answer = settle(&["--link", "1&sales=40b&cap=none", "--format", "table"], "");
    assert_eq!(answer.output(), settle(&table, JSON).output());
}

#[test]
fn an_address_without_a_link_is_the_deal_as_it_stands() {
    let expected = settle(&[], "{}");
    for link in ["", "#", "1", "https://example.org/who/", "https://example.org/who/#"] {
        assert_eq!(settle(&["--link", link], "").output(), expected.output(), "{link}");
    }
}

#[test]
fn what_is_left_out_is_named_and_the_rest_is_settled() {
    let link = "1&sales=40b&cap=none&host=moon&colour=red";
    let answer = settle(&["--link", link], "");
    assert_eq!(answer.output(), settle(&[], JSON).output());
    assert_eq!(answer.status(), 0);
    let complaints: Vec<_> = answer.complaint().lines().collect();
    let [host, colour] = &*complaints else { panic!("{complaints:?}") };
    assert_eq!(
        *host,
        "who-owes-whom: left out host=moon: not in the deal; allowed are azure, aws, google-cloud, \
         oracle, coreweave, own"
    );
    assert!(
        colour.starts_with("who-owes-whom: left out colour=red: no such key; allowed are before")
    );
}

#[test]
fn a_link_stands_alone() {
    for other in ["scenario.json", "--batch"] {
        let answer = settle(&["--link", "1", other], "");
        assert_eq!((answer.status(), answer.output()), (2, ""));
        assert!(answer.complaint().contains("cannot be used with"), "{}", answer.complaint());
    }
}
