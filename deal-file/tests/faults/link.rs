//! Links: their keys, and the editions that they are of.

use super::{again, edited, faults, only, only_at};

#[test]
fn a_key_of_links_is_lowercase_letters() {
    for key in ["", "Gate", "the-gate", "gate1", "göte"] {
        let deal = edited("name = \"tickets\"", "link = \"tickets\"", &format!("link = \"{key}\""));
        only(&deal, "streams.concerts.link", "is no key of a link; allowed: lowercase letters");
    }
}

#[test]
fn a_key_of_links_stands_for_one_thing() {
    for (after, old, at, first) in [
        ("id = \"records\"", "records", "streams.records.link", "\"tickets\""),
        ("id = \"split\"", "split", "events.split.link", "\"tickets\""),
        ("\"tour\"", "tour", "terms.renewal.tour.link", "\"tickets\""),
    ] {
        let deal = edited(after, &format!("link = \"{old}\""), "link = \"tickets\"");
        let fault = only(&deal, at, "stands for two things; allowed: a key of its own");
        let (other, says) = fault.beside.unwrap();
        assert_eq!((&deal[other.bytes], says), (first, "the first"));
    }
    for key in ["before", "after", "host", "kept", "cap", "used", "cost"] {
        let deal = edited("", "link = \"fame\"", &format!("link = \"{key}\""));
        let allowed = "allowed: another than before, after, host, kept, cap, used, cost";
        only(&deal, "events.fame.link", allowed);
    }
}

#[test]
fn a_clause_has_one_key_in_every_version() {
    let deal = edited("id = \"contract\"", "link = \"gate\"", "link = \"door\"");
    let words = "is another key than at first; allowed: \"gate\"";
    let fault = only(&deal, "terms.contract.gate.link", words);
    assert_eq!(&deal[fault.beside.unwrap().0.bytes], "\"gate\"");
}

#[test]
fn an_edition_is_a_whole_number_from_one() {
    for (edition, words) in [
        ("0", "0 is no edition; allowed: a whole number from 1"),
        ("-1", "-1 is no edition"),
        ("70_000", "is no edition"),
        ("\"1\"", "is a text; allowed: a whole number from 1"),
    ] {
        only(&edited("", "edition = 1", &format!("edition = {edition}")), "edition", words);
    }
}

#[test]
fn each_earlier_edition_has_a_link_that_can_be_read() {
    let with = |earlier: &str| {
        let deal = edited("", "edition = 1", &format!("edition = 3\nearlier = {earlier}"));
        deal.replace("link = \"1", "link = \"3")
    };
    assert_eq!(faults(&with("[\"2&cap=50\", \"3&cap=60\"]")), []);
    assert_eq!(faults(&with("[\"3\", \"3\"]")), []);
    for list in ["[]", "[\"2\"]", "[\"2\", \"3\", \"3\"]"] {
        let fault = &faults(&with(list))[0];
        assert_eq!((&*fault.at, &*fault.allowed), ("earlier", "one for each earlier edition: 2"));
    }
    only(&edited("", "edition = 1", "edition = 2"), "earlier", "is a list of 0");
    for (first, words) in [
        ("1&cap=50", "begins with no edition from 2 to 3"),
        ("4&cap=50", "begins with no edition from 2 to 3"),
        ("cap=50", "begins with no edition from 2 to 3"),
        ("2&cap=lots", "cap=lots: not an amount"),
        ("2&door=50", "door=50: no such key"),
    ] {
        let list = format!("[\"{first}\", \"3\"]");
        only_at(&with(&list), &format!("earlier = {list}"), &format!("\"{first}\""), words);
    }
    // Of a deal with faults nobody can say what its links mean.
    let with = again(&with("[\"2&door=50\", \"3\"]"), "id = \"gate\"", "\"0.30\"", "30");
    only(&with, "terms.handshake.gate.rate.default", "30 is out of range");
}
