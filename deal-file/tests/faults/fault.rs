//! Each fault of the sense, alone and with others.

use super::{BAND_AND_LABEL, again, edited, faults, only};

#[test]
fn the_invented_deal_has_no_fault() {
    assert_eq!(faults(BAND_AND_LABEL), []);
}

#[test]
fn a_deal_spans_one_to_thirty_years() {
    for year in ["2000", "2031", "9999"] {
        let deal = edited("", "last_year = 2003", &format!("last_year = {year}"));
        only(&deal, "last_year", "a year from 2001 to 2030");
    }
    for year in ["2001", "2030"] {
        assert_eq!(faults(&edited("", "last_year = 2003", &format!("last_year = {year}"))), []);
    }
}

#[test]
fn an_id_stands_once() {
    // The part of the file from one text up to another, twice.
    let doubled = |from: &str, to: &str| {
        let start = BAND_AND_LABEL.find(from).unwrap();
        let end = start + 1 + BAND_AND_LABEL[start + 1..].find(to).unwrap();
        let (upto, rest) = BAND_AND_LABEL.split_at(end);
        format!("{upto}{}\n{rest}", &upto[start..])
    };
    for (from, to, at) in [
        ("    { id = \"city\"", "]", "parties.city.id"),
        ("    { id = \"barn\"", "]", "hosts.barn.id"),
        ("[[streams]]\nid = \"records\"", "[[events]]", "streams.records.id"),
        ("[[events]]\nid = \"split\"", "[inputs]", "events.split.id"),
        ("[[terms]]\nid = \"renewal\"", "[[presets]]", "terms.renewal.id"),
        ("[[terms.clauses]]\nid = \"catalogue\"", "[[terms]]", "terms.contract.catalogue.id"),
        ("[[sources]]\nid = \"poster\"", "[[sources]]", "sources.poster.id"),
    ] {
        only(&doubled(from, to), at, "a second ");
    }
}

#[test]
fn what_is_named_is_in_the_deal() {
    for (after, old, new, at, allowed) in [
        ("sides", "contract", "contrakt", "compare", "handshake, contract, renewal"),
        (
            "barn",
            "owner = \"band\"",
            "owner = \"drummer\"",
            "hosts.barn.owner",
            "band, label, city",
        ),
        ("concerts", "= \"band\"", "= \"city\"", "streams.concerts.seller", "band, label"),
        ("[inputs]", "arena", "pub", "inputs.host.default", "harbour-hall, arena, barn"),
        ("\"hall\"", "fame", "money", "terms.handshake.hall.ends_on", "fame, split"),
        ("\"hall\"", "harbour-hall", "arena", "terms.handshake.hall.host", "harbour-hall"),
        ("\"gate\"", "concerts", "concert", "terms.handshake.gate.stream", "concerts, records"),
        ("\"gate\"", "= \"band\"", "= \"city\"", "terms.handshake.gate.from", "band, label"),
        ("\"gate\"", "= \"label\"", "= \"city\"", "terms.handshake.gate.to", "band, label"),
        (
            "\"catalogue\"",
            "party = \"label\"",
            "party = \"band\"",
            "terms.contract.catalogue.party",
            "label",
        ),
        (
            "\"gate\"",
            "[\"poster\"]",
            "[\"rumour\"]",
            "terms.handshake.gate.basis.sources",
            "poster, box-office, napkin",
        ),
    ] {
        only(&edited(after, old, new), at, &format!("; allowed: {allowed}"));
    }
    let moved = edited("", "home = \"harbour-hall\"", "home = \"nowhere\"");
    only(&moved, "home", "no host \"nowhere\"; allowed: harbour-hall, arena, barn");
}

