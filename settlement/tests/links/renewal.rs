//! A deal file that takes the place of an older one: what it must say so that links keep their meaning.

use settlement::deal::Renewal;
use settlement::{Deal, link, settle};

const FESTIVAL: &str = include_str!("../golden/deals/festival.toml");
const KIOSK: &str = include_str!("../golden/deals/kiosk.toml");

fn deal(text: &str) -> Deal {
    deal_file::read(text).unwrap()
}

/// The text with each of these in place of all that stands there.
fn edited(text: &str, edits: &[[&str; 2]]) -> String {
    edits.iter().fold(text.to_owned(), |text, [old, new]| {
        assert!(text.contains(old), "{old}");
        text.replace(old, new)
    })
}

/// Other defaults of a count, of a part and of a price.
const OTHER_DEFAULTS: [[&str; 2]; 4] = [
    ["first = { default = 100,", "first = { default = 110,"],
    ["growth = { default = \"0.005\"", "growth = { default = 0"],
    ["part = { default = \"0.7\"", "part = { default = \"0.6\""],
    ["price = { default = \"0.125\"", "price = { default = \"0.2\""],
];

#[test]
fn other_defaults_of_counts_parts_and_prices_make_an_edition() {
    let older = deal(FESTIVAL);
    let newer = edited(FESTIVAL, &OTHER_DEFAULTS);
    let assumed = "4&guests=100:0.5&beer=70&cloakroom=0.125";
    let expected = Renewal {
        edition: 4,
        earlier: ["3&tickets=900", "3&tickets=950", assumed].map(str::to_owned).to_vec(),
        presets: Vec::new(),
        lost: Vec::new(),
    };
    assert_eq!(deal(&newer).renewal_of(&older).unwrap(), Some(expected));
    let written = edited(
        &newer,
        &[
            ["edition = 3", "edition = 4"],
            ["\"3&tickets=950\"]", &format!("\"3&tickets=950\", \"{assumed}\"]")],
        ],
    );
    let written = deal(&written);
    assert_eq!(written.renewal_of(&older).unwrap(), None);
    for rest in ["", "&guests=2m", "&beer=10&wine=90", "&cloakroom=0.5", "&tickets=5:5&cap=none"] {
        for edition in 1..=3 {
            let text = format!("{edition}{rest}");
            let [then, now] = [&older, &written].map(|deal| {
                let link = link::read(deal, &text, &[]).unwrap();
                assert_eq!(link.dropped, [], "{text}");
                settle(&link.scenario).unwrap()
            });
            assert_eq!(then.after.totals.net, now.after.totals.net, "{text}");
        }
    }
}

#[test]
fn a_deal_of_one_stream_and_nothing_else_is_renewed() {
    let older = deal(KIOSK);
    assert_eq!(older.renewal_of(&older).unwrap(), None);
    let newer = deal(&edited(KIOSK, &[["default = \"0.1\"", "default = \"0.05\""]]));
    let renewal = newer.renewal_of(&older).unwrap().unwrap();
    assert_eq!((renewal.edition, &*renewal.earlier), (2, &["2&rent=10".to_owned()][..]));
}

/// A link says one rate for all versions: it cannot restore two.
#[test]
fn a_rate_that_was_another_in_each_version_cannot_be_restored() {
    let older = deal(FESTIVAL);
    let rate = ["rate = { default = \"0.15\"", "rate = { default = \"0.2\""];
    let lost = deal(&edited(FESTIVAL, &[rate])).renewal_of(&older).unwrap().unwrap().lost;
    assert_eq!(lost, ["rent= with a default of its own in each version"]);
}

#[test]
fn what_links_could_say_and_no_longer_can_is_lost() {
    let older = deal(FESTIVAL);
    let mut newer = older.clone();
    newer.inputs.capping = None;
    newer.counts = Vec::new();
    newer.streams[1].routes[0].part.as_mut().unwrap().link = "lager".into();
    newer.terms.pop();
    let lost = newer.renewal_of(&older).unwrap().unwrap().lost;
    assert_eq!(lost, ["guests=", "beer=", "cap=", "used=", "before=winter"]);
}
