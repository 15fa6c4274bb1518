//! The receipt of a figure: its lines add up as written, its years stand in it at once, and never are more
//! than seven lines open that need not be.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a deal that cannot be read fails the test")]

use page::i18n::receipt::{Body, Receipt, grounds_of_answer, receipt};
use page::i18n::{Language, Messages};
use page::{Action, DerivationPath, FigureSpot, Opening, State};
use settlement::deal::Level;
use settlement::{Decimal, Figure, FigureKind, Formula, Scope};
use std::str::FromStr;

const LINKS: [&str; 7] = [
    "",
    "1&sales=40b:80&cap=none",
    "1&sales=0",
    "1&sales=10t:0",
    "1&agi=2028&kept=50",
    "1&sales=1b,2b,3b,4b,5b&api=45&used=1b&cost=0",
    "1&before=2026-04&host=azure&cap=10b:year&out=12.5",
];

const SPOT: FigureSpot = FigureSpot::Verdict;

fn open(link: &str, language: Language) -> State {
    let opening = Opening { link: link.to_owned(), ..Opening::default() };
    State::open(&deals::OPENAI_MICROSOFT, &Messages::bundled(language), &opening).unwrap()
}

fn path(state: &State) -> &DerivationPath {
    state.derivation.as_ref().unwrap()
}

fn read(state: &State) -> Receipt {
    let [before, after, change] = state.nets();
    let nets = state.messages.rounding(&[before, change, after]);
    receipt(&state.messages, &state.scenario, path(state), nets).unwrap()
}

/// The figures that are nets, of both versions, of all years and of one, and the change.
fn nets(state: &State) -> Vec<Figure<'static>> {
    let net = |of| Figure::new(of, FigureKind::Net);
    let mut figures = [Scope::Before, Scope::After, Scope::Change].map(net).to_vec();
    figures.push(net(Scope::Before).in_year(state.deal().last_year));
    let clauses = state.deal().payments();
    for (clause, _) in clauses {
        figures.push(Figure::new(Scope::Before, FigureKind::Paid(&clause.id)));
        figures.push(Figure::new(Scope::After, FigureKind::Paid(&clause.id)));
    }
    figures
}

/// The number in a text in English: `−$5.4 bn`.
fn number(text: &str) -> Decimal {
    let digits: String = text.chars().filter(|of| of.is_ascii_digit() || *of == '.').collect();
    let number = Decimal::from_str(&digits).unwrap();
    if text.starts_with('\u{2212}') { -number } else { number }
}

/// Checks the sums of a body and of those in it; returns how many lines there are.
fn check(state: &State, body: &Body, total: &str) -> usize {
    let derivation = path(state).derivation(body.figure).unwrap();
    if matches!(&derivation.formula, Formula::Sum(terms) if !terms.is_empty()) {
        let sum: Decimal = body
            .lines
            .iter()
            .map(|line| &line.amount)
            .chain(&body.rest)
            .map(|amount| number(&amount.text))
            .sum();
        assert_eq!(sum.abs(), number(total).abs(), "{} {body:#?}", body.figure);
    }
    let mut count = body.lines.len();
    for line in &body.lines {
        assert!(!line.name.is_empty());
        if let Some(of) = &line.body {
            assert!(line.has_terms);
            count += check(state, of, &line.amount.text);
        }
    }
    count
}

#[test]
fn lines_add_up_as_written_and_are_seven_at_most() {
    for link in LINKS {
        let mut state = open(link, Language::En);
        for figure in nets(&state) {
            state.apply(Action::CloseDerivation).unwrap();
            state.apply(Action::ToggleDerivation(SPOT, figure)).unwrap();
            if state.derivation.is_none() {
                continue;
            }
            // Down the first way that leads on, to what is assumed.
            for _ in 0..12 {
                let of = read(&state);
                let lines = check(&state, &of.body, &of.total.text);
                let last = *path(&state).figures().last().unwrap();
                let terms = path(&state).derivation(last).unwrap().formula.terms();
                let most = DerivationPath::MOST.max(terms.len() + path(&state).figures().len());
                assert!(
                    lines <= most,
                    "{link} {lines} {most} {} {:?}",
                    terms.len(),
                    path(&state).figures()
                );
                let depth = path(&state).figures().len() - 1;
                let next = terms.iter().find(|term| {
                    !path(&state).derivation(term.figure).unwrap().formula.terms().is_empty()
                });
                let Some(next) = next else { break };
                state.apply(Action::ToggleTerm(depth, next.figure)).unwrap();
            }
        }
    }
}