#[test]
fn one_stream_is_hosted_and_the_exclusive_is_about_it() {
    let both = edited("", "seller = \"label\"", "seller = \"label\"\nhosted = true");
    only(
        &both,
        "streams",
        "a second stream is hosted; allowed: exactly one stream with `hosted = true`",
    );
    let other = edited("\"hall\"", "concerts", "records");
    only(
        &other,
        "terms.handshake.hall.stream",
        "is not hosted; allowed: the stream with `hosted = true`",
    );
}

#[test]
fn a_share_is_paid_to_the_other_side() {
    let own = edited("\"gate\"", "to = \"label\"", "to = \"band\"");
    only(&own, "terms.handshake.gate.to", "is who pays; allowed: the other side");
}

#[test]
fn there_is_one_cap_in_a_version() {
    let two = edited("id = \"contract\"", "to = \"label\"", "to = \"label\"\ncapped = true");
    only(&two, "terms.contract.royalty.capped", "a second cap in these terms; allowed: one");
}

#[test]
fn what_is_attested_has_a_source_and_all_has_a_note() {
    for level in ["official", "reported", "leaked"] {
        let unfounded = edited("[inputs.kept]", "\"assumed\"", &format!("\"{level}\""));
        let at = "inputs.kept.basis.sources";
        only(&unfounded, at, "has no source; allowed: `sources` with at least one");
    }
    assert_eq!(faults(&edited("[inputs.kept]", "\"assumed\"", "\"derived\"")), []);
    for (after, note, at) in [
        ("host =", "The big one.", "inputs.host"),
        ("cap_per =", "Over all years.", "inputs.cap_per"),
        ("[inputs.compute]", "What a hall costs.", "inputs.compute"),
        ("\"hall\"", "On the poster.", "terms.handshake.hall"),
    ] {
        for empty in ["", "  "] {
            only(&edited(after, note, empty), &format!("{at}.basis.note"), "is empty");
        }
    }
}

#[test]
fn a_source_has_a_secure_address_and_a_date() {
    for url in ["http://example.org", "example.org/poster", "", "HTTPS//"] {
        let deal = edited("A poster", "https://example.org/poster", url);
        only(&deal, "sources.poster.url", "no url; allowed: an address that begins with https://");
    }
    for date in [
        "",
        "2000",
        "2000-13",
        "2000-00",
        "2000-1",
        "00-12",
        "2000-12-00",
        "2000-12-32",
        "2000-12-1",
        "2000-12-31-1",
        "31.12.2000",
        "2000/12/31",
        "2000-+1",
        "2000-12-+1",
        "0000-12",
        "soon",
    ] {
        let deal = edited("A poster", "2000-12-31", date);
        only(&deal, "sources.poster.date", "2026-04-27");
    }
}

#[test]
fn all_faults_are_told_at_once() {
    let strangers = edited("", "sides = [\"band\", \"label\"]", "sides = [\"band\", \"band\"]");
    let strangers = again(&strangers, "A napkin", "1999-07", "long ago");
    let found = faults(&strangers);
    let places: Vec<_> = found.iter().map(|fault| &*fault.at).collect();
    assert_eq!(
        places,
        [
            "sides",
            "streams.records.seller",
            "terms.handshake.gate.to",
            "terms.handshake.royalty.from",
            "terms.contract.gate.to",
            "terms.contract.royalty.from",
            "terms.renewal.royalty.from",
            "terms.renewal.tour.from",
            "sources.napkin.date"
        ]
    );
    // In words, each on a line of its own.
    let text = deal_file::read(&strangers).unwrap_err().to_string();
    assert_eq!(text.lines().count(), found.len());
    assert!(
        text.starts_with("8:18: sides: is the first side again; allowed: another party\n"),
        "{text}"
    );

    let unknown = edited("", "sides = [\"band\", \"label\"]", "sides = [\"band\", \"fan\"]");
    let fault = &faults(&unknown)[0];
    assert_eq!(fault.to_string(), "8:18: sides: no party \"fan\"; allowed: band, label, city");
    only(&edited("concerts", "hosted = true\n", ""), "streams", "no stream is hosted");
}
