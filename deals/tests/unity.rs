//! The published numbers of Unity and a game studio, to the cent.

#![expect(clippy::unwrap_used, reason = "a test that cannot read the deal has failed")]

use settlement::{Deal, Decimal, Settlement, link, settle};
use std::str::FromStr;
use std::sync::LazyLock;

const FILE: &str = include_str!("../unity.toml");

static DEAL: LazyLock<Deal> = LazyLock::new(|| deal_file::read(FILE).unwrap());

/// The versions of the pricing, the oldest first.
const VERSIONS: [&str; 4] = ["2022", "2023-09-12", "2023-09-22", "2024-09-12"];

fn settled<'d>(deal: &'d Deal, link: &str) -> Settlement<'d> {
    settle(&link::read(deal, link, &[]).unwrap().scenario).unwrap()
}

/// What the studio would owe under a version in the first year.
fn owed_of(deal: &Deal, version: &str, inputs: &str) -> Decimal {
    // Two versions are compared, and never a version with itself.
    let before = if version == VERSIONS[0] { VERSIONS[1] } else { VERSIONS[0] };
    let link = format!("1&before={before}&after={version}{inputs}");
    let settlement = settled(deal, &link);
    settlement.after.years.first().unwrap().flows.iter().map(|flow| flow.paid).sum()
}

fn owed(version: &str, inputs: &str) -> Decimal {
    owed_of(&DEAL, version, inputs)
}

fn dollars(amount: &str) -> Decimal {
    Decimal::from_str(amount).unwrap()
}

#[test]
fn unitys_own_example_comes_to_23_500_a_month() {
    let own = "&revenue=2m&installs=2.4m&emerging=1.2m&seats=0";
    assert_eq!(owed("2023-09-12", own), dollars("282000.00"));
    assert_eq!(dollars("282000.00"), dollars("23500.00") * Decimal::from(12));
}

#[test]
fn a_studio_of_20_seats_owes_what_was_reckoned_for_it() {
    let owes = |version| owed(version, "&revenue=5m&installs=6m&seats=20");
    let amounts = ["40800.00", "580800.00", "165800.00", "44000.00"];
    assert_eq!(VERSIONS.map(owes), amounts.map(dollars));
}

#[test]
fn a_free_game_owes_more_than_it_earns_until_the_fee_is_limited() {
    let amounts = ["20400.00", "1700400.00", "50400.00", "22000.00"];
    assert_eq!(VERSIONS.map(|version| owed(version, "")), amounts.map(dollars));
    let ledger = settled(&DEAL, "1").after;
    assert!(ledger.position("studio").unwrap() < Decimal::ZERO);
}

#[test]
fn seats_cost_8_percent_more_in_the_end() {
    let [first, .., last] = VERSIONS.map(|version| owed(version, "&installs=0&seats=1"));
    assert_eq!([first, last], ["2040.00", "2200.00"].map(dollars));
    assert_eq!((last / first - Decimal::ONE).round_dp(2), dollars("0.08"));
}

/// Each bracket of a month, at its upper end: 100,000, 500,000 and 1,000,000 installs, and one above.
#[test]
fn each_bracket_takes_its_part_of_a_month() {
    for (installs, fee) in [
        (1_200_000, "180000.00"),
        (6_000_000, "540000.00"),
        (12_000_000, "720000.00"),
        (12_000_012, "720000.24"),
    ] {
        let inputs = format!("&seats=0&installs={installs}");
        assert_eq!(owed("2023-09-12", &inputs), dollars(fee), "{installs}");
    }
}

#[test]
fn the_fee_is_due_from_a_million_dollars_on_and_not_a_cent_below() {
    for (version, fee) in [("2023-09-12", "1680000.00"), ("2023-09-22", "25000.00")] {
        assert_eq!(owed(version, "&seats=0&revenue=1m"), dollars(fee), "{version}");
        assert_eq!(owed(version, "&seats=0&revenue=999999.99"), Decimal::ZERO, "{version}");
    }
}

/// Installs count from the beginning. In the deal more than a million came before, so the threshold
/// is seen on a game that has had fewer.
#[test]
fn the_fee_is_due_from_a_million_installs_on_and_not_one_below() {
    let younger = FILE.replace("before = 5_000_000", "before = 400_000");
    assert_ne!(younger, FILE);
    let younger = deal_file::read(&younger).unwrap();
    for version in ["2023-09-12", "2023-09-22"] {
        let owed = |inputs| owed_of(&younger, version, inputs);
        // 600,000 in a year are 50,000 a month, all in the first bracket.
        assert_eq!(owed("&seats=0&revenue=6m&installs=600k"), dollars("90000.00"), "{version}");
        assert_eq!(owed("&seats=0&revenue=6m&installs=599999"), Decimal::ZERO, "{version}");
    }
}

/// Where the fee is as much as 2.5 % of revenue, a cent of revenue tells which is the lesser.
#[test]
fn the_lesser_of_the_fee_and_its_limit_is_due() {
    for (revenue, fee) in
        [("21.6m", "540000.00"), ("21599999.60", "539999.99"), ("21600000.40", "540000.00")]
    {
        let inputs = format!("&seats=0&installs=6m&revenue={revenue}");
        assert_eq!(owed("2023-09-22", &inputs), dollars(fee), "{revenue}");
    }
}

#[test]
fn presets_are_written_as_the_page_would_and_differ() {
    let mut links = Vec::new();
    for preset in &DEAL.presets {
        let read = link::read(&DEAL, &preset.link, &[]).unwrap();
        let written = link::write(&read.scenario);
        let written = if written.is_empty() { DEAL.edition.to_string() } else { written };
        assert_eq!(written, *preset.link, "{}", preset.id);
        assert!(!links.contains(&written), "{}", preset.id);
        links.push(written);
    }
}

/// What presets say that a year comes to is what it comes to.
#[test]
fn presets_come_to_what_they_say() {
    let says = |id: &str, version: &str, inputs: &str, amount: &str, words: &str| {
        let preset = DEAL.presets.iter().find(|preset| preset.id == id).unwrap();
        assert_eq!(owed(version, inputs), dollars(amount), "{id}");
        assert!(preset.says.contains(words), "{id}: {words}");
    };
    says("free-game", "2022", "", "20400.00", "$20,400 a year");
    says("free-game", "2023-09-12", "&seats=0", "1680000.00", "$1.68 million a year");
    says("ten-days-later", "2023-09-22", "&seats=0", "30000.00", "$30,000 a year");
    let larger = "&revenue=5m&installs=6m&seats=20";
    says("larger-studio", "2022", larger, "40800.00", "$40,800 a year");
    says("larger-studio", "2023-09-12", larger, "580800.00", "$580,800 by");
    says("larger-studio", "2023-09-22", larger, "165800.00", "$165,800 by");
    says("larger-studio", "2024-09-12", larger, "44000.00", "$44,000 by");
    let own = "&revenue=2m&installs=2.4m&emerging=1.2m&seats=0";
    says("own-example", "2023-09-12", own, "282000.00", "makes $282,000");
    says("cent-below", "2023-09-12", "&revenue=1m&seats=0", "1680000.00", "$1.68 million a year");
    let small = "&revenue=300k&installs=240k&seats=3";
    says("small-studio", "2022", small, "6120.00", "$6,120 a year");
    says("small-studio", "2023-09-12", small, "6120.00", "$6,120 a year");
    says("small-studio", "2024-09-12", small, "6600.00", "would be $6,600");
}
