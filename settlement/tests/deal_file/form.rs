//! A text that does not have the form of a deal.

use super::{BAND_AND_LABEL, edited};
use settlement::Deal;
use settlement::deal::NotADeal;

/// The message for this edit, which points at the line that has `here`.
fn points_at(here: &str, deal: &str) -> String {
    let Err(NotADeal::Form(error)) = Deal::from_toml(deal) else { panic!("{here}: has the form") };
    let message = NotADeal::Form(error).to_string();
    let line = deal.lines().position(|line| line.contains(here)).unwrap() + 1;
    assert!(message.contains(&format!("line {line}, ")), "{here} is line {line}: {message}");
    assert!(message.contains(here), "{message}");
    message
}

#[test]
fn a_number_is_whole_or_stands_in_quotes() {
    for number in
        ["0.400", "4e-1", "inf", "true", "[1]", "\"4e-1\"", "\"four\"", "\"\"", "2001-01-01"]
    {
        let here = format!("default = {number} #");
        let deal = edited("[inputs.elsewhere]", "default = \"0.40\"", &here);
        let message = points_at(&here, &deal);
        let expected = "expected a whole number, or a decimal in quotes such as \"0.20\"";
        assert!(message.contains(expected), "{message}");
    }
}

#[test]
fn an_unknown_key_is_told_the_known_ones() {
    for (after, old, new, known) in [
        ("", "home = ", "house = ", "home"),
        ("[inputs.kept]", "min = ", "minimum = ", "min"),
        ("[inputs.kept]", "slider = { from", "slider = { start", "from"),
        ("[inputs.kept]", "note = ", "notes = ", "note"),
        ("\"hall\"", "says = ", "text = ", "says"),
        ("\"gate\"", "from = \"band\"", "payer = \"band\"", "from"),
        ("\"hall\"", "{ host = ", "{ place = ", "host"),
        ("\"arena\"", "owner = \"band\"", "landlord = \"band\"", "owner"),
        ("\"concerts\"", "seller = ", "sold_by = ", "seller"),
        ("A poster", "url = ", "link = ", "url"),
    ] {
        let message = points_at(new, &edited(after, old, new));
        let ways = [("unknown field", "expected"), ("unexpected keys", "available keys")];
        let (_, told) = ways
            .into_iter()
            .filter(|(unknown, _)| message.contains(unknown))
            .find_map(|(_, known)| message.split_once(known))
            .unwrap();
        assert!(told.contains(known), "{message}");
    }
}

#[test]
fn a_missing_key_is_named_where_it_is_missing() {
    for (after, old, here, key) in [
        ("[inputs.kept]", "min = 0\n", "[inputs.kept]", "min"),
        ("[inputs.kept]", ", to = 1", "slider = { from = 0, step = \"0.05\" }", "to"),
        ("\"barn\"", ", owner = \"band\"", "the band’s barn", "owner"),
        ("A poster", "date = \"2000-12-31\"\n", "[[sources]]", "date"),
        ("\"hall\"", "stream = \"concerts\"\n", "[[terms.clauses]]", "stream"),
    ] {
        let message = points_at(here, &edited(after, old, ""));
        assert!(message.contains(&format!("missing field `{key}`")), "{message}");
    }
    let message = Deal::from_toml("").unwrap_err().to_string();
    assert!(message.contains("missing field `id`"), "{message}");
}

#[test]
fn a_level_a_rule_or_a_choice_that_does_not_exist_is_told_those_that_do() {
    for (after, old, new, known) in [
        (
            "[inputs.kept]",
            "level = \"assumed\"",
            "level = \"rumoured\"",
            ["official", "reported", "leaked", "derived", "assumed"].as_slice(),
        ),
        ("\"hall\"", "rule.exclusive", "rule.exclusively", &["share", "exclusive", "access"]),
        ("cap_per", "\"total\"", "\"month\"", &["total", "year"]),
    ] {
        let message = points_at(new, &edited(after, old, new));
        assert!(known.iter().all(|known| message.contains(&format!("`{known}`"))), "{message}");
    }
}

#[test]
fn a_text_that_is_no_toml_is_told_the_line() {
    for (old, new) in [
        ("last_year = 2003", "last_year = = 2003"),
        ("last_year = 2003", "last_year = 2003\nlast_year = 2004"),
        ("last_year = 2003", "last_year = -2003"),
        ("last_year = 2003", "last_year = 70_000"),
        ("sides = [\"band\", \"label\"]", "sides = [\"band\"]"),
        ("compare = [\"handshake\", \"contract\"]", "compare = \"handshake\""),
    ] {
        let here = new.lines().last().unwrap();
        points_at(here, &edited("", old, new));
    }
    assert!(Deal::from_toml(BAND_AND_LABEL).is_ok());
}
