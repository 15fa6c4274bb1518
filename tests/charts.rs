//! The drawings: that nothing lies outside or over another, and that they show the settlement.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic anywhere")]

use deal_file::DealFile;
use page::chart::{self, Anchor, Drawing, Mark, size, wide, wide_as};
use page::i18n::{Language, Messages, Texts};
use page::{Action, FigureSpot, Opening, State, View};
use settlement::{Deal, Decimal, Figure, FigureKind, Ledger, explain};

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
    let mut deals = vec![deal_file::read(text).unwrap()];
    let longest = longest_texts();
    for text in [text, &over(2026), &over(2055)] {
        deals.push(DealFile::parse(text).translated("en", &longest).unwrap().deal().unwrap());
    }
    deals.into_iter().map(|deal| &*Box::leak(Box::new(deal))).collect()
}

/// Scenarios of deals with routes, counts, brackets and thresholds.
const OTHERS: [(&str, &[&str]); 6] = [
    (
        include_str!("../deals/unity.toml"),
        &[
            "",
            "1&revenue=0&installs=0&seats=0",
            "1&revenue=999999.99",
            "1&revenue=1.2m:-50",
            "1&before=2023-09-12&after=2023-09-22",
            "1&before=2023-09-22&after=2024-09-12&revenue=2m&installs=2.4m&emerging=1.2m",
            "1&installs=10b&emerging=10b",
        ],
    ),
    (
        include_str!("../deals/apple-eu.toml"),
        &["", "1&installs=2m&after=2024", "1&sales=0", "1&before=2024&outside=100&installs=1"],
    ),
    (include_str!("../settlement/tests/golden/deals/orchard.toml"), &[""]),
    (include_str!("../settlement/tests/golden/deals/festival.toml"), &[""]),
    (include_str!("../settlement/tests/golden/deals/kiosk.toml"), &[""]),
    (include_str!("../settlement/tests/golden/deals/quarry.toml"), &[""]),
];

