//! Deals and compiled deals with something broken in them: a deal or a message, never a panic.

use super::{BAND_AND_LABEL, compiled};
use deal_file::{DealFile, Fault, NotADeal, NotCompiled, read_compiled};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngSeed, TestRunner};
use std::cell::Cell;

const FILES: [&str; 4] = [
    BAND_AND_LABEL,
    include_str!("../../../deals/openai-microsoft.toml"),
    include_str!("../../../deals/unity.toml"),
    include_str!("../../../settlement/tests/golden/deals/festival.toml"),
];

/// The same file with a few of its lines changed: left out, said twice, swapped, or with other digits.
fn broken(text: &str, changes: &[(u8, Index)]) -> String {
    let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
    for (kind, at) in changes {
        let at = at.index(lines.len() - 1);
        match kind % 5 {
            0 => drop(lines.remove(at)),
            1 => lines.insert(at, lines[at].clone()),
            2 => lines.swap(at, at + 1),
            3 => lines[at] = lines[at].replace(['1', '2', '3'], "9"),
            _ => lines[at] = lines[at].replace(['0', 'e', '"'], ""),
        }
    }
    lines.join("\n")
}

/// What a compiled file says of its deal is what the checker says of the text.
#[test]
fn ten_thousand_broken_files_are_told_as_the_checker_tells_them() {
    let change = (any::<u8>(), any::<Index>());
    let files = (0..FILES.len(), proptest::collection::vec(change, 1..4));
    let config =
        ProptestConfig { cases: 10_000, rng_seed: RngSeed::Fixed(15), ..Default::default() };
    let refused = Cell::new(0);
    TestRunner::new(config)
        .run(&files, |(of, changes)| {
            let file = DealFile::parse(&broken(FILES[of], &changes));
            // What is no TOML is not compiled.
            let Some(bytes) = file.compiled() else { return Ok(()) };
            match (file.deal(), read_compiled(&bytes)) {
                (Ok(deal), Ok(compiled)) => prop_assert_eq!(deal, compiled),
                (Err(faults), Err(NotCompiled::NotADeal(compiled))) => {
                    refused.set(refused.get() + 1);
                    prop_assert_eq!(says(&faults), says(&compiled));
                }
                (deal, compiled) => prop_assert!(false, "{:?} {:?}", deal.err(), compiled.err()),
            }
            Ok(())
        })
        .unwrap();
    assert!(refused.get() > 2_000, "{refused:?}");
}

/// What each fault says, in any order: only a text has places.
fn says(faults: &NotADeal) -> Vec<String> {
    let mut says: Vec<_> = faults.0.iter().map(Fault::says).collect();
    says.sort();
    says
}

#[test]
fn a_million_random_bytes_are_no_deal() {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut random = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let bytes: Vec<u8> = std::iter::repeat_with(&mut random).take(125_000).flatten().collect();
    let header = b"who-owes-whom deal 1\n";
    for part in [1_000_000, 100_000, 1_000, 10] {
        for piece in bytes.chunks(part).take(1_000) {
            assert!(!read_compiled(piece).unwrap_err().to_string().is_empty());
            let error = read_compiled(&[header, piece].concat()).unwrap_err();
            assert!(!error.to_string().is_empty());
        }
    }
}

proptest! {
    #[test]
    fn no_changed_byte_makes_it_panic(at in any::<Index>(), byte in any::<u8>()) {
        let mut bytes = compiled(BAND_AND_LABEL);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Err(error) = read_compiled(&bytes) {
            prop_assert!(!error.to_string().is_empty());
        }
    }
}
