//! The example of the documentation: the terms of Google Play, as they were published.

use settlement::{Ledger, link, settle};

const GOOGLE_PLAY: &str = include_str!("../../../docs/google-play.toml");

/// What is paid in each year.
fn paid(ledger: &Ledger<'_>) -> Vec<String> {
    ledger.years.iter().map(|year| year.net.to_string()).collect()
}

#[test]
fn three_million_come_to_what_was_published() {
    let deal = deal_file::read(GOOGLE_PLAY).unwrap();
    let settled = |text: &str| {
        let link = link::read(&deal, text, &[]).unwrap();
        assert_eq!(link.dropped, [], "{text}");
        settle(&link.scenario).unwrap()
    };
    // 15 % of a million and 30 % of two.
    let before = "750000.00";
    for (text, after) in [
        // 10 % of a million, 25 % of two, and 5 % of all for billing.
        ("1", "750000.00"),
        // 20 % of two million.
        ("1&existing=0&new=100", "650000.00"),
        // No billing.
        ("1&existing=0&new=0", "500000.00"),
    ] {
        let settlement = settled(text);
        assert_eq!(paid(&settlement.before), [before; 3], "{text}");
        assert_eq!(paid(&settlement.after), [after; 3], "{text}");
    }
    for preset in &deal.presets {
        settled(&preset.link);
    }
    // Of a million it is 15 % either way: 10 % and the billing.
    assert_eq!(paid(&settled("1&sales=1m").after), ["150000.00"; 3]);
}

/// The deal of docs/add-a-deal.md.
#[test]
fn the_deal_that_is_added_in_half_an_hour_is_one() {
    let document = include_str!("../../../docs/add-a-deal.md");
    let (_, block) = document.split_once("```toml\n").unwrap();
    let (text, _) = block.split_once("```").unwrap();
    let deal = deal_file::read(text).unwrap();
    assert_eq!(deal.id, "stadium-beer");
}
