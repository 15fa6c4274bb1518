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
fn a_link_is_read_however_it_came() {
    let expected = settle(&["--link", "1&sales=40b&cap=none"], "");
    for link in [
        "https://example.org/who/#1&amp;sales=40b&amp;cap=none",
        "https://example.org/who/#1%26sales%3D40b%26cap%3Dnone",
        "https://example.org/who/%231&sales=40b&cap=none.",
        "<https://example.org/who/#1&sales=40b&cap=none>",
        "1&sales=40b\n&cap=none\n",
        "“1&sales=40b&cap=none”",
        "1&sales=40b&cap=none&fbclid=x",
    ] {
        let answer = settle(&["--link", link], "");
        assert_eq!(answer.output(), expected.output(), "{link}");
        assert_eq!((answer.status(), answer.complaint()), (0, ""), "{link}");
    }
}

#[test]
fn the_page_of_a_preset_is_its_scenario() {
    let plan = settle(&["--link", "1&sales=30b,62b,103b,171b,280b"], "");
    for link in [
        "https://example.org/who/latest/plan.html",
        "https://example.org/who/latest/plan.nl.html#comments",
        "plan",
    ] {
        assert_eq!(settle(&["--link", link], "").output(), plan.output(), "{link}");
    }
    let answer = settle(&["--link", "https://example.org/who/latest/pln.html"], "");
    let complaint = "who-owes-whom: left out pln.html: not in the deal; allowed are article, ";
    assert!(answer.complaint().starts_with(complaint), "{}", answer.complaint());
}

/// In cmd.exe single quotes quote nothing, and what is behind an `&` is another command.
#[test]
fn a_link_that_a_shell_has_cut_is_no_scenario() {
    let answer = settle(&["--link", "'1"], "");
    assert_eq!((answer.status(), answer.output()), (2, ""));
    assert!(answer.complaint().contains("double quotes"), "{}", answer.complaint());
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
