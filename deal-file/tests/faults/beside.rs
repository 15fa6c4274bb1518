//! What stands beside the terms: presets, context, lookalikes, loose places.

use super::{BAND_AND_LABEL, edited, faults, only, only_at};
use settlement::deal::Level;

#[test]
fn they_are_read() {
    let deal = deal_file::read(BAND_AND_LABEL).unwrap();
    let [untouched, tour] = &*deal.presets else { panic!("{:?}", deal.presets) };
    assert_eq!((&*untouched.id, &*untouched.link), ("untouched", "1"));
    assert_eq!((&*tour.name, &*tour.link), ("A long tour", "1&tickets=2k:25&host=arena:100"));
    assert_eq!(tour.says, "Suppose that the band plays at the arena alone.");
    let [drummer] = &*deal.context else { panic!("{:?}", deal.context) };
    assert_eq!((&*drummer.id, &*drummer.name), ("drummer", "The drummer"));
    assert_eq!((&*drummer.says, drummer.level), ("The drummer left in 1999.", Level::Reported));
    assert_eq!(*drummer.sources, ["poster"]);
    let [hundreds] = &*deal.lookalikes else { panic!("{:?}", deal.lookalikes) };
    assert_eq!((&*hundreds.id, &*hundreds.name), ("two-hundreds", "Two hundreds"));
    assert_eq!(hundreds.says, "One is the cap, the other the seats of the barn.");
    assert_eq!(*hundreds.sources, ["napkin", "poster"]);
    let [encore] = &*deal.loose else { panic!("{:?}", deal.loose) };
    assert_eq!((&*encore.id, &*encore.terms), ("encore", "handshake"));
    assert_eq!(encore.says, "It is told as for every night; on paper it is for the first.");
    assert_eq!(*encore.sources, ["poster"]);
}

#[test]
fn they_may_be_left_out() {
    let (terms, rest) = BAND_AND_LABEL.split_once("[[presets]]").unwrap();
    let (_, sources) = rest.split_once("[[sources]]").unwrap();
    assert_eq!(faults(&format!("{terms}[[sources]]{sources}")), []);
}

#[test]
fn the_link_of_a_preset_can_be_read_and_is_of_this_edition() {
    for (link, words) in [
        ("1&tickets=lots", "tickets=lots: not an amount"),
        ("1&door=5", "door=5: no such key"),
        ("1&cap=1&cap=2", "cap=2: given twice"),
        ("2&cap=1", "begins with no edition from 1 to 1"),
        ("cap=1", "begins with no edition from 1 to 1"),
        ("", "begins with no edition from 1 to 1"),
    ] {
        let deal = edited("A long tour", "1&tickets=2k:25&host=arena:100", link);
        only_at(&deal, &format!("link = \"{link}\""), &format!("\"{link}\""), words);
        only(&deal, "presets.tour.link", words);
    }
}

#[test]
fn each_has_an_id_of_its_own_a_name_and_says_something() {
    for (id, second) in [
        ("untouched", "A preset of the id"),
        ("drummer", "A context of the id"),
        ("two-hundreds", "A lookalike of the id"),
        ("encore", "A loose place of the id"),
    ] {
        let after = format!("id = \"{id}\"");
        let list = match id {
            "untouched" => "presets",
            "drummer" => "context",
            "two-hundreds" => "lookalikes",
            _ => "loose",
        };
        let keys: &[_] = if list == "loose" { &["says"] } else { &["name", "says"] };
        for key in keys {
            let deal = edited(&after, &format!("{key} = \""), &format!("{key} = \" \" # \""));
            only(&deal, &format!("{list}.{id}.{key}"), "is empty");
        }
        let (head, tail) = BAND_AND_LABEL.split_once(&after).unwrap();
        let (body, _) = tail.split_once("\n\n").unwrap();
        let twice = format!("{head}{after}{body}\n\n[[{list}]]\n{after}{tail}");
        let what = second.to_lowercase();
        only(&twice, &format!("{list}.{id}.id"), what.trim_start_matches("a "));
    }
}

#[test]
fn a_loose_place_is_of_a_version() {
    let deal = edited("\"encore\"", "\"handshake\"", "\"handshakes\"");
    let words = "no version of the terms \"handshakes\"; allowed: handshake, contract, renewal";
    only_at(&deal, "terms = \"handshakes\"", "\"handshakes\"", words);
    only(&deal, "loose.encore.terms", words);
}

#[test]
fn what_is_attested_has_a_source() {
    for (after, old, at) in [
        ("\"drummer\"", "[\"poster\"]", "context.drummer.sources"),
        ("\"two-hundreds\"", "[\"napkin\", \"poster\"]", "lookalikes.two-hundreds.sources"),
        ("\"encore\"", "[\"poster\"]", "loose.encore.sources"),
    ] {
        only(&edited(after, old, "[]"), at, "has no source");
        only(&edited(after, old, "[\"rumour\"]"), at, "no source \"rumour\"");
    }
    let deal = edited("\"drummer\"", "level = \"reported\"", "level = \"heard\"");
    only(&deal, "context.drummer.level", "no level \"heard\"; allowed: official, reported");
    let assumed = edited("\"drummer\"", "level = \"reported\"", "level = \"assumed\"");
    let (head, tail) = assumed.split_once("level = \"assumed\"\nsources = [\"poster\"]").unwrap();
    assert_eq!(faults(&format!("{head}level = \"assumed\"{tail}")), []);
}

#[test]
fn a_short_name_and_an_origin_may_be_left_out_and_are_not_empty() {
    for (after, key, at) in [
        ("[[streams]]", "link = ", "streams.concerts.short"),
        ("[[sources]]", "url = ", "sources.poster.origin"),
    ] {
        let (_, name) = at.rsplit_once('.').unwrap();
        let with = |text: &str| edited(after, key, &format!("{name} = \"{text}\"\n{key}"));
        assert_eq!(faults(&with("Tickets")), []);
        only(&with(" "), at, "is empty");
    }
}
