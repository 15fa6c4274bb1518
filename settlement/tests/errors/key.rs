//! Names of things: keys and ids.

use super::{IDS, at, error, wrong};
use std::time::{Duration, Instant};

#[test]
fn a_key_that_the_model_has_not_is_told_those_it_has() {
    let all = "deal, before, after, streams, counts, parts, host, elsewhere, kept, cap, cap_per, \
               cap_used, rates, prices, events, compute";
    for key in ["capp", "Cap", "cap-per", "", "first"] {
        wrong(&at(key, "1"), "unknown-key", key, &["no such key", all]);
    }
    for key in ["streams.resale.grwth", "streams.own-sales.host"] {
        wrong(&at(key, "1"), "unknown-key", key, &["no such key", "first, growth, path"]);
    }
}

#[test]
fn an_id_that_the_deal_has_not_is_told_those_it_has() {
    for (field, known) in IDS {
        for id in ["", "x", " aws", "AWS", "Total", "before\\u0000"] {
            wrong(
                &at(field, &format!("\"{id}\"")),
                "unknown-id",
                field,
                &["not in the deal", known],
            );
        }
    }
    for (field, known) in [
        ("streams.ads", "own-sales, resale"),
        ("rates.exclusive", "share-out, share-back"),
        ("rates.Share-out", "share-out, share-back"),
        ("events.ipo", "allowed are agi"),
    ] {
        wrong(&at(field, "{}"), "unknown-id", field, &["not in the deal", known]);
    }
}

#[test]
fn a_key_given_twice_is_refused_at_every_level() {
    let words = ["given twice", "each key once"];
    for (text, field) in [
        (r#"{"cap":"1","cap":"1"}"#, "cap"),
        (r#"{"streams":{},"cap":"1","streams":{}}"#, "streams"),
        (r#"{"streams":{"resale":{},"resale":{}}}"#, "streams.resale"),
        (r#"{"streams":{"resale":{"first":"1","first":"1"}}}"#, "streams.resale.first"),
        (r#"{"rates":{"share-out":"0","share-out":"0"}}"#, "rates.share-out"),
        (r#"{"events":{"agi":null,"agi":2027}}"#, "events.agi"),
        (r#"{"cap":"1","c\u0061p":"2"}"#, "cap"),
    ] {
        wrong(text, "conflict", field, &words);
    }
}

#[test]
fn of_several_wrong_keys_the_first_is_told() {
    wrong(r#"{"rates":{"x":"0","cap":"0","cap":"0"}}"#, "unknown-id", "rates.x", &["share-out"]);
    wrong(r#"{"kept":"1","kept":"1","x":"1"}"#, "conflict", "kept", &["once"]);
}

#[test]
fn a_megabyte_of_keys_is_answered_at_once() {
    let keys: Vec<_> = (0..100_000).map(|nth| format!(r#""{nth}":"0""#)).collect();
    let start = Instant::now();
    for object in ["streams", "rates", "events"] {
        let text = at(object, &format!("{{{}}}", keys.join(",")));
        assert_eq!(error(text).field, format!("{object}.0"));
    }
    // Comparing each key with each would take a minute.
    assert!(start.elapsed() < Duration::from_secs(10));
}
