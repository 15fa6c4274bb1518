//! The reference of the format: its examples are a deal, and its tables have every key.

use super::BAND_AND_LABEL;
use std::collections::BTreeSet;

const ORCHARD: &str = include_str!("../../../settlement/tests/golden/deals/orchard.toml");
const FESTIVAL: &str = include_str!("../../../settlement/tests/golden/deals/festival.toml");
const REFERENCE: &str = include_str!("../../../docs/deal-format.md");

fn examples() -> Vec<&'static str> {
    let blocks = REFERENCE.split("\n```toml\n").skip(1);
    blocks.map(|block| block.split_once("\n```\n").unwrap().0).collect()
}

#[test]
fn the_examples_put_together_are_a_deal() {
    let text = examples().join("\n");
    let deal = deal_file::read(&text).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(deal.id, "press-and-shop");
    // None of them is idle: without any one it is no deal. Events may be left out, once unnamed;
    // what moves no figure may be in any case.
    for left_out in examples() {
        match deal_file::read(&text.replace(left_out, "")) {
            Ok(less) => assert!(less != deal && left_out.starts_with("[[presets]]"), "{left_out}"),
            Err(_) => assert!(!left_out.starts_with("[[presets]]")),
        }
    }
}

/// The texts that are said of routes, units and brackets, which no bundled deal need have.
#[test]
fn every_text_has_a_path_to_be_translated_under() {
    let file = deal_file::DealFile::parse(&examples().join("\n"));
    let (paths, texts): (Vec<_>, Vec<_>) = file.texts().into_iter().unzip();
    for (path, text) in [
        ("streams.books.routes.post.name", "sent by post"),
        ("streams.books.routes.post.part.note", "One parcel in four."),
        ("streams.books.routes.shelf.name", "from the shelf"),
        ("counts.readings.unit.one", "reading"),
        ("counts.readings.unit.many", "readings"),
        ("counts.readings.first.note", "As the paper announces them."),
        ("terms.letter.under", "by the letter"),
        ("terms.contract.postage.brackets.note", "As the paper tells it."),
        ("terms.contract.window.note", "In the contract."),
        (
            "loose.market-day.says",
            "By the letter nothing is sold at the market; the paper saw a stall there.",
        ),
    ] {
        let at = paths.iter().position(|known| known == path).unwrap_or_else(|| panic!("{path}"));
        assert_eq!(texts[at], text, "{path}");
    }
    // Brackets without a basis of their own have no note, and no path is there twice.
    assert!(!paths.iter().any(|path| path.starts_with("terms.contract.wine.brackets")));
    let once: BTreeSet<_> = paths.iter().collect();
    assert_eq!(once.len(), paths.len());
}

#[test]
fn the_tables_have_every_key_that_a_deal_may_have() {
    // Keys of bare text: a word before an equals sign, the last of a dotted one, or of a header.
    let deal = include_str!("../../../deals/openai-microsoft.toml");
    let mut keys = BTreeSet::new();
    let others = [BAND_AND_LABEL, ORCHARD, FESTIVAL];
    for line in others.iter().chain([&deal]).flat_map(|text| text.lines()) {
        let bare: String = line.split('"').step_by(2).collect();
        let bare = bare.split('#').next().unwrap();
        if bare.starts_with('[') {
            keys.extend(bare.trim_matches(['[', ']']).split('.').map(str::to_owned));
        }
        for before in bare.split(" = ").collect::<Vec<_>>().split_last().unwrap().1 {
            let dotted = before.rsplit([' ', '{', ',']).next().unwrap();
            keys.extend(dotted.split('.').map(str::to_owned));
        }
    }
    assert!(keys.len() > 65, "{keys:?}");
    for key in keys {
        assert!(REFERENCE.contains(&format!("`{key}`")), "{key}");
    }
}
