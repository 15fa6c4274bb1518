//! The numbers of a deal: default, range, slider and what is plausible.

use super::{BAND_AND_LABEL, again, edited, faults, only, only_at};

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
    with_in(BAND_AND_LABEL, after, key, line)
}

fn with_in(deal: &str, after: &str, key: &str, line: &str) -> String {
    let (_, tail) = deal.split_once(after).unwrap();
    let old = tail.lines().find(|line| line.starts_with(&format!("{key} ="))).unwrap();
    again(deal, after, &format!("\n{old}\n"), &format!("\n{line}\n"))
}

/// The least and the most that any number of its unit may be.
fn bounds(at: &str, part: bool) -> (&'static str, &'static str) {
    match at {
        _ if part => ("0", "1"),
        _ if at.contains("growth") => ("-0.99", "10"),
        _ if at.contains("year") => ("0", "9999"),
        _ => ("0", "10000000000000"),
    }
}

#[test]
fn the_least_is_not_above_the_most() {
    for (after, at, _) in QUANTITIES {
        let deal = with(after, "max", "max = 0");
        let deal = with_in(&deal, after, "min", "min = 1");
        let fault = only(&deal, &format!("{at}.min"), "is above `max`");
        let (max, says) = fault.beside.unwrap();
        assert_eq!((&deal[max.bytes], says), ("0", "`max`"));
    }
}

#[test]
fn no_range_lets_an_amount_fall_below_zero_or_outgrow_what_is_exact() {
    for (after, at, part) in QUANTITIES {
        let (least, most) = bounds(at, part);
        let unit = if at.contains("growth") || part {
            "a fraction"
        } else if at.contains("year") {
            "a year"
        } else {
            "an amount"
        };
        let allowed = format!("out of range; allowed: {unit} from {least} to {most}");
        only(&with(after, "min", "min = -2"), &format!("{at}.min"), &allowed);
        let max = "max = 10_000_000_000_001";
        only(&with(after, "max", max), &format!("{at}.max"), &allowed);
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
            only(&none, at, "missing key `default`");
        }
    }
}

#[test]
fn a_default_is_one_that_a_scenario_may_have() {
    for (after, at, part) in QUANTITIES {
        if at == "events.fame.year" {
            continue;
        }
        let at = format!("{at}.default");
        for default in ["20_000_000_000_000", "-2"] {
            let deal = with(after, "default", &format!("default = {default}"));
            let fault = only(&deal, &at, "is out of range; allowed: ");
            let (end, says) = fault.beside.unwrap();
            assert_eq!(says, if default == "-2" { "`min`" } else { "`max`" });
            assert!(deal[..end.bytes.end].contains(&format!("{} = ", says.trim_matches('`'))));
        }
        let precise = with(after, "default", "default = \"0.0000001\"");
        only(&precise, &at, "has too many decimals; allowed: at most ");
        if part {
            let percent = "is out of range; allowed: a fraction from 0 to 1; 20 % is \"0.20\"; did you mean \"0.20\"?";
            only(&with(after, "default", "default = 20"), &at, percent);
            only(
                &with(after, "default", "default = \"20 %\""),
                &at,
                "\"20 %\" is no number; allowed: a whole number, or a decimal in quotes such as \"0.20\"; did you mean \"0.20\"?",
            );
        }
    }
}

#[test]
fn a_number_without_quotes_is_whole() {
    for (written, meant) in
        [("0.20", Some("\"0.20\"")), ("1.0", Some("\"1.0\"")), ("4e-1", None), ("inf", None)]
    {
        let line = format!("default = {written}");
        let deal = with("id = \"gate\"", "default", &line);
        only_at(
            &deal,
            &line,
            written,
            "without quotes is a float, which is not exact; allowed: a whole number, or a decimal in quotes",
        );
        assert_eq!(faults(&deal)[0].meant.as_deref(), meant);
    }
    for written in [
        "true",
        "[1]",
        "\"4e-1\"",
        "\"four\"",
        "\"\"",
        "2001-01-01",
        "\"+1\"",
        "\".5\"",
        "\"1_000\"",
    ] {
        let line = format!("default = {written}");
        only_at(
            &with("id = \"gate\"", "default", &line),
            &line,
            written,
            "allowed: a whole number, or a decimal in quotes such as \"0.20\"",
        );
    }
    for (written, words) in [
        ("99_999_999_999_999_999_999", "out of range"),
        ("\"99999999999999.000001\"", "out of range"),
    ] {
        let line = format!("default = {written}");
        only_at(&with("id = \"gate\"", "default", &line), &line, written, words);
    }
    assert_eq!(faults(&with("[inputs.cap]", "default", "default = 0x64")), []);
}

#[test]
fn a_slider_runs_upwards_within_the_range() {
    for (after, at, _) in QUANTITIES {
        for (slider, place) in [
            ("from = -2, to = 2000, step = 1", "from"),
            ("from = 1995, to = 99_999_999_999_999, step = 1", "to"),
        ] {
            let faults = faults(&with(after, "slider", &format!("slider = {{ {slider} }}")));
            let place = format!("{at}.slider.{place}");
            let fault = faults.iter().find(|fault| fault.at == place);
            assert!(
                fault.is_some_and(|fault| fault.what.contains("is out of range")),
                "{place}: {faults:?}"
            );
        }
        let (low, high) = if at.ends_with("year") { (1995, 1996) } else { (0, 1) };
        for (from, to, words) in [(high, low, "is above `to`"), (high, high, "is not below `to`")] {
            let slider = format!("slider = {{ from = {from}, to = {to}, step = 1 }}");
            only(&with(after, "slider", &slider), &format!("{at}.slider.from"), words);
        }
        for step in ["0", "-1"] {
            let slider = format!("slider = {{ from = {low}, to = {high}, step = {step} }}");
            only(&with(after, "slider", &slider), &format!("{at}.slider.step"), "is not above 0");
        }
    }
}

#[test]
fn what_is_plausible_runs_upwards_within_the_range_and_around_the_default() {
    for (after, at, part) in QUANTITIES {
        let plausible = |low: &str, high: &str| {
            let line = format!("plausible = {{ low = {low}, high = {high}, why = \"So.\" }}");
            with(after, "plausible", &line)
        };
        let at = format!("{at}.plausible");
        let (low, high) = (format!("{at}.low"), format!("{at}.high"));
        let (least, most) = match at.as_str() {
            _ if part => ("0", "1"),
            _ if at.contains("year") => ("1990", "2040"),
            _ if at.contains("growth") => ("\"-0.99\"", "10"),
            _ => ("0", "10_000_000_000_000"),
        };
        assert_eq!(faults(&plausible(least, most)), [], "{at}");
        only(&plausible("-2", most), &low, "is out of range; allowed: ");
        only(&plausible(least, "10_000_000_000_001"), &high, "is out of range; allowed: ");
        only(&plausible("\"0.0000001\"", most), &low, "has too many decimals");
        only(&plausible(most, least), &low, "is above `high`");
        if at.starts_with("events.fame") {
            continue;
        }
        only(&plausible(most, most), &low, "is above the default");
        let fault = only(&plausible(least, least), &high, "is below the default");
        assert_eq!(fault.beside.unwrap().1, "the default");
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
