//! The drawings: that nothing lies outside or over another, and that they show the settlement.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic anywhere")]

use deals::{LANGUAGES, texts};
use page::chart::{self, Anchor, Drawing, Mark, wide};
use page::i18n::{Language, Messages};
use page::{Action, FigureSpot, Opening, State, View};
use settlement::{Deal, Decimal, Figure, FigureKind, Flag, Ledger, explain};
use std::collections::BTreeSet;

const LINKS: [&str; 26] = [
    "",
    "1&sales=0&resale=0",
    "1&sales=0",
    "1&sales=10t:0&resale=10t:0",
    "1&resale=10t:0",
    "1&sales=0.01:0&resale=0.01:0",
    "1&cap=none",
    "1&cap=0",
    "1&cap=10t",
    "1&cap=5b:year",
    "1&cap=10t:year",
    "1&used=10b",
    "1&used=10t",
    "1&agi=2026",
    "1&agi=2026&sales=0",
    "1&host=aws:100",
    "1&host=azure:0",
    "1&host=own:100",
    "1&cost=100&host=coreweave:50",
    "1&out=100&in=100&cost=100&host=google-cloud:100",
    "1&before=as-told&host=aws:100",
    "1&before=as-told&after=2025-01&agi=2028",
    "1&before=2025-01&after=2025-10&host=oracle:100&api=100",
    "1&before=2026-04&after=as-told&host=azure",
    "1&api=0&host=coreweave:100&cost=0",
    "1&before=2025-10&after=2025-10&agi=2029",
];

/// The deal, the deal with the longest names, and such a deal over one year and over thirty.
fn deals() -> Vec<&'static Deal> {
    let text = include_str!("../deals/openai-microsoft.toml");
    let over = |last: u16| {
        let years = text.replace("last_year = 2030", &format!("last_year = {last}"));
        // Paths of five years.
        let years = years.replace("1&sales=36b,82b,150b,222b,350b", "1");
        let years = years.replace("1&sales=30b,62b,103b,171b,280b", "1");
        years.replace("default = \"0.77\"", "default = \"0.20\"")
    };
    let mut deals = vec![Deal::from_toml(text).unwrap()];
    for text in [text, &over(2026), &over(2055)] {
        let mut deal = Deal::from_toml(text).unwrap();
        let mut nth = 0;
        deal.each_text(|_, text| {
            let said =
                LANGUAGES.map(|language| texts(language).get(nth).copied().unwrap_or_default());
            *text = said.into_iter().max_by_key(|text| wide(text)).unwrap_or_default().into();
            nth += 1;
        });
        deals.push(deal);
    }
    deals.into_iter().map(|deal| &*Box::leak(Box::new(deal))).collect()
}

/// A deal as it opens, in English.
fn open(deal: &'static Deal) -> State {
    State::open(deal, Messages::bundled(Language::En), &Opening::default()).unwrap()
}

/// A deal with the scenario of a link.
fn at(deal: &'static Deal, link: &str) -> State {
    let mut state = open(deal);
    state.apply(Action::OpenLink(link.to_owned())).unwrap();
    state
}

type Each<'a> = &'a mut dyn FnMut(&str, &State, &View);

/// Every deal in every state, language and width.
fn each(check: Each<'_>) {
    let languages = Language::ALL.map(Messages::bundled);
    for (nth, deal) in deals().into_iter().enumerate() {
        for link in LINKS {
            let mut state = at(deal, link);
            assert!(state.dropped.is_empty(), "{link}");
            for messages in &languages {
                state.apply(Action::SetMessages(messages.clone())).unwrap();
                for width in (280..=720).step_by(40) {
                    state.apply(Action::Resized(width)).unwrap();
                    let name = format!("deal {nth}, {link:?}, {:?}, {width}", messages.language);
                    check(&name, &state, &View::new(&state, None));
                }
            }
        }
    }
}

fn all(view: &View) -> [(FigureSpot, Drawing); 4] {
    [
        (FigureSpot::Flows, chart::flows::draw(view)),
        (FigureSpot::Years, chart::years::draw(view).unwrap()),
        (FigureSpot::Bridge, chart::bridge::draw(view)),
        (FigureSpot::Dollar, chart::dollar::draw(view)),
    ]
}

