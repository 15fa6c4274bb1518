//! Deal files: what is wrong in one is said where it stands.

#![expect(clippy::panic, clippy::unwrap_used, reason = "an edit must find what it edits")]

mod beside;
mod bundled;
mod example;
mod fault;
mod form;
mod id;
mod link;
mod payment;
mod quantity;
mod reference;
mod sense;

use deal_file::{Fault, NotADeal};

const BAND_AND_LABEL: &str = include_str!("../../../settlement/tests/deals/band-and-label.toml");

/// The deal with `new` in place of the first `old` that follows `after`.
fn edited(after: &str, old: &str, new: &str) -> String {
    again(BAND_AND_LABEL, after, old, new)
}

fn again(deal: &str, after: &str, old: &str, new: &str) -> String {
    let (head, tail) = deal.split_once(after).unwrap_or_else(|| panic!("no {after}"));
    assert!(tail.contains(old), "no {old} after {after}");
    format!("{head}{after}{}", tail.replacen(old, new, 1))
}

fn faults(deal: &str) -> Vec<Fault> {
    match deal_file::read(deal) {
        Ok(_) => Vec::new(),
        Err(NotADeal(faults)) => faults,
    }
}

/// The deal has this fault and no other: its path, and words of its message.
fn only(deal: &str, at: &str, words: &str) -> Fault {
    let faults = faults(deal);
    let [fault] = &*faults else { panic!("{at}: {faults:?}") };
    assert_eq!(fault.at, at, "{fault}");
    assert!(fault.to_string().contains(words), "{fault}: does not say {words}");
    fault.clone()
}

/// The deal has this fault and no other: the text at its place, the line of that, and words.
fn only_at(deal: &str, line: &str, text: &str, words: &str) {
    let faults = faults(deal);
    let [fault] = &*faults else { panic!("{text}: {faults:?}") };
    assert_eq!(&deal[fault.location.bytes.clone()], text, "{fault}");
    assert_eq!(deal.lines().nth(fault.location.line - 1), Some(line), "{fault}");
    let before = line.split_once(text).unwrap().0;
    assert_eq!(fault.location.column, before.chars().count() + 1, "{fault}");
    assert!(fault.to_string().contains(words), "{fault}: does not say {words}");
}
