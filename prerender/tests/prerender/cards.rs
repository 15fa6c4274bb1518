//! The pictures: drawn with typefaces of their own, and small.

use page::i18n::Phrase;
use prerender::{Cards, Story};

/// What a picture may weigh, in bytes.
const MOST: usize = 60_000;

#[test]
fn each_has_its_size_and_is_small() {
    let cards = Cards::new().unwrap();
    for of in Story::all().unwrap() {
        let card = cards.draw(&of).unwrap();
        let size: Vec<u8> = card.iter().copied().skip(16).take(8).collect();
        assert_eq!(size, [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()].concat());
        assert!(card.len() <= MOST, "{}: {}", of.title(), card.len());
    }
}

#[test]
fn each_says_the_verdict_in_signs_that_its_typefaces_have() {
    let cards = Cards::new().unwrap();
    for of in Story::all().unwrap() {
        assert_eq!(cards.missing(&of), "", "{}", of.title());
        let svg = cards.svg(&of);
        for phrase in of.view().headline().0 {
            let (Phrase::Figure { text, .. } | Phrase::Value { text, .. }) = phrase else {
                continue;
            };
            for word in text.split(' ') {
                assert!(svg.contains(word), "{word}: {svg}");
            }
        }
    }
}