/// The points of a path.
fn points(d: &str) -> Vec<(i32, i32)> {
    let mut points = Vec::new();
    for point in d.split(['M', 'L', 'Z']).filter(|point| !point.is_empty()) {
        let (x, y) = point.split_once(' ').unwrap();
        points.push((x.parse().unwrap(), y.parse().unwrap()));
    }
    points
}

/// From the left, the top, the right and the bottom of the drawing.
fn place(mark: &Mark) -> Option<[i32; 4]> {
    let Mark::Text { x, y, anchor, text, .. } = mark else { return None };
    let width = wide(text);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    Some([left, y - 11, left + width, y + 3])
}

/// Areas with so many corners, of a party: their corners.
fn areas(drawing: &Drawing, corners: usize) -> Vec<(&'static str, Vec<(i32, i32)>)> {
    let mut areas = Vec::new();
    for mark in &drawing.marks {
        if let Mark::Path { look, d } = mark
            && d.ends_with('Z')
            && points(d).len() == corners
        {
            areas.push((*look, points(d)));
        }
    }
    areas
}

#[test]
fn all_that_is_drawn_lies_inside() {
    each(&mut |name, state, view| {
        for (at, drawing) in all(view) {
            let (width, height) = (drawing.width, drawing.height);
            assert_eq!(width, state.width);
            for mark in &drawing.marks {
                if let Mark::Path { d, .. } = mark {
                    for (x, y) in points(d) {
                        let inside = (0..=width).contains(&x) && (0..=height).contains(&y);
                        assert!(inside, "{name}, {at:?}, {width}×{height}: {mark:?}");
                    }
                } else if let Some([left, top, right, bottom]) = place(mark) {
                    let inside = left >= 0 && right <= width && top >= 0 && bottom <= height;
                    assert!(inside, "{name}, {at:?}, {width}×{height}: {mark:?}");
                }
            }
        }
    });
}

#[test]
fn no_text_lies_over_another() {
    each(&mut |name, _, view| {
        for (at, drawing) in all(view) {
            for (nth, one) in drawing.marks.iter().enumerate() {
                let Some(a) = place(one) else { continue };
                for other in &drawing.marks[nth + 1..] {
                    let Some(b) = place(other) else { continue };
                    let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(apart, "{name}, {at:?}: {one:?} {other:?}");
                }
            }
        }
    });
}

#[test]
fn arrows_are_as_thick_as_the_money() {
    each(&mut |name, state, view| {
        let mut amounts = Vec::new();
        let ledgers = [&state.settlement().before, &state.settlement().after];
        for (clause, _) in state.deal().payments() {
            for ledger in ledgers {
                amounts.extend(
                    ledger.totals.flows.iter().find(|of| of.0.id == clause.id).map(|of| of.1),
                );
            }
        }
        let mut hosts: Vec<_> =
            [state.scenario.home(), state.scenario.host()].into_iter().flatten().collect();
        hosts.dedup();
        hosts.retain(|host| host.owner != state.deal().sides[0]);
        for host in hosts {
            for ledger in ledgers {
                amounts.extend(ledger.totals.bills.iter().find(|of| of.0 == host).map(|of| of.1));
            }
        }
        amounts.retain(|amount| amount.round_dp(0) != Decimal::ZERO);
        let most = amounts.iter().max().copied().unwrap_or_default();
        let drawing = chart::flows::draw(view);
        let mut arrows = areas(&drawing, 7);
        arrows.retain(|(look, _)| *look != "ghost");
        assert_eq!(arrows.len(), amounts.len(), "{name}");
        for ((_, corners), amount) in arrows.iter().zip(amounts) {
            let thick = corners[6].1 - corners[0].1;
            let exact = amount / most * Decimal::from(40);
            let off = (exact - Decimal::from(thick)).abs();
            assert!(off <= Decimal::ONE || (thick == 2 && exact < Decimal::TWO), "{name}: {thick}");
        }
    });
}

