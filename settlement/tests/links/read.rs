//! What is read, and what is dropped.

use super::{read, rewritten};
use settlement::{Decimal, Input, Unit, Wrong, link};

/// What is dropped of a link, in English.
fn complaints(text: &str) -> Vec<String> {
    read(text).dropped.iter().map(ToString::to_string).collect()
}

#[test]
fn numbers_and_keys_are_read_as_people_write_them() {
    for (given, written) in [
        ("", ""),
        ("#", ""),
        ("1", ""),
        ("#1", ""),
        ("1&", ""),
        ("&&1&&cap=none&", "1&cap=none"),
        ("sales=40b", "1&sales=40b"),
        ("#1&sales=40000000000", "1&sales=40b"),
        ("1&SALES=40B", "1&sales=40b"),
        ("1&Host=Google-Cloud", "1&host=google-cloud"),
        ("1&sales=:80", "1&sales=36b:80"),
        ("1&sales=40b:77", "1&sales=40b"),
        ("1&sales=40b:-12.5", "1&sales=40b:-12.5"),
        ("1&out=12.5%", "1&out=12.5"),
        ("1&out=12.5%25", "1&out=12.5"),
        ("1&out=0.0001", "1&out=0.0001"),
        ("1&sales=30b%2C40b%2c50b,60b,70b", "1&sales=30b,40b,50b,60b,70b"),
        ("1&%73ales%3D40b%3A80", "1&sales=40b:80"),
        ("1&host=:60", "1&host=aws:60"),
        ("1&host=oracle:30", "1&host=oracle"),
        ("1&cap=:year", "1&cap=38b:year"),
        ("1&cap=never:total", "1&cap=none"),
        ("1&agi=NEVER", ""),
        ("1&agi=none", ""),
        ("1&sales=00036b", ""),
    ] {
        assert_eq!(rewritten(given), written, "{given}");
    }
    assert_eq!(read("out=0.0001").scenario.get(Input::Rate("share-out")), Some(Decimal::new(1, 6)));
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_kept() {
    let link = read("1&sales=lots&cap=none&colour=red&agi=2029");
    assert_eq!(link::write(&link.scenario), "1&cap=none&agi=2029");
    let [sales, colour] = &*link.dropped else { unreachable!("{:?}", link.dropped) };
    assert_eq!(sales.part, "sales=lots");
    assert_eq!(sales.wrong, Wrong::NotANumber { unit: Unit::Dollars });
    assert_eq!(colour.part, "colour=red");
    let known = "before, after, host, kept, cap, used, cost, sales, resale, api, out, in, agi";
    let known = known.split(", ").map(str::to_owned).collect();
    assert_eq!(colour.wrong, Wrong::UnknownKey(known));
}

#[test]
fn each_complaint_says_what_is_allowed_as_links_write_it() {
    for (part, complaint) in [
        ("sales=lots", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        ("sales=", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        ("sales=none", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        ("sales=30b:", "not a percentage; write 20 or 12.5 for that many percent"),
        ("sales=3.b", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        (
            "sales=30b,40b",
            "too few or too many amounts; a path has one for each year of the deal: 5",
        ),
        ("sales=30b,,50b,60b,70b", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        ("sales=11t", "out of range; allowed is 0 to 10t"),
        ("sales=99999999999999999999999", "out of range; allowed is 0 to 10t"),
        ("sales=0.001", "more than 2 decimals; round it to that"),
        ("sales=0.000000000001b", "more than 2 decimals; round it to that"),
        ("sales=40b:1000", "out of range; grows past 10t in 2029"),
        ("sales=40b:1000.1", "out of range; allowed is -99 to 1000"),
        ("resale=-1", "out of range; allowed is 0 to 10t"),
        (
            "host=moon",
            "not in the deal; allowed are azure, aws, google-cloud, oracle, coreweave, own",
        ),
        ("host=aws:101", "out of range; allowed is 0 to 100"),
        ("kept=many", "not a percentage; write 20 or 12.5 for that many percent"),
        ("kept=12.34567", "more than 4 decimals; round it to that"),
        ("cap=38b:month", "not in the deal; allowed are total, year"),
        ("used=none", "not an amount; write one such as 30b, 7.6b or 1234.56"),
        ("agi=soon", "not a year; write a whole number such as 2029, or never"),
        ("agi=2029.5", "not a year; write a whole number such as 2029, or never"),
        ("agi=1900", "out of range; allowed is 2019 to 2100"),
        ("before=later", "not in the deal; allowed are as-told, 2025-01, 2025-10, 2026-04"),
        ("after=later", "not in the deal; allowed are as-told, 2025-01, 2025-10, 2026-04"),
        (
            "own-sales=1",
            "no such key; allowed are before, after, host, kept, cap, used, cost, sales, resale, api, out, in, agi",
        ),
    ] {
        // What else is there is kept, and of what is dropped nothing is.
        let link = read(&format!("1&{part}&cost=45"));
        assert_eq!(link::write(&link.scenario), "1&cost=45", "{part}");
        let [dropped] = &*link.dropped else { unreachable!("{part}: {:?}", link.dropped) };
        assert_eq!(dropped.part, part);
        assert_eq!(dropped.to_string(), format!("{part}: {complaint}"));
    }
}

#[test]
fn a_part_of_two_is_kept_or_dropped_as_a_whole() {
    for part in
        ["host=own:lots", "host=moon:60", "cap=none:month", "cap=lots:year", "sales=1b:lots"]
    {
        assert_eq!(link::write(&read(&format!("1&{part}")).scenario), "", "{part}");
    }
}

#[test]
fn of_a_key_that_is_given_twice_the_first_counts() {
    let link = read("1&cap=20b&Cap=30b");
    assert_eq!(link::write(&link.scenario), "1&cap=20b");
    assert_eq!(complaints("1&cap=20b&Cap=30b"), ["Cap=30b: given twice; the first counts"]);
    // One that could not be read counts for nothing.
    assert_eq!(link::write(&read("1&cap=lots&cap=30b").scenario), "1&cap=30b");
}

#[test]
fn what_a_part_was_is_told_as_it_was_given() {
    assert_eq!(complaints("#1&Sales=%6Cots")[0].split(": ").next(), Some("Sales=%6Cots"));
    assert_eq!(complaints("a\u{7}=1")[0].split(": ").next(), Some("a\\u{7}=1"));
    assert_eq!(complaints("100%&%zz=1&%e9").len(), 3);
}

#[test]
fn the_keys_of_others_are_passed_over_and_can_be_asked_for() {
    let deal = &deals::OPENAI_MICROSOFT;
    let text = "#lang=nl&1&Pin=after%2Enet&cap=none&pin=two";
    let link = link::read(deal, text, &["lang", "pin"]).unwrap();
    assert_eq!(link.dropped, []);
    assert_eq!(link::write(&link.scenario), "1&cap=none");
    assert_eq!(read(text).dropped.len(), 3);
    assert_eq!(link::value_of(text, "lang").as_deref(), Some("nl"));
    assert_eq!(link::value_of(text, "pin").as_deref(), Some("after.net"));
    assert_eq!(link::value_of(text, "1"), None);
    assert_eq!(link::value_of(text, "theme"), None);
}
