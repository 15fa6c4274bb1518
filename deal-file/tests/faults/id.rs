//! Ids: their form, and what one stands for.

use super::{edited, faults, only, only_at};

#[test]
fn an_id_is_lowercase_letters_digits_and_hyphens_and_begins_with_a_letter() {
    for (id, meant) in [
        ("Band", Some("band")),
        ("the band", Some("the-band")),
        ("the.band", Some("the-band")),
        ("2029", None),
        ("-band", None),
        ("", None),
        ("bänd", None),
    ] {
        let deal = edited("", "id = \"band-and-label\"", &format!("id = \"{id}\""));
        let fault = only(
            &deal,
            "id",
            "is no id; allowed: lowercase letters, digits and hyphens, beginning with a letter",
        );
        assert_eq!(fault.meant, meant.map(|meant| format!("\"{meant}\"")), "{id}");
    }
    for (after, id, at) in [
        ("parties", "city", "parties.id"),
        ("hosts", "barn", "hosts.id"),
        ("[[streams]]", "records", "streams.id"),
        ("[[events]]", "split", "events.id"),
        ("the contract", "catalogue", "terms.contract.id"),
        ("[[terms]]", "renewal", "terms.id"),
        ("[[sources]]", "poster", "sources.id"),
    ] {
        let deal = edited(after, &format!("id = \"{id}\""), &format!("id = \"{id}_1\""));
        let found = faults(&deal);
        let fault = found.iter().find(|fault| fault.at == at).unwrap();
        assert_eq!(&deal[fault.location.bytes.clone()], format!("\"{id}_1\""));
    }
}

#[test]
fn an_id_that_stands_twice_is_shown_at_both_places() {
    let deal = edited("the contract", "id = \"catalogue\"", "id = \"gate\"");
    let found = faults(&deal);
    let fault =
        found.iter().find(|fault| fault.what == "a second clause of the id \"gate\"").unwrap();
    let (first, says) = fault.beside.as_ref().unwrap();
    assert_eq!((fault.at.as_str(), *says), ("terms.contract.gate.id", "the first"));
    assert_eq!(deal[fault.location.bytes.clone()], deal[first.bytes.clone()]);
    assert!(first.line < fault.location.line);
}

#[test]
fn a_clause_is_of_one_kind_in_every_version() {
    let deal = edited("the contract", "id = \"catalogue\"", "id = \"hall\"");
    let fault = only(
        &deal,
        "terms.contract.hall",
        "\"hall\" is `access` here and `exclusive` in another version; allowed: one rule under one id",
    );
    let (other, says) = fault.beside.unwrap();
    assert_eq!((&deal[other.bytes], says), ("exclusive", "the other"));
    assert_eq!(&deal[fault.location.bytes], "access");
}

#[test]
fn a_name_that_is_nearly_one_is_asked_about() {
    let deal = edited("barn", "owner = \"band\"", "owner = \"bnad\"");
    only_at(
        &deal,
        "    { id = \"barn\", name = \"the band’s barn\", owner = \"bnad\" },",
        "\"bnad\"",
        "no party \"bnad\"; allowed: band, label, city; did you mean \"band\"?",
    );
    let deal = edited("barn", "owner = \"band\"", "owner = \"drummer\"");
    assert_eq!(faults(&deal)[0].meant, None);
}

/// Where an id could not be read, any name may be meant by it.
#[test]
fn an_id_that_cannot_be_read_makes_no_other_fault() {
    only(
        &edited("parties", "id = \"band\"", "id = 1"),
        "parties.id",
        "is a whole number; allowed: text",
    );
    only(&edited("[[events]]", "id = \"fame\"\n", ""), "events", "missing key `id`");
}
