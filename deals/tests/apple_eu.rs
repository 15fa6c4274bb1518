//! What an app maker in the EU would owe Apple, to the cent: by figures that were published, and by
//! those that the deal’s texts name.

#![expect(clippy::unwrap_used, reason = "a test that cannot settle its scenario has failed")]

use settlement::{Deal, Decimal, Settlement, link, settle};

fn deal() -> Deal {
    deal_file::read(include_str!("../apple-eu.toml")).unwrap()
}

fn euros(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A link of the deal, settled. A link is what a preset has, and what a reader shares.
fn settled<'d>(deal: &'d Deal, text: &str) -> Settlement<'d> {
    let link = link::read(deal, text, &[]).unwrap();
    assert!(link.dropped.is_empty(), "{text}");
    settle(&link.scenario).unwrap()
}

/// What the app maker owes Apple in a year under a version of the contract. Nothing grows by default, and
/// so all years are alike.
fn a_year(deal: &Deal, version: &str, inputs: &str) -> Decimal {
    let settlement = settled(deal, &format!("1&before=standard&after={version}{inputs}"));
    let nets: Vec<_> = settlement.after.years.iter().map(|year| year.net).collect();
    let net = nets.first().copied().unwrap();
    assert_eq!(nets, [net; 5], "{version}{inputs}");
    net
}

/// Apple’s calculator said $45,290 a month in January 2024: €500,000 a year at €0.92 to the dollar.
#[test]
fn two_million_installs_and_no_sales_are_half_a_million_a_year() {
    let deal = deal();
    assert_eq!(a_year(&deal, "2024", "&sales=0&installs=2m"), euros("500000.00"));
    assert_eq!(a_year(&deal, "2026", "&sales=0&installs=2m"), euros("0.00"));
    let a_month = euros("500000") / euros("0.92") / euros("12");
    assert_eq!(a_month.round(), euros("45290"));
}

/// The press had €5 million; the first million installs were free.
#[test]
fn ten_million_installs_are_four_and_a_half_million() {
    let deal = deal();
    assert_eq!(a_year(&deal, "2024", "&sales=0&installs=10m"), euros("4500000.00"));
    assert_eq!(a_year(&deal, "2024", "&sales=0&installs=1m"), euros("0.00"));
    assert_eq!(a_year(&deal, "2024", "&sales=0&installs=1000001"), euros("0.50"));
}

/// Sales of €20 million and ten million installs, by each way of paying.
#[test]
fn the_invented_maker_owes_what_the_texts_say() {
    let deal = deal();
    for (version, inputs, owed) in [
        ("standard", "", "6000000.00"),
        ("2024", "", "8500000.00"),
        ("2024", "&other=100", "7900000.00"),
        ("2024", "&linkout=100", "7900000.00"),
        ("2024", "&outside=100", "4500000.00"),
        ("2026", "", "5200000.00"),
        ("2026", "&other=100", "4000000.00"),
        ("2026", "&linkout=100", "3000000.00"),
        ("2026", "&outside=100", "1000000.00"),
    ] {
        assert_eq!(a_year(&deal, version, inputs), euros(owed), "{version}{inputs}");
    }
}

#[test]
fn nine_euros_ninety_nine_are_divided_as_the_texts_say() {
    let deal = deal();
    for (version, inputs, owed) in [
        ("standard", "", "3.00"),
        ("2026", "", "2.60"),
        ("2026", "&other=100", "2.00"),
        ("2026", "&linkout=100", "1.50"),
        ("2026", "&outside=100", "0.50"),
    ] {
        let inputs = format!("&sales=9.99&installs=0{inputs}");
        assert_eq!(a_year(&deal, version, &inputs), euros(owed), "{version}{inputs}");
    }
}

/// The sums of the terms for links of June 2025 that were published, with all of the store’s services and
/// with few.
/// The range of the rate for links has both ends.
#[test]
fn the_terms_for_links_of_2025_came_to_20_or_12_percent() {
    let deal = deal();
    for (rate, owed) in [("20", "4000000.00"), ("12", "2400000.00")] {
        let inputs = format!("&installs=1m&linkout=100&linkoutold={rate}");
        assert_eq!(a_year(&deal, "2024", &inputs), euros(owed));
    }
}

/// 0.50 × (installs − 1 000 000) = 0.10 × sales: there the contract of 2024 costs as much as the standard
/// one, and from there on more.
#[test]
fn the_contract_of_2024_tips_where_the_fee_is_a_tenth_of_sales() {
    let deal = deal();
    for (sales, installs) in [(0, 1_000_000), (5_000_000, 2_000_000), (20_000_000, 5_000_000)] {
        let change = |installs: u32| {
            let link = format!("1&before=standard&after=2024&sales={sales}&installs={installs}");
            settled(&deal, &link).change.net
        };
        assert_eq!(change(installs), Decimal::ZERO, "{sales}");
        // Half a euro for one install more, in each of five years.
        assert_eq!(change(installs + 1), euros("2.50"), "{sales}");
        assert!(change(installs - 1) <= Decimal::ZERO, "{sales}");
    }
}

/// 0.50 × (installs − 1 000 000) = 0.06 × sales, as all is paid through Apple.
#[test]
fn the_contract_of_2026_is_dearer_than_that_of_2024_below_three_million_four_hundred_thousand() {
    let deal = deal();
    let change =
        |installs| settled(&deal, &format!("1&before=2024&installs={installs}")).change.net;
    assert_eq!(change(3_400_000), Decimal::ZERO);
    assert!(change(3_399_999) > Decimal::ZERO);
    assert!(change(3_400_001) < Decimal::ZERO);
}

/// At the reduced rate a small maker owes as much as before.
#[test]
fn each_preset_is_read_whole_and_settles() {
    let deal = deal();
    for preset in &deal.presets {
        let settlement = settled(&deal, &preset.link);
        let is_same = settlement.change.net.is_zero();
        assert_eq!(is_same, preset.id == "small", "{}", preset.id);
    }
}