/// Every deal, with scenarios of it.
fn cases() -> Vec<(&'static Deal, &'static [&'static str])> {
    let mut cases: Vec<_> = deals().into_iter().map(|deal| (deal, &LINKS[..])).collect();
    for (text, links) in OTHERS {
        cases.push((Box::leak(Box::new(deal_file::read(text).unwrap())), links));
    }
    cases
}

/// A translation of the deal that has each text in the language in which it is longest.
fn longest_texts() -> String {
    let [english, dutch, french] =
        deals::LANGUAGES.map(|language| deals::SOURCES[0].file(language).texts());
    let said = english.into_iter().zip(dutch).zip(french);
    let lines = said.map(|(((path, english), (_, dutch)), (_, french))| {
        let longest = [english, dutch, french].into_iter().max_by_key(|text| wide(text));
        format!("{path:?} = '''{}'''", longest.unwrap_or_default())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// A deal as it opens, in English.
fn open(deal: &'static Deal) -> State {
    State::open(deal, &Messages::bundled(Language::En), &Opening::default()).unwrap()
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
    for (nth, (deal, links)) in cases().into_iter().enumerate() {
        for link in links {
            let mut state = at(deal, link);
            assert!(state.dropped.is_empty(), "{link}: {:?}", state.dropped);
            for messages in &languages {
                state.apply(Action::SetTexts(Texts { messages: messages.clone(), deal })).unwrap();
                for width in (280..=720).step_by(40) {
                    state.apply(Action::Resized(width)).unwrap();
                    let name = format!("deal {nth}, {link:?}, {:?}, {width}", messages.language);
                    check(&name, &state, &View::new(&state, None));
                }
            }
        }
    }
}

/// The pictures below the first screen that need nothing but a settlement.
fn all(view: &View, width: i32) -> Vec<(FigureSpot, Drawing)> {
    let mut all = vec![
        (FigureSpot::Why, chart::why::draw(view, width)),
        (FigureSpot::Dollar, chart::ribbons::draw(view, width)),
    ];
    let cloud = chart::cloud::draw(view, width);
    all.extend(cloud.map(|drawing| (FigureSpot::Cloud, drawing)));
    let schedule = chart::schedule::draw(view, &chart::schedule::blocks(view), width);
    all.extend(schedule.map(|drawing| (FigureSpot::Schedule, drawing)));
    all
}

/// The points of a path.
fn points(d: &str) -> Vec<(i32, i32)> {
    let numbers = d.split(|sign: char| !sign.is_ascii_digit() && sign != '-');
    let numbers: Vec<i32> =
        numbers.filter(|number| !number.is_empty()).map(|number| number.parse().unwrap()).collect();
    numbers.as_chunks().0.iter().map(|[x, y]| (*x, *y)).collect()
}

/// From the left, the top, the right and the bottom of the drawing.
fn place(mark: &Mark) -> Option<[i32; 4]> {
    let Mark::Text { x, y, anchor, look, text, .. } = mark else { return None };
    let width = wide_as(look, text);
    let left = match anchor {
        Anchor::Start => *x,
        Anchor::Middle => x - width / 2,
        Anchor::End => x - width,
    };
    Some([left, y - size(look) * 4 / 5, left + width, y + 3])
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
        for (at, drawing) in all(view, state.width) {
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
    each(&mut |name, state, view| {
        for (at, drawing) in all(view, state.width) {
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
fn the_parts_of_a_sale_add_up_to_its_bar() {
    each(&mut |name, state, view| {
        let drawing = chart::ribbons::draw(view, state.width);
        let ledgers = [&state.settlement().before, &state.settlement().after];
        let parts = ledgers.map(|ledger| ledger.of_a_sale(state.deal().sale).unwrap());
        let lengths = parts
            .iter()
            .map(|parts| parts.iter().map(|part| part.amount.max(Decimal::ZERO)).sum::<Decimal>());
        let longest = lengths.max().unwrap();
        for (of, parts) in ["tint", "solid"].into_iter().zip(&parts) {
            let mut bars = areas(&drawing, 4);
            bars.retain(|(look, _)| look.starts_with(of));
            // What is less than a pixel may have no room.
            let pixel = longest / Decimal::from(state.width - 2);
            let most = parts.iter().filter(|part| part.amount > Decimal::ZERO).count();
            let least = parts.iter().filter(|part| part.amount >= pixel).count();
            assert!((least..=most).contains(&bars.len()), "{name}");
            for pair in bars.windows(2) {
                let gap = pair[1].1[0].0 - pair[0].1[1].0;
                assert!((0..=2).contains(&gap), "{name}: {gap}");
            }
            let whole = parts.iter().all(|part| part.amount >= Decimal::ZERO);
            if let (true, Some(first), Some(last)) = (whole, bars.first(), bars.last())
                && areas_are_whole(ledgers)
            {
                assert!(first.1[0].0 <= 2 && last.1[1].0 >= state.width - 2, "{name}");
            }
        }
    });
}

/// Whether under neither version a party keeps less than nothing, so that both bars are as long.
fn areas_are_whole(ledgers: [&Ledger<'_>; 2]) -> bool {
    let mut parts = ledgers.into_iter().flat_map(|of| of.of_a_sale(None).unwrap());
    parts.all(|part| part.amount >= Decimal::ZERO)
}

#[test]
fn a_number_in_a_drawing_is_the_figure_that_it_opens() {
    let languages = Language::ALL.map(Messages::bundled);
    let mut seen = Vec::new();
    for (deal, links) in cases() {
        for link in links {
            let mut state = at(deal, link);
            let explained =
                explain(&state.scenario).unwrap().with_each_sale(&state.scenario).unwrap();
            for messages in &languages {
                state.apply(Action::SetTexts(Texts { messages: messages.clone(), deal })).unwrap();
                let view = View::new(&state, None);
                for (spot, drawing) in all(&view, state.width) {
                    for mark in &drawing.marks {
                        let Mark::Text { text, figure: Some(figure), .. } = mark else { continue };
                        let figure: Figure<'static> = *figure;
                        let value =
                            explained.of(figure).unwrap_or_else(|| panic!("{link}: {figure}"));
                        let value = value.value.unwrap();
                        let is = match figure.kind {
                            FigureKind::ShareOfSale(_) => {
                                text.contains(&state.messages.part_of_sale(value)) || is_rest(text)
                            }
                            FigureKind::NotAllowed(_) => !text.is_empty(),
                            // What leads from one net to the other adds up: beside trillions, five
                            // billion are a hundredth of one.
                            _ if spot == FigureSpot::Why => {
                                text.contains(|of: char| of.is_ascii_digit())
                            }
                            FigureKind::Net => {
                                *text == state.messages.short_as(view.rounding(), value)
                            }
                            _ => is_about(text, value),
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

/// The line of what is said about a party that has no amount.
fn is_rest(text: &str) -> bool {
    !text.contains('¢') && !text.contains("cent")
}

/// Whether a text has the first digit of an amount, however it is rounded: 9.96 may begin with a 1.
fn is_about(text: &str, value: Decimal) -> bool {
    let first = |digits| {
        let rounded = value.abs().round_sf(digits).unwrap_or(value).normalize().to_string();
        rounded.chars().find(|of| ('1'..='9').contains(of))
    };
    let mut firsts = [1, 2, 3, 28].into_iter().filter_map(first);
    value.is_zero() || firsts.any(|of| text.contains(of))
}

#[test]
fn nothing_sold_is_said() {
    let state = at(&deals::OPENAI_MICROSOFT, "1&sales=0&resale=0");
    let drawing = chart::ribbons::draw(&View::new(&state, None), state.width);
    assert!(areas(&drawing, 4).is_empty());
    let says =
        |mark: &&Mark| matches!(mark, Mark::Text { text, .. } if text.contains("Nothing is"));
    assert_eq!(drawing.marks.iter().filter(says).count(), 1);
}

#[test]
fn what_moves_of_one_sale_is_said() {
    let state = at(deals::get("apple-eu", "en"), "");
    let moved = chart::ribbons::moved(&View::new(&state, None));
    assert_eq!(moved.as_deref(), Some("From Apple: €0.40 to the app maker"));
    let state = at(deals::get("unity", "en"), "");
    let moved = chart::ribbons::moved(&View::new(&state, None));
    assert_eq!(moved.as_deref(), Some("140¢ move from the studio: 140¢ to Unity"));
}
