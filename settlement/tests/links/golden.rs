//! The links that were issued: what each came to.

use super::read;
use settlement::settle;

const GOLDEN: &str = include_str!("golden.txt");

#[test]
fn every_link_comes_to_what_it_came_to() {
    let lines: Vec<_> = GOLDEN.lines().filter(|line| !line.starts_with("# ")).collect();
    assert!(lines.len() >= 200, "{}", lines.len());
    for line in lines {
        let [text, figures @ ..] = &*line.split('\t').collect::<Vec<_>>() else { continue };
        let settlement = settle(&read(text).scenario).unwrap();
        let ledgers = [&settlement.before, &settlement.after].map(|ledger| ledger.totals.net);
        let now = [ledgers[0], ledgers[1], settlement.change.net].map(|net| format!("{net:.2}"));
        assert_eq!(figures, now, "{text}");
    }
}
