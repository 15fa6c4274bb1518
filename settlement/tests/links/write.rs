//! What is written: short, and only what differs.

use super::rewritten;
use settlement::deal::Series;
use settlement::deal::Slider;
use settlement::{CapPer, Decimal, Input, Sales, Scenario, link};

fn defaults() -> Scenario<'static> {
    Scenario::new(&deals::OPENAI_MICROSOFT).unwrap()
}

fn positions(slider: Slider) -> impl Iterator<Item = Decimal> {
    let [from, to, step] = [slider.from, slider.to, slider.step];
    (0..).map(move |nth| from + step * Decimal::from(nth)).take_while(move |at| *at <= to)
}

#[test]
fn where_nothing_differs_nothing_is_written() {
    let mut scenario = defaults();
    assert_eq!(link::write(&scenario), "");
    for input in scenario.inputs() {
        let value = scenario.get(input);
        scenario.set(input, value).unwrap();
    }
    assert_eq!(link::write(&scenario), "");
}

#[test]
fn each_input_has_its_key() {
    for (input, value, text) in [
        (Input::First(Series::Stream("own-sales")), 40_000_000_000_i64, "1&sales=40b"),
        (Input::Growth(Series::Stream("own-sales")), 1, "1&sales=36b:100"),
        (Input::First(Series::Stream("resale")), 0, "1&resale=0"),
        (Input::Growth(Series::Stream("resale")), 0, "1&resale=3b:0"),
        (Input::Part("api"), 1, "1&api=100"),
        (Input::Elsewhere, 1, "1&host=aws:100"),
        (Input::Kept, 0, "1&kept=0"),
        (Input::Cap, 7_600_000_000, "1&cap=7.6b"),
        (Input::CapUsed, 250_000_000, "1&used=250m"),
        (Input::Rate("share-out"), 1, "1&out=100"),
        (Input::Rate("share-back"), 0, "1&in=0"),
        (Input::EventYear("agi"), 2029, "1&agi=2029"),
        (Input::Compute, 1, "1&cost=100"),
    ] {
        let mut scenario = defaults();
        scenario.set(input, Some(Decimal::from(value))).unwrap();
        assert_eq!(link::write(&scenario), text);
    }
    let mut scenario = defaults();
    scenario.compare("2026-04", "2025-10").unwrap();
    scenario.set_host("google-cloud").unwrap();
    scenario.set(Input::Cap, None).unwrap();
    scenario.set_cap_per(CapPer::Year);
    let text = "1&before=2026-04&after=2025-10&host=google-cloud&cap=none:year";
    assert_eq!(link::write(&scenario), text);
    let path = [30, 40, 50, 60, 70].map(|amount| Decimal::from(amount * 1_000_000_000_i64));
    let mut scenario = defaults();
    scenario.set_sales(Series::Stream("own-sales"), Sales::Path(path.to_vec())).unwrap();
    assert_eq!(link::write(&scenario), "1&sales=30b,40b,50b,60b,70b");
}

#[test]
fn a_rate_is_left_out_where_every_version_has_it_of_itself() {
    let text = include_str!("../deals/band-and-label.toml");
    let deal = deal_file::read(text).unwrap();
    let mut scenario = Scenario::new(&deal).unwrap();
    scenario.set(Input::Rate("gate"), Some(Decimal::new(30, 2))).unwrap();
    assert_eq!(link::write(&scenario), "");
    // One version has 12 % of itself.
    scenario.set(Input::Rate("royalty"), Some(Decimal::new(10, 2))).unwrap();
    assert_eq!(link::write(&scenario), "1&royalty=10");
    scenario.set(Input::EventYear("split"), None).unwrap();
    assert_eq!(link::write(&scenario), "1&royalty=10&split=never");
}

#[test]
fn dollars_have_a_suffix_where_that_is_shorter() {
    for (given, written) in [
        ("1", "1"),
        ("0", "0"),
        ("1000", "1k"),
        ("1500", "1500"),
        ("15000", "15k"),
        ("1234.56", "1234.56"),
        ("1000000.01", "1000000.01"),
        ("250000000", "250m"),
        ("500000000", "500m"),
        ("7600000000", "7.6b"),
        ("100000000000", "100b"),
        ("10000000000000", "10t"),
        ("0.04t", "40b"),
        ("30000000000.50", "30000000000.5"),
    ] {
        assert_eq!(rewritten(&format!("cap={given}")), format!("1&cap={written}"));
    }
}

/// All that sliders reach at its longest, the host and a cap for each year.
#[test]
fn the_longest_link_of_sliders_fits_in_130_characters() {
    let deal = &deals::OPENAI_MICROSOFT;
    let mut longest = defaults();
    for input in longest.inputs() {
        let link = |at: &Decimal| {
            let mut one = defaults();
            one.set(input, Some(*at)).unwrap();
            link::write(&one).len()
        };
        let at = positions(deal.quantity(input).unwrap().slider).max_by_key(link).unwrap();
        longest.set(input, Some(at)).unwrap();
    }
    let host = deal.hosts.iter().max_by_key(|host| host.id.len()).unwrap();
    longest.set_host(&host.id).unwrap();
    longest.set_cap_per(CapPer::Year);
    let text = link::write(&longest);
    assert_eq!(text.split('&').count(), 12, "{text}");
    assert!(text.len() <= 130, "{}: {text}", text.len());
}
