//! Scenarios as links.

use super::any::any_deal as scenario;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use settlement::{CapPer, Decimal, Input, Scenario, link, settle};

/// All that makes a scenario what it is.
type Values<'d> = ([&'d str; 3], CapPer, Vec<(Input<'d>, Option<Decimal>)>);

fn values<'d>(scenario: &Scenario<'d>) -> Values<'d> {
    let ids = [&scenario.before().id, &scenario.after().id];
    let host = scenario.host().map_or("", |host| &host.id);
    let numbers = scenario.inputs().into_iter().map(|input| (input, scenario.get(input)));
    ([&ids[0][..], &ids[1][..], host], scenario.cap_per(), numbers.collect())
}

/// Every value is one that the deal allows.
fn is_valid(scenario: &Scenario<'_>) -> bool {
    let deal = scenario.deal();
    let is_allowed = |input: Input<'_>| match scenario.get(input) {
        Some(value) => deal.check(input, value).is_ok(),
        None => matches!(input, Input::Cap | Input::EventYear(_)),
    };
    let sold = |of| scenario.sales(of).unwrap().amounts(deal, of).is_ok();
    scenario.inputs().into_iter().all(is_allowed)
        && deal.volumes().all(|volume| sold(volume.series()))
        && settle(scenario).is_ok()
}

/// Encodes each `&` as somebody does who takes the link for HTML, for JSON or for a shell.
fn ampersands(text: &str) -> impl Strategy<Value = String> + use<> {
    let text = text.to_owned();
    let ways =
        ["&", "&amp;", "&AMP;", "&#38;", "&#x26;", "&amp;amp;", "\\u0026", "\\&", "^&", "&\n  "];
    select(ways.to_vec()).prop_map(move |way| text.replace('&', way))
}

/// Puts a character that nobody sees, or the end of a line, somewhere into a text.
fn unseen(text: &str) -> impl Strategy<Value = String> + use<> {
    let text = text.to_owned();
    let unseen = ['\u{200b}', '\u{ad}', '\u{feff}', '\u{202a}', '\u{2069}', '\u{7f}', '\n', '\r'];
    (select(unseen.to_vec()), any::<prop::sample::Index>(), any::<bool>()).prop_map(
        move |(unseen, at, is_there)| {
            let mut text = text.clone();
            let places: Vec<_> =
                text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            if is_there {
                text.insert(*at.get(&places), unseen);
            }
            text
        },
    )
}

/// Percent-encodes the bytes that the strictest of programs do: all but letters and digits.
fn percent(text: &str) -> String {
    let encoded = |byte: u8| match byte {
        b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encoded).collect()
}

/// What happens to a link on its way, of which it comes to mean nothing else.
fn mangled(link: &str) -> impl Strategy<Value = String> + use<> {
    let before =
        ["", "#", "##", "#!", "#/", "<", "(", "[", "\"", "'", "“", " ", "\u{200e}", "&lt;", "*"];
    let behind = [
        "", ".", ",", ":", ";", "!", "?", ")", ").", "]", ">", "\"", "'", "”.", "*", "**", "_",
        "`", " ", "\n", "\r\n", "\u{a0}", "\u{200b}", "&gt;", "&nbsp;", "&quot;", "/", "|here>",
        "</a>", ",\"",
    ];
    let tracking =
        ["", "&fbclid=Ab1", "?fbclid=a_b", "&amp;utm_source=x&amp;utm_medium=y", "#gclid=1"];
    let (before, behind) = (select(before.to_vec()), select(behind.to_vec()));
    let link = unseen(link).prop_flat_map(|link| ampersands(&link));
    let tracking = select(tracking.to_vec());
    (before, link, any::<bool>(), behind, tracking, 0..3_u8).prop_map(
        |(before, link, is_loud, behind, tracking, times)| {
            let link = if is_loud { link.to_uppercase() } else { link };
            let link = format!("{before}{link}{behind}{tracking}");
            (0..times).fold(link, |link, _| percent(&link))
        },
    )
}

/// What links are made of, and what they are not.
fn piece() -> impl Strategy<Value = String> {
    let known = "1 2 & & & = = : , # % %2C %26 %f %ff before after host kept cap used cost sales \
                 resale out in agi tickets records gate fame split none never total year aws azure \
                 arena handshake contract renewal 30b 7.6b 250m 40K 1t 75 -12.5 0.1 2029 100 \
                 99999999999999999999999 lang SALES é";
    let known: Vec<_> = known.split_ascii_whitespace().map(str::to_owned).collect();
    prop_oneof![12 => select(known), 1 => ".{0,3}", 1 => (0..3000_u32).prop_map(|n| n.to_string())]
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_scenario_that_is_written_is_read_as_it_was(any in scenario()) {
        let text = link::write(&any.0);
        let read = link::read(any.0.deal(), &text, &[]).unwrap();
        prop_assert_eq!(&read.dropped, &[], "{}", text);
        prop_assert_eq!(values(&read.scenario), values(&any.0), "{}", text);
        prop_assert_eq!(settle(&read.scenario).unwrap(), any.settled());
        prop_assert_eq!(link::write(&read.scenario), text);
    }

    #[test]
    fn a_link_needs_no_character_that_addresses_escape(any in scenario()) {
        let text = link::write(&any.0);
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"&=:,.-".contains(&b);
        prop_assert!(text.bytes().all(plain), "{}", text);
    }

    #[test]
    fn a_link_means_the_same_after_what_happens_on_its_way(
        (link, mangled) in scenario().prop_flat_map(|any| {
            let link = (any.0.deal(), link::write(&any.0));
            let mangled = mangled(&link.1);
            (Just(link), mangled)
        }),
    ) {
        let (deal, link) = link;
        let read = link::read(deal, &mangled, &[]).unwrap();
        prop_assert_eq!(&read.dropped, &[], "{}", mangled);
        prop_assert_eq!(link::write(&read.scenario), link, "{}", mangled);
    }

    #[test]
    fn whatever_is_read_is_valid(any in scenario(), pieces in vec(piece(), 0..16)) {
        let text = pieces.concat();
        let read = link::read(any.0.deal(), &text, &["lang"]).unwrap();
        prop_assert!(is_valid(&read.scenario), "{}", text);
        for dropped in &read.dropped {
            prop_assert!(text.contains(&dropped.part), "{}", dropped);
        }
        // Of a link that was written, garbage takes nothing away.
        let mixed = format!("{}&{text}", link::write(&any.0));
        let read = link::read(any.0.deal(), &mixed, &["lang"]).unwrap();
        prop_assert!(is_valid(&read.scenario), "{}", mixed);
    }
}
