//! A text that does not have the form of a deal.

use super::{BAND_AND_LABEL, again, edited, faults, only, only_at};

#[test]
fn an_unknown_key_is_told_the_known_ones_and_the_nearest() {
    for (after, old, new, known) in [
        ("[inputs.kept]", "min = ", "mn = ", "min"),
        ("[inputs.kept]", "slider = { from", "slider = { fron", "from"),
        ("[inputs.kept]", "note = ", "notes = ", "note"),
        ("[inputs.kept]", "why = ", "whys = ", "why"),
        ("\"hall\"", "says = ", "say = ", "says"),
        ("\"gate\"", "from = \"band\"", "form = \"band\"", "from"),
        ("\"hall\"", "{ host = ", "{ hosts = ", "host"),
        ("\"gate\"", "link = ", "links = ", "link"),
        ("\"arena\"", "owner = \"city\"", "owners = \"city\"", "owner"),
        ("\"concerts\"", "seller = ", "Seller = ", "seller"),
        ("A poster", "date = ", "dates = ", "date"),
        ("", "compare = ", "comparé = ", "compare"),
    ] {
        let deal = edited(after, old, new);
        let deal =
            if new.contains('é') { again(&deal, "", "comparé", "\"comparé\"") } else { deal };
        let found = faults(&deal);
        let [fault] = &*found else { panic!("{new}: {found:?}") };
        assert!(fault.what.starts_with("unknown key `"), "{fault}");
        assert!(fault.allowed.split(", ").any(|key| key == known), "{fault}");
        assert_eq!(fault.meant, Some(format!("`{known}`")), "{fault}");
    }
    let deal = edited("", "home = ", "house = ");
    let told: Vec<_> = faults(&deal).into_iter().map(|fault| fault.what).collect();
    assert_eq!(told, ["missing key `home`", "unknown key `house`"]);
}

#[test]
fn a_missing_key_is_named_where_it_is_missing() {
    for (after, old, line, place, key) in [
        ("[inputs.kept]", "min = 0\n", "[inputs.kept]", "[inputs.kept]", "min"),
        (
            "[inputs.kept]",
            ", to = 1",
            "slider = { from = 0, step = \"0.05\" }",
            "{ from = 0, step = \"0.05\" }",
            "to",
        ),
        (
            "\"barn\"",
            ", owner = \"band\"",
            "    { id = \"barn\", name = \"the band’s barn\" },",
            "{ id = \"barn\", name = \"the band’s barn\" }",
            "owner",
        ),
    ] {
        only_at(&edited(after, old, ""), line, place, &format!("missing key `{key}`"));
    }
    let fault = only(
        &edited("A poster", "date = \"2000-12-31\"\n", ""),
        "sources.poster",
        "missing key `date`",
    );
    assert_eq!(fault.what, "missing key `date`");
    only(
        &edited("\"hall\"", "stream = \"concerts\"\n", ""),
        "terms.handshake.hall",
        "missing key `stream`",
    );
    only("", "", "1:1: missing keys `id`, `name`, `edition`, `first_year`, ");
}

#[test]
fn what_has_the_wrong_type_is_told_the_right_one() {
    for (after, old, new, line, value, words) in [
        (
            "\"concerts\"",
            "hosted = true",
            "hosted = \"yes\"",
            "hosted = \"yes\"",
            "\"yes\"",
            "is a text; allowed: true or false",
        ),
        (
            "A poster",
            "date = \"2000-12-31\"",
            "date = 2000-12-31",
            "date = 2000-12-31",
            "2000-12-31",
            "is a date; allowed: text",
        ),
        (
            "",
            "home = \"harbour-hall\"",
            "home = 1",
            "home = 1",
            "1",
            "is a whole number; allowed: text",
        ),
        (
            "[inputs.kept]",
            "slider = { from = 0, to = 1, step = \"0.05\" }",
            "slider = []",
            "slider = []",
            "[]",
            "is a list; allowed: a table",
        ),
        (
            "",
            "compare = [\"handshake\", \"contract\"]",
            "compare = {}",
            "compare = {}",
            "{}",
            "is a table; allowed: a list",
        ),
        (
            "",
            "sides = [\"band\", \"label\"]",
            "sides = [\"band\"]",
            "sides = [\"band\"]",
            "[\"band\"]",
            "is a list of 1; allowed: a list of two ids",
        ),
        (
            "",
            "last_year = 2003",
            "last_year = -2003",
            "last_year = -2003",
            "-2003",
            "out of range; allowed: a year from 0 to 9999",
        ),
        (
            "",
            "last_year = 2003",
            "last_year = 70_000",
            "last_year = 70_000",
            "70_000",
            "out of range; allowed: a year from 0 to 9999",
        ),
    ] {
        only_at(&edited(after, old, new), line, value, words);
    }
}

