//! Faults of measures, schedules, limits, routes, counts and versions, each alone in a deal.

use super::{again, only};

const ORCHARD: &str = include_str!("../../../settlement/tests/golden/deals/orchard.toml");
const FESTIVAL: &str = include_str!("../../../settlement/tests/golden/deals/festival.toml");
const KIOSK: &str = include_str!("../../../settlement/tests/golden/deals/kiosk.toml");
const QUARRY: &str = include_str!("../../../settlement/tests/golden/deals/quarry.toml");

/// A deal, a place in it, what stands behind that, what takes its place, the fault's path, and its
/// words.
const FAULTS: [[&str; 6]; 20] = [
    [
        ORCHARD,
        "\"vinegar-share\"",
        "\"6000.5\"",
        "4_000",
        "terms.handshake.vinegar-share.brackets.to",
        "4000 does not rise; allowed: more than 5000",
    ],
    [
        ORCHARD,
        "\"vinegar-share\"",
        "{ rate = \"0.1\" }",
        "{ to = 7_000, rate = \"0.1\" }",
        "terms.handshake.vinegar-share.brackets.to",
        "the last bracket has a threshold; allowed: a last bracket without `to`",
    ],
    [
        ORCHARD,
        "\"cask\"",
        "by the glass\" }",
        "by the glass\", link = \"glass\" }",
        "streams.cider.routes.glass",
        "the last route is the rest and has no `link`",
    ],
    [
        FESTIVAL,
        "",
        "default = \"0.7\"",
        "default = \"0.8\"",
        "streams.drinks.routes",
        "the parts add up to 1.1; allowed: at most 1",
    ],
    [
        FESTIVAL,
        "autumn",
        "stream = \"drinks\", at_least = 0",
        "at_least = 0",
        "terms.autumn.beer-money.when",
        "a gate on nothing; allowed: a `stream` or a `count`",
    ],
    [
        FESTIVAL,
        "autumn",
        "stream = \"drinks\", at_least = 0",
        "stream = \"drink\", at_least = 0",
        "terms.autumn.beer-money.when.stream",
        "no stream \"drink\"; allowed: tickets, drinks; did you mean \"drinks\"?",
    ],
    [
        ORCHARD,
        "",
        "\"1.234567\"",
        "\"1.2345678\"",
        "terms.letter.cooper.price.default",
        "has too many decimals; allowed: at most 6",
    ],
    [
        ORCHARD,
        "\"the letter\"",
        "through = 2004",
        "through = 2001",
        "terms.letter.home.through",
        "is before `since`; allowed: a year from 2002",
    ],
    [
        ORCHARD,
        "\"bottling\"",
        "route = \"bottle\"",
        "route = \"shop\"",
        "terms.letter.bottling.route",
        "\"shop\" is a route of \"vinegar\"; allowed: bottle, cask, glass",
    ],
    [
        ORCHARD,
        "",
        "compare = [\"handshake\", \"letter\"]",
        "compare = [\"letter\", \"letter\"]",
        "compare",
        "is the first version again; allowed: another version",
    ],
    [
        ORCHARD,
        "\"letter\"\nname",
        "date = \"2000-12-24\"",
        "date = \"1998-04-30\"",
        "terms.letter.date",
        "is before the version above it; allowed: none before 1998-05",
    ],
    [
        KIOSK,
        "",
        "at_least = 12",
        "per = \"month\"",
        "terms.now.rent",
        "`per` stands without `brackets`; allowed: only beside `brackets`",
    ],
    [
        KIOSK,
        "",
        "last_year = 2020",
        "last_year = 2020\ncurrency = \"JPY\"",
        "currency",
        "no currency \"JPY\"; allowed: the ISO code of one with two decimals",
    ],
    [
        KIOSK,
        "",
        "last_year = 2020",
        "last_year = 2020\nsale = 0",
        "sale",
        "0 is out of range; allowed: an amount from 0.01 to 1000000",
    ],
    [
        KIOSK,
        "",
        "last_year = 2020",
        "last_year = 2020\nsale = 9.99",
        "sale",
        "`9.99` without quotes is a float, which is not exact; allowed: a whole number, or a decimal in quotes such as \"0.20\"; did you mean \"9.99\"?",
    ],
    [
        KIOSK,
        "",
        "first = [\"streams.papers.first\"]",
        "first = [\"streams.paper.first\"]",
        "first",
        "no input \"streams.paper.first\"; allowed: streams.papers.first, streams.papers.growth, rates.rent; did you mean \"streams.papers.first\"?",
    ],
    [
        QUARRY,
        "",
        "default = \"0.015625\", min = \"-0.99\", max = 10, slider = { from = \"-0.50\", to = 1, step = \"0.01\" }, plausible = { low = 0, high = \"0.05\"",
        "default = 5, min = \"-0.99\", max = 10, slider = { from = \"-0.50\", to = 5, step = \"0.01\" }, plausible = { low = 0, high = 6",
        "counts.stones.growth",
        "by default it grows past 1000000000000 in 2012",
    ],
    [
        QUARRY,
        "",
        "default = 12_000",
        "default = \"12000.5\"",
        "counts.stones.first.default",
        "12000.5 has decimals; allowed: whole units",
    ],
    [
        QUARRY,
        "\"canal-dues\"",
        "from = \"barge\"\nto = \"quarry\"",
        "from = \"quarry\"\nto = \"quarry\"",
        "terms.new.canal-dues.to",
        "is who pays; allowed: the other side",
    ],
    [
        ORCHARD,
        "\"the letter\"",
        "at_most = { amount = \"2000.01\" }",
        "at_most = {}",
        "terms.letter.pressing.at_most",
        "neither; allowed: an `amount`, or a `rate` of a `stream`",
    ],
];

#[test]
fn each_fault_is_told_where_it_stands_with_what_is_allowed() {
    for [deal, after, old, new, at, words] in FAULTS {
        only(&again(deal, after, old, new), at, words);
    }
}

#[test]
fn a_clause_is_reckoned_on_the_same_in_every_version() {
    let other = again(ORCHARD, "\"the letter\"", "stream = \"vinegar\"", "stream = \"cider\"");
    only(
        &other,
        "terms.letter.vinegar-share.stream",
        "\"vinegar-share\" is `cider` here and `vinegar` in another version; allowed: one stream under one id",
    );
}

#[test]
fn inputs_are_those_that_the_deal_has_a_use_for() {
    let cap = "[inputs.cap_per]\ndefault = \"year\"\nbasis = { level = \"assumed\", note = \"n\" }\n\n[[terms]]";
    let (head, tail) = KIOSK.split_once("[[terms]]").unwrap();
    let deal = format!("{head}{cap}{tail}");
    let found = super::faults(&deal);
    assert!(
        found
            .iter()
            .any(|fault| fault.to_string().contains("`cap_per` is of no use: no clause is capped")),
        "{found:?}"
    );
}
