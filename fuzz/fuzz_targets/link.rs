//! Any text as a link or an address: it is read, it settles, and it is written as a link that means
//! the same, whatever is then done to that on its way.

#![no_main]

use libfuzzer_sys::fuzz_target;
use settlement::link::{self, Link, OF_THE_PAGE};
use settlement::{Deal, settle};
use std::sync::LazyLock;

/// A deal of counts, routes and prices, without hosts.
static FESTIVAL: LazyLock<Deal> = LazyLock::new(|| {
    let text = include_str!("../../settlement/tests/golden/deals/festival.toml");
    deal_file::read(text).expect("a worked case has a deal")
});

fuzz_target!(|text: &str| {
    of_deal(&deals::OPENAI_MICROSOFT, text);
    of_deal(&FESTIVAL, text);
});

fn of_deal(deal: &Deal, text: &str) {
    let read = |text: &str| link::read(deal, text, &OF_THE_PAGE).expect("the deal has a scenario");
    let of_address = link::read_address(deal, text, &OF_THE_PAGE).expect("so it has at an address");
    for Link { scenario, dropped, .. } in [read(text), of_address] {
        settle(&scenario).expect("a link settles");
        assert!(dropped.iter().all(|dropped| text.contains(&dropped.part)));
        let link = link::write(&scenario);
        let encoded = link.replace('&', "%26").replace('=', "%3D");
        for mangled in [
            link.clone(),
            link.replace('&', "&amp;"),
            encoded.replace('%', "%25"),
            format!("<{link}>."),
            format!("{encoded}%20&fbclid=x"),
        ] {
            let again = read(&mangled);
            assert_eq!(again.dropped, [], "{mangled}");
            assert_eq!(link::write(&again.scenario), link, "{mangled}");
        }
    }
}
