//! Editions: a default may change, and no link with it.

use super::read;
use settlement::{Deal, Scenario, Wrong, link, settle};

const BAND_AND_LABEL: &str = include_str!("../deals/band-and-label.toml");

/// The deal after its cap has gone from 100 to 200, and then the growth of records from -25 to 0 %.
fn third() -> Deal {
    let text = BAND_AND_LABEL
        .replace("edition = 1", "edition = 3\nearlier = [\"2&cap=100\", \"3&records=800:-25\"]")
        .replace("[inputs.cap]\ndefault = 100", "[inputs.cap]\ndefault = 200")
        .replace("link = \"1", "link = \"3")
        .replace("default = \"-0.25\"", "default = 0");
    deal_file::read(&text).unwrap()
}

#[test]
fn a_link_means_what_it_meant_in_its_edition() {
    let [first, third] = [deal_file::read(BAND_AND_LABEL).unwrap(), third()];
    for rest in ["", "&cap=50", "&records=900", "&host=barn:10&gate=25", "&cap=:year"] {
        let text = format!("1{rest}");
        let [then, now] = [&first, &third].map(|deal| link::read(deal, &text, &[]).unwrap());
        assert_eq!(now.dropped, [], "{text}");
        let [then, now] = [&then, &now].map(|link| settle(&link.scenario).unwrap());
        for (then, now) in [(&then.before, &now.before), (&then.after, &now.after)] {
            assert_eq!(then.totals.net, now.totals.net, "{text}");
            for position in &then.positions {
                let now = now.position(&position.party.id);
                assert_eq!(Some(position.amount), now, "{text}");
            }
        }
    }
}

#[test]
fn each_edition_sets_what_it_assumed_itself() {
    let deal = third();
    for (text, written) in [
        ("", ""),
        ("3", ""),
        ("2", "3&records=800:-25"),
        ("1", "3&records=800:-25&cap=100"),
        ("1&cap=200", "3&records=800:-25"),
        ("1&records=900:5", "3&records=900:5&cap=100"),
        // By hand, without one: the edition of today.
        ("records=900", "3&records=900"),
    ] {
        let link = link::read(&deal, text, &[]).unwrap();
        assert_eq!((link::write(&link.scenario), &*link.dropped), (written.to_owned(), &[][..]));
    }
}

#[test]
fn an_edition_that_is_not_is_dropped_and_the_rest_is_of_today() {
    let deal = third();
    for edition in ["0", "4", "99999999"] {
        let link = link::read(&deal, &format!("{edition}&cap=50"), &[]).unwrap();
        assert_eq!(link::write(&link.scenario), "3&cap=50");
        let known = ["1", "2", "3"].map(str::to_owned).to_vec();
        assert_eq!(link.dropped[0].part, edition);
        assert_eq!(link.dropped[0].wrong, Wrong::UnknownId(known));
    }
    // It stands first, and once.
    for text in ["1&cap=50&1", "1&1"] {
        let link = link::read(&deal, text, &[]).unwrap();
        assert_eq!(link.dropped.len(), 1, "{text}");
    }
    assert_eq!(read("cap=none&1").dropped.len(), 1);
}

/// A deal put together by hand is not checked: its editions may lead in circles.
#[test]
fn no_deal_makes_the_reader_run_in_circles() {
    let mut deal = third();
    for earlier in [["1&cap=1", "2&cap=2"], ["2&cap=1", "1&cap=2"], ["x", ""]] {
        deal.earlier = earlier.map(Into::into).to_vec();
        for text in ["1", "2", "3"] {
            link::read(&deal, text, &[]).unwrap();
        }
    }
    assert!(Scenario::new(&deal).is_ok());
}
