//! The picture of brackets and thresholds: that it shows which bracket a sum falls into, and which threshold
//! is not reached.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic anywhere")]

use page::chart::{self, Drawing, Mark};
use page::i18n::{Language, Messages};
use page::{Action, Opening, State, View};
use settlement::Deal;

/// The picture of a scenario, 302 pixels wide: 300 and a pixel for the outline at both ends.
fn drawing(deal: &'static Deal, link: &str) -> Drawing {
    let messages = Messages::bundled(Language::En);
    let mut state = State::open(deal, &messages, &Opening::default()).unwrap();
    state.apply(Action::OpenLink(link.to_owned())).unwrap();
    assert!(state.dropped.is_empty(), "{link}: {:?}", state.dropped);
    let view = View::new(&state, None);
    chart::schedule::draw(&view, &chart::schedule::blocks(&view), 302).unwrap()
}

fn unity(link: &str) -> Drawing {
    drawing(deals::get("unity", "en"), link)
}

/// The texts from top to bottom, those of a line from left to right.
fn texts(drawing: &Drawing) -> Vec<String> {
    let mut texts = Vec::new();
    for mark in &drawing.marks {
        if let Mark::Text { x, y, text, .. } = mark {
            texts.push((*y, *x, text.replace('\u{a0}', " ")));
        }
    }
    texts.sort();
    texts.into_iter().map(|(.., text)| text).collect()
}

/// From where to where each path of this look reaches.
fn reaches(drawing: &Drawing, wanted: &str) -> Vec<[i32; 2]> {
    let mut all = Vec::new();
    for mark in &drawing.marks {
        let Mark::Path { look, d } = mark else { continue };
        let numbers = d.split(|sign: char| !sign.is_ascii_digit());
        let numbers: Vec<i32> = numbers.filter_map(|number| number.parse().ok()).collect();
        let across: Vec<_> = numbers.into_iter().step_by(2).collect();
        if let (true, Some(from), Some(to)) =
            (*look == wanted, across.iter().min(), across.iter().max())
        {
            all.push([*from, *to]);
        }
    }
    all
}

/// How many marks the gates have: one that is shut has one, and one that is open two.
fn gates(drawing: &Drawing) -> usize {
    let marks = drawing.marks.iter();
    marks.filter(|mark| matches!(mark, Mark::Path { look: "mark", d } if !d.is_empty())).count()
}

#[test]
fn a_sum_runs_through_its_brackets() {
    // 200,000 installs a month: 100,000 for 15 cents and as many for 7.5.
    let drawing = unity("1&revenue=2m&installs=2.4m");
    let texts = texts(&drawing);
    let has = |line: &[&str]| texts.windows(line.len()).any(|of| of == line);
    assert!(has(&["Up to 100,000: $0.15", "$15,000.00"]), "{texts:?}");
    assert!(has(&["Up to 500,000: $0.075", "$7,500.00"]), "{texts:?}");
    assert!(has(&["Above 1,000,000: $0.02", "$0.00"]), "{texts:?}");
    assert!(has(&["Twelve such months", "$270,000.00"]), "{texts:?}");
    assert!(has(&["Due in 2024", "$270,000.00"]), "{texts:?}");
    // Both gates, then the brackets on a scale of 1.25 million: 24 pixels for each 100,000.
    let filled = reaches(&drawing, "solid first");
    assert_eq!(filled[2..], [[1, 25], [25, 49]]);
    let free = reaches(&drawing, "track");
    assert_eq!(free[2..], [[25, 25], [49, 121], [121, 241], [241, 301]]);
}

#[test]
fn a_gate_is_open_or_shut() {
    let open = unity("1&revenue=1m");
    assert!(texts(&open).contains(&"reached: $1 million".to_owned()), "{:?}", texts(&open));
    // Two gates, each drawn open in two pieces.
    assert_eq!(gates(&open), 4);
    assert!(reaches(&open, "outline first").is_empty());

    let shut = unity("1&revenue=999999.99");
    let texts = texts(&shut);
    assert!(texts.contains(&"not reached: $999,999.99".to_owned()), "{texts:?}");
    assert_eq!(texts[texts.len() - 2..], ["Due in 2024", "$0.00"], "{texts:?}");
    assert_eq!(gates(&shut), 3);
    // Nothing of it is due, and so nothing is filled.
    assert!(reaches(&shut, "solid first").is_empty());
    assert_eq!(reaches(&shut, "outline first").len(), 6);
}

#[test]
fn a_gate_that_shuts_later_is_shown_for_that_year_too() {
    let texts = texts(&unity("1&revenue=1.2m:-50"));
    assert!(texts.contains(&"reached: $1.2 million".to_owned()), "{texts:?}");
    assert!(texts.contains(&"not reached: $600,000".to_owned()), "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("in 2025")), "{texts:?}");
}

#[test]
fn a_limit_is_told_before_what_is_due() {
    let texts = texts(&unity("1&after=2023-09-22"));
    let last = &texts[texts.len() - 4..];
    assert_eq!(last, ["At most", "$30,000.00", "Due in 2024", "$30,000.00"], "{texts:?}");
}

#[test]
fn each_version_and_each_payment_has_its_own() {
    let texts = texts(&unity("1&before=2023-09-12&after=2023-09-22&emerging=1.2m"));
    let titles = texts.iter().filter(|text| text.starts_with("The fee that"));
    assert_eq!(titles.count(), 4, "{texts:?}");
}

#[test]
fn brackets_over_a_year_are_free_at_first() {
    let texts = texts(&drawing(deals::get("apple-eu", "en"), "1&installs=2m&after=2024"));
    let has = |line: &[&str]| texts.windows(line.len()).any(|of| of == line);
    assert!(has(&["Up to 1,000,000: €0.00", "€0.00"]), "{texts:?}");
    assert!(has(&["Above 1,000,000: €0.50", "€500,000.00"]), "{texts:?}");
}

#[test]
fn a_deal_without_brackets_and_thresholds_has_no_picture_of_them() {
    let messages = Messages::bundled(Language::En);
    let state = State::open(&deals::OPENAI_MICROSOFT, &messages, &Opening::default()).unwrap();
    let view = View::new(&state, None);
    assert_eq!(chart::schedule::draw(&view, &chart::schedule::blocks(&view), 302), None);
}