#[test]
fn a_sum_of_years_stands_in_it_at_once() {
    let mut state = open("", Language::En);
    state
        .apply(Action::ToggleDerivation(SPOT, Figure::new(Scope::Before, FigureKind::Net)))
        .unwrap();
    let of = read(&state);
    let years = of.body.lines[0].body.as_ref().unwrap();
    assert_eq!(years.lines.len(), state.deal().years().count());
    assert!(years.lines[0].name.starts_with("2026: 20% of $"), "{}", years.lines[0].name);
    // It closes, and another opens in its place.
    let first = of.body.lines[0].figure;
    state.apply(Action::ToggleTerm(0, first)).unwrap();
    assert!(read(&state).body.lines.iter().all(|line| line.body.is_none()));
    let second = of.body.lines[1].figure;
    state.apply(Action::ToggleTerm(0, second)).unwrap();
    assert!(read(&state).body.lines[1].body.is_some());
}

#[test]
fn it_is_rounded_until_it_is_asked_to_the_cent() {
    let mut state = open("", Language::En);
    state
        .apply(Action::ToggleDerivation(SPOT, Figure::new(Scope::Change, FigureKind::Net)))
        .unwrap();
    let rounded = read(&state);
    assert!(rounded.title.starts_with("Why $") && rounded.title.ends_with("\u{a0}billion?"));
    assert!(rounded.total.text.ends_with("\u{a0}bn"), "{}", rounded.total.text);
    state.apply(Action::ToggleExact).unwrap();
    let exact = read(&state);
    assert_eq!(exact.total.text, state.messages.exact_dollars(state.nets()[2]));
    assert_eq!(exact.title, rounded.title);
    // It stays so where another is opened from there.
    state
        .apply(Action::ToggleDerivation(SPOT, Figure::new(Scope::After, FigureKind::Net)))
        .unwrap();
    assert!(path(&state).is_exact());
}

#[test]
fn it_says_what_it_rests_on_in_each_language() {
    for language in Language::ALL {
        let mut state = open("1&cap=40b", language);
        state
            .apply(Action::ToggleDerivation(SPOT, Figure::new(Scope::Change, FigureKind::Net)))
            .unwrap();
        let grounds = read(&state).grounds;
        assert!(grounds.len() > 3);
        assert_eq!(grounds[0].level, Some(Level::Official));
        let levels = grounds.iter().map(|ground| (ground.level.is_none(), ground.level));
        assert!(levels.is_sorted(), "the surest first");
        assert!(grounds.last().unwrap().level.is_none(), "what the reader chose last");
        assert!(grounds.iter().any(|ground| ground.level.is_none() && ground.source.is_none()));
        // What the reader chose has no source, in the column of the whole answer either.
        for grounds in [grounds.clone(), grounds_of_answer(&state.messages, &state.scenario)] {
            assert!(grounds.iter().all(|ground| ground.level.is_some() || ground.source.is_none()));
            assert!(grounds.iter().any(|ground| ground.level.is_none()));
        }
        assert!(grounds.iter().any(|ground| ground.level.is_some() && ground.source.is_some()));
        for ground in &grounds {
            let count = grounds.iter().filter(|other| other.name == ground.name).count();
            assert_eq!(count, 1, "{}", ground.name);
        }
    }
}

/// A deal’s own numbers are nobody’s choice.
#[test]
fn nothing_is_the_readers_choice_that_they_have_not_chosen() {
    for source in &deals::SOURCES {
        let deal = deals::get(source.id, "en");
        let messages = Messages::bundled(Language::En);
        let mut state = State::open(deal, &messages, &Opening::default()).unwrap();
        let versions = [Scope::Before, Scope::After];
        let parts = deal.parties.iter().flat_map(|party| {
            versions.map(|of| Figure::new(of, FigureKind::ShareOfSale(&party.id)))
        });
        for figure in parts.chain(nets(&state)).collect::<Vec<_>>() {
            state.apply(Action::CloseDerivation).unwrap();
            state.apply(Action::ToggleDerivation(SPOT, figure)).unwrap();
            if state.derivation.is_none() {
                continue;
            }
            for ground in read(&state).grounds {
                assert!(ground.level.is_some(), "{}: {figure}: {}", source.id, ground.name);
            }
        }
    }
}