#[test]
fn a_level_a_rule_or_a_choice_that_does_not_exist_is_told_those_that_do() {
    let rumoured = edited("[inputs.kept]", "level = \"assumed\"", "level = \"assume\"");
    only(
        &rumoured,
        "inputs.kept.basis.level",
        "no level \"assume\"; allowed: official, reported, leaked, derived, assumed; did you mean \"assumed\"?",
    );
    let exclusively = edited("\"hall\"", "rule.exclusive", "rule.exclusively");
    only(
        &exclusively,
        "terms.handshake.hall",
        "no rule `exclusively`; allowed: share, fee, exclusive, access, note; did you mean `exclusive`?",
    );
    only(
        &edited("cap_per", "\"total\"", "\"month\""),
        "inputs.cap_per.default",
        "no default \"month\"; allowed: total, year",
    );
    let two =
        edited("\"hall\"", "rule.exclusive", "rule.access = { party = \"band\" }\nrule.exclusive");
    only(
        &two,
        "terms.handshake.hall",
        "more than one rule; allowed: one of share, fee, exclusive, access, note",
    );
    only(
        &edited("\"hall\"", "rule.exclusive = { host = \"harbour-hall\" }", "rule = {}"),
        "terms.handshake.hall",
        "no rule; allowed: one of",
    );
}

#[test]
fn what_is_not_toml_is_told_and_hides_nothing_else() {
    for (old, new, column) in [
        ("last_year = 2003", "last_year = = 2003", 13),
        ("last_year = 2003", "last_year = 2003\nlast_year = 2004", 1),
        ("last_year = 2003", "last_year = 2003 # \u{1}", 20),
        ("id = \"band-and-label\"", "id = \"band-and-label", 21),
    ] {
        let deal = edited("", old, new);
        let fault = only(&deal, "", "not TOML: ");
        assert_eq!(deal.lines().nth(fault.location.line - 1), new.lines().last());
        assert_eq!(fault.location.column, column, "{fault}");

        let deal = again(&deal, "\"concerts\"", "seller = \"band\"", "seller = \"bond\"");
        let both: Vec<_> = faults(&deal).into_iter().map(|fault| fault.what).collect();
        assert_eq!(both.len(), 2, "{both:?}");
        assert_eq!(both[1], "no side \"bond\"");
    }
    // A header that is broken takes its keys elsewhere, which is no fault of theirs.
    only(&edited("", "[inputs.kept]", "[inputs.kept"), "", "not TOML: unclosed table");
    assert!(deal_file::read(BAND_AND_LABEL).is_ok());
}

/// As other formats write a key: one fault, with the line as TOML has it, and those further down.
#[test]
fn a_line_of_another_format_is_one_fault_and_hides_none() {
    for (old, new, meant) in [
        ("last_year = 2003", "last_year: 2003", Some("`last_year = 2003`")),
        ("last_year = 2003", "last_year := 2003", None),
        ("last_year = 2003", "last_year 2003", None),
        ("last_year = 2003", "last_year = 2003,", None),
        ("last_year = 2003", "last_year = year 2003", None),
        ("last_year = 2003", "last_year = '2003", None),
        ("home = \"harbour-hall\"", "home: harbour-hall", Some("`home = harbour-hall`")),
        ("home = \"harbour-hall\"", "home = harbour-hall", None),
        (
            "compare = [\"handshake\", \"contract\"]",
            "compare:\n  - handshake\n  - contract",
            Some("`compare = `"),
        ),
        (
            "compare = [\"handshake\", \"contract\"]",
            "compare: [\n\"handshake\",\n\"contract\"\n]",
            Some("`compare = [`"),
        ),
    ] {
        let deal = edited("", old, new);
        let fault = only(&deal, "", "not TOML: ");
        assert_eq!(fault.location.line, deal[..deal.find(new).unwrap()].lines().count() + 1);
        assert!(meant.is_none() || fault.meant.as_deref() == meant, "{fault}");
        let deal = again(&deal, "\"concerts\"", "seller = \"band\"", "seller = \"bond\"");
        let deal = again(&deal, "[inputs.kept]", "min = ", "mn = ");
        let told: Vec<_> = faults(&deal).into_iter().map(|fault| fault.what).collect();
        assert_eq!(told[1..], ["no side \"bond\"", "unknown key `mn`"], "{new}: {told:?}");
    }
}

/// Two such lines are two faults, also next to each other.
#[test]
fn each_line_of_another_format_is_told() {
    let deal =
        edited("", "first_year = 2001\nlast_year = 2003", "first_year: 2001\nlast_year: 2003");
    let told: Vec<_> = faults(&deal).into_iter().map(|fault| fault.meant.unwrap()).collect();
    assert_eq!(told, ["`first_year = 2001`", "`last_year = 2003`"]);
}

/// Whatever is done to a file, it is a deal or it is told why it is none.
#[test]
fn no_fault_goes_untold() {
    for (nth, line) in BAND_AND_LABEL.lines().enumerate() {
        let with = |new: &str| {
            let lines = BAND_AND_LABEL.lines().enumerate();
            lines
                .map(|(at, old)| if at == nth { new } else { old })
                .collect::<Vec<_>>()
                .join("\r\n")
        };
        let value = line.split_once(" = ").map_or("", |(key, _)| key);
        for new in ["", "]", &format!("{value} = true"), &line.replace('"', ""), &line.repeat(2)] {
            if let Err(faults) = deal_file::read(&with(new)) {
                assert!(!faults.0.is_empty(), "{new}");
            }
        }
    }
}
