//! The numbers of a deal: default, range, slider and what is plausible.

use super::{edited, faults, only};

/// Every number of the deal: the text it follows, its place, and whether it is a part of something.
const QUANTITIES: [(&str, &str, bool); 12] = [
    ("id = \"concerts\"\nname = \"tickets\"", "streams.concerts.first", false),
    ("The box office says so.", "streams.concerts.growth", false),
    ("id = \"records\"\nname = \"records\"", "streams.records.first", false),
    ("Nobody counts them.", "streams.records.growth", false),
    ("the band is famous", "events.fame.year", false),
    ("the band splits up", "events.split.year", false),
    ("[inputs.elsewhere]", "inputs.elsewhere", true),
    ("[inputs.kept]", "inputs.kept", true),
    ("[inputs.cap]", "inputs.cap", false),
    ("[inputs.cap_used]", "inputs.cap_used", false),
    ("[inputs.compute]", "inputs.compute", true),
    ("id = \"gate\"", "terms.handshake.gate.rate", true),
];

/// The number with another line in place of the one that begins so.
fn with(after: &str, key: &str, line: &str) -> String {
    let (_, tail) = super::BAND_AND_LABEL.split_once(after).unwrap();
    let old = tail.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap();
    edited(after, &format!("\n{old}\n"), &format!("\n{line}\n"))
}

#[test]
fn the_least_is_not_above_the_most() {
    for (after, at, _) in QUANTITIES {
        let deal = with(after, "min", "min = 20_000_000_000_000");
        only(&deal, &format!("{at}.min"), "must not be above max");
    }
}

#[test]
fn no_range_lets_an_amount_fall_below_zero_or_outgrow_what_is_exact() {
    for (after, at, part) in QUANTITIES {
        let growth = at.ends_with("growth");
        let (least, most) = match at {
            _ if growth => ("-1", "1000000"),
            _ if at.ends_with("year") => ("0", "9999"),
            _ => ("0", "10000000000000"),
        };
        if !part {
            let low = with(after, "min", "min = \"-1.01\"");
            only(&low, &format!("{at}.min"), &format!("must not be below {least}"));
            let high = with(after, "max", "max = 10_000_000_000_001");
            only(&high, &format!("{at}.max"), &format!("must not be above {most}"));
        }
    }
}

#[test]
fn a_part_lies_between_nothing_and_all() {
    for (after, at, _) in QUANTITIES.into_iter().filter(|(.., part)| *part) {
        for (key, line) in [("min", "min = \"-0.01\""), ("max", "max = \"1.01\"")] {
            only(&with(after, key, line), at, "its range must lie in 0 to 1");
        }
    }
}

#[test]
fn only_a_cap_and_an_event_may_have_no_default() {
    for (after, at, _) in QUANTITIES {
        if at == "events.fame.year" {
            continue;
        }
        let none = with(after, "default", "");
        if matches!(at, "inputs.cap" | "events.split.year") {
            assert_eq!(faults(&none), [], "{at}");
        } else {
            only(&none, &format!("{at}.default"), "is missing; only a cap and an event");
        }
    }
}

#[test]
fn a_default_is_one_that_a_scenario_may_have() {
    for (after, at, _) in QUANTITIES {
        if at == "events.fame.year" {
            continue;
        }
        let at = format!("{at}.default");
        only(
            &with(after, "default", "default = 20_000_000_000_000"),
            &at,
            "out of range; allowed is",
        );
        only(&with(after, "default", "default = -2"), &at, "out of range; allowed is");
        let precise = with(after, "default", "default = \"0.0000001\"");
        only(&precise, &at, "decimals; round it to that");
    }
}

#[test]
fn a_slider_runs_upwards_within_the_range() {
    for (after, at, _) in QUANTITIES {
        for (slider, place, words) in [
            ("from = -2, to = 2000, step = 1", "from", "out of range"),
            ("from = 1995, to = 99_999_999_999_999, step = 1", "to", "out of range"),
        ] {
            let faults = faults(&with(after, "slider", &format!("slider = {{ {slider} }}")));
            let place = format!("{at}.slider.{place}");
            let fault = faults.iter().find(|fault| fault.at == place);
            assert!(
                fault.is_some_and(|fault| fault.message.contains(words)),
                "{place}: {faults:?}"
            );
        }
        let (low, high) = if at.ends_with("year") { (1995, 1996) } else { (0, 1) };
        for (from, to) in [(high, low), (high, high)] {
            let slider = format!("slider = {{ from = {from}, to = {to}, step = 1 }}");
            only(&with(after, "slider", &slider), &format!("{at}.slider.from"), "below slider.to");
        }
        for step in ["0", "-1", "\"0.00\""] {
            let slider = format!("slider = {{ from = {low}, to = {high}, step = {step} }}");
            only(&with(after, "slider", &slider), &format!("{at}.slider.step"), "above 0");
        }
    }
}

#[test]
fn what_is_plausible_runs_upwards_within_the_range_and_around_the_default() {
    for (after, at, _) in QUANTITIES {
        let plausible = |low: &str, high: &str| {
            let line = format!("plausible = {{ low = {low}, high = {high}, why = \"So.\" }}");
            with(after, "plausible", &line)
        };
        let at = format!("{at}.plausible");
        let (low, high) = (format!("{at}.low"), format!("{at}.high"));
        only(&plausible("-2", "2000"), &low, "out of range; allowed is");
        only(
            &plausible("2000", "99_999_999_999_999"),
            if at.contains("year") || at.contains("cap") || at.contains(".first") {
                &high
            } else {
                &low
            },
            "out of range; allowed is",
        );
        only(&plausible("\"0.0000001\"", "2000"), &low, "decimals; round it to that");
        let year = at.contains("year");
        let (one, two) = if year { ("2001", "2000") } else { ("1", "0") };
        only(&plausible(one, two), &low, "must not be above high");
        if at.starts_with("events.fame") {
            continue;
        }
        let (most, least) = match at.as_str() {
            _ if year => ("2004", "2002"),
            _ if at.contains("growth") => ("10", "\"-0.99\""),
            _ if at.contains("cap") || at.contains(".first") => ("5000", "0"),
            _ => ("1", "0"),
        };
        only(&plausible(most, most), &low, "must not be above the default, ");
        only(&plausible(least, least), &high, "must not be below the default, ");
    }
}

#[test]
fn what_is_plausible_has_a_reason() {
    for (after, at, _) in QUANTITIES {
        let (_, tail) = super::BAND_AND_LABEL.split_once(after).unwrap();
        let why = tail.split_once("why = \"").unwrap().1.split_once('"').unwrap().0;
        for empty in ["", "  "] {
            only(&edited(after, why, empty), &format!("{at}.plausible.why"), "is empty");
        }
    }
}