#[test]
fn what_is_gone_or_forbidden_is_neither_an_arrow_nor_nothing() {
    let mut seen = BTreeSet::new();
    each(&mut |name, state, view| {
        let looks = |wanted: &str| {
            let drawing = chart::flows::draw(view);
            let is = |mark: &&Mark| matches!(mark, Mark::Path { look, .. } if *look == wanted);
            drawing.marks.iter().filter(is).count()
        };
        let (host, ledgers) = (
            state.scenario.host().unwrap(),
            [&state.settlement().before, &state.settlement().after],
        );
        let is_forbidden = |ledger: &&&Ledger<'_>| {
            let is = |flag: &Flag<'_>| matches!(flag, Flag::NotAllowed { .. });
            let runs = ledger.years.iter().flat_map(|year| &year.hosted).any(|of| of.host == host);
            host.owner != state.deal().sides[0] && ledger.flags.iter().any(is) && !runs
        };
        let forbidden = ledgers.iter().filter(is_forbidden).count();
        assert_eq!(looks("across"), forbidden, "{name}");
        assert_eq!(looks("forbidden"), forbidden, "{name}");
        let has =
            |ledger: &Ledger<'_>, id: &str| ledger.totals.flows.iter().any(|of| of.0.id == id);
        let in_one = state
            .deal()
            .payments()
            .filter(|(clause, _)| has(ledgers[0], &clause.id) != has(ledgers[1], &clause.id));
        assert_eq!(looks("ghost"), in_one.count(), "{name}: what one version has alone");
        seen.insert((forbidden, looks("ghost")));
    });
    assert!(seen.len() > 4, "{seen:?}");
}

#[test]
fn a_bridge_ends_at_the_new_net() {
    let mut steps = 0;
    each(&mut |name, state, view| {
        let drawing = chart::bridge::draw(view);
        let nets = [&state.settlement().before, &state.settlement().after].map(|of| of.totals.net);
        let mut bars = areas(&drawing, 4);
        bars.retain(|(look, _)| *look != "new other");
        let length = |nth: usize| {
            let corners = &bars[nth].1;
            Decimal::from(corners[1].0 - corners[0].0)
        };
        if bars.len() == 2 {
            let exact = nets[1].abs() * length(0) - nets[0].abs() * length(1);
            let most = nets[0].abs().max(nets[1].abs());
            assert!(exact.abs() <= most * Decimal::TWO, "{name}");
        }
        // The tip of each arrow is where the next one begins, and the last where the new net ends.
        let arrows = areas(&drawing, 7);
        for pair in arrows.windows(2) {
            let off = pair[0].1[3].0 - pair[1].1[0].0;
            assert!(off.abs() <= 12 * 3, "{name}: shorter steps lie between");
        }
        let is_all = arrows.len()
            == state.settlement().bridge.iter().filter(|step| !step.net.is_zero()).count();
        if let (Some((_, arrow)), true, true) = (arrows.last(), is_all, bars.len() == 2) {
            let new = &bars[1].1;
            let end = if nets[1] < Decimal::ZERO { new[0].0 } else { new[1].0 };
            assert_eq!(arrow[3].0, end, "{name}");
            steps += 1;
        }
    });
    assert!(steps > 100);
}

#[test]
fn the_parts_of_a_dollar_add_up_to_its_strip() {
    each(&mut |name, state, view| {
        let drawing = chart::dollar::draw(view);
        let mut strips = areas(&drawing, 4);
        strips.retain(|(_, corners)| corners[2].1 - corners[0].1 > 6);
        for (ledger, new) in
            [(&state.settlement().before, false), (&state.settlement().after, true)]
        {
            let parts = ledger.of_a_dollar().unwrap();
            let of: Vec<_> =
                strips.iter().filter(|strip| strip.0.starts_with("new") == new).collect();
            let shown = parts.iter().filter(|part| part.amount > Decimal::ZERO);
            assert_eq!(of.len(), shown.count(), "{name}");
            for pair in of.windows(2) {
                assert_eq!(pair[0].1[1].0, pair[1].1[0].0, "{name}: without a gap");
            }
            let whole = parts.iter().all(|part| part.amount >= Decimal::ZERO);
            let other = [&state.settlement().before, &state.settlement().after]
                .map(|of| of.of_a_dollar().unwrap());
            let none_below = other.iter().flatten().all(|part| part.amount >= Decimal::ZERO);
            if let (true, true, Some(first), Some(last)) =
                (whole, none_below, of.first(), of.last())
            {
                assert_eq!((first.1[0].0, last.1[1].0), (1, state.width - 1), "{name}");
            }
        }
    });
}

#[test]
fn a_number_in_a_drawing_is_the_figure_that_it_opens() {
    let languages = Language::ALL.map(Messages::bundled);
    let mut seen = Vec::new();
    for deal in deals() {
        for link in LINKS {
            let mut state = at(deal, link);
            let explained = explain(&state.scenario).unwrap().with_each_dollar().unwrap();
            for messages in &languages {
                state.apply(Action::SetMessages(messages.clone())).unwrap();
                for (spot, drawing) in all(&View::new(&state, None)) {
                    for mark in &drawing.marks {
                        let Mark::Text { text, figure: Some(figure), .. } = mark else { continue };
                        let figure: Figure<'static> = *figure;
                        let value =
                            explained.of(figure).unwrap_or_else(|| panic!("{link}: {figure}"));
                        let value = value.value.unwrap();
                        let is = match figure.kind {
                            FigureKind::Step if value > Decimal::ZERO => {
                                *text == format!("+{}", messages.short(value))
                            }
                            FigureKind::ShareOfDollar(_) => {
                                text.contains(&messages.cents(value)) || is_rest(text)
                            }
                            FigureKind::CapReached(_) => text.ends_with(&value.to_string()),
                            FigureKind::NotAllowed(_) => !text.is_empty(),
                            _ => *text == messages.short(value),
                        };
                        assert!(is, "{link}: {figure} is {value}, not {text}");
                        if !seen.contains(&(spot, figure)) {
                            seen.push((spot, figure));
                            state.apply(Action::CloseDerivation).unwrap();
                            state.apply(Action::ToggleDerivation(spot, figure)).unwrap();
                            assert!(state.derivation.is_some(), "{figure} opens nothing");
                        }
                    }
                    state.apply(Action::CloseDerivation).unwrap();
                }
            }
        }
    }
    assert!(seen.len() > 20, "{}", seen.len());
}

/// The second line of what is said about a party.
fn is_rest(text: &str) -> bool {
    !text.contains('¢')
}

#[test]
fn the_cap_is_where_it_bites() {
    let drawn =
        |link: &str| chart::years::draw(&View::new(&at(&deals::KEYED, link), None)).unwrap();
    let reached =
        at(&deals::KEYED, "").settlement().after.flags.iter().find_map(|flag| match flag {
            Flag::CapReached { year, .. } => Some(format!("cap reached in {year}")),
            _ => None,
        });
    let says = |drawing: &Drawing, wanted: &str| {
        drawing.marks.iter().any(|mark| matches!(mark, Mark::Text { text, .. } if text == wanted))
    };
    let lines = |drawing: &Drawing, wanted: &str| {
        let is = |mark: &&Mark| matches!(mark, Mark::Path { look, .. } if *look == wanted);
        drawing.marks.iter().filter(is).count()
    };
    let default = drawn("");
    assert!(says(&default, &reached.unwrap()));
    assert_eq!((lines(&default, "cap"), lines(&default, "marker")), (1, 2));
    let none = drawn("1&cap=none");
    assert!(!says(&none, "cap"));
    assert_eq!((lines(&none, "cap"), lines(&none, "marker")), (0, 0));
    let far = drawn("1&cap=10t");
    assert!(says(&far, "↑") && says(&far, "cap"));
    assert_eq!(lines(&far, "cap"), 0);
}

#[test]
fn nothing_sold_is_said() {
    let state = at(&deals::KEYED, "1&sales=0&resale=0");
    let drawing = chart::dollar::draw(&View::new(&state, None));
    assert!(areas(&drawing, 4).is_empty());
    let says =
        |mark: &&Mark| matches!(mark, Mark::Text { text, .. } if text.contains("Nothing is"));
    assert_eq!(drawing.marks.iter().filter(says).count(), 2);
}
