//! The stage and the drawings beside it: that nothing lies outside or over another, that equal amounts
//! are drawn alike, and that they show the settlement.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may panic anywhere")]

use page::chart::domain::domain;
use page::chart::doubts::{Doubt, doubts};
use page::chart::stage::{Frame, Stage};
use page::chart::trail::Trail;
use page::chart::{self, Anchor, Drawing, Mark, size, wide_as};
use page::i18n::{Language, Messages, Texts};
use page::{Action, Opening, Outlook, State, View};
use proptest::prelude::*;
use settlement::deal::Series;
use settlement::{Deal, Decimal, Input, settle};
use std::fmt::Write;

/// The widths of a phone, of the picture that stands in a page before it runs, and of columns.
const WIDTHS: [i32; 4] = [288, 358, 640, 800];

/// Scenarios at the edges: nothing sold, no cap, a cap at once or out of sight, debts turned round.
const LINKS: [&str; 27] = [
    "",
    "1&sales=0&resale=0",
    "1&sales=0",
    "1&sales=10t:0&resale=10t:0",
    "1&resale=10t:0",
    "1&resale=100b",
    "1&sales=0.01:0&resale=0.01:0",
    "1&sales=5b:0",
    "1&cap=none",
    "1&cap=0",
    "1&cap=100b",
    "1&cap=165b",
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
    "1&out=0",
    "1&out=0&in=0",
    "1&sales=36b:100",
];

/// The deal as it is; with long names, over a year and over thirty; one without hosts, cap and shares; and
/// one whose second side has a cap.
fn all_deals() -> Vec<&'static Deal> {
    let text = include_str!("../deals/openai-microsoft.toml");
    let mut texts = vec![text.to_owned()];
    for last in [2026, 2055] {
        let years = text.replace("last_year = 2030", &format!("last_year = {last}"));
        let years = years.replace("through = 2030", "through = 2060");
        let years = years.replace("1&sales=36b,82b,150b,222b,350b", "1");
        let years = years.replace("1&sales=30b,62b,103b,171b,280b", "1");
        let years = years.replace("\"the deal of October 2025\"", "\"the contract as rewritten\"");
        texts.push(years.replace("default = \"0.77\"", "default = \"0.20\""));
    }
    let mut deals: Vec<&'static Deal> = vec![&deals::OPENAI_MICROSOFT];
    deals.extend(texts.iter().skip(1).map(|text| leaked(text)));
    deals.push(leaked(include_str!("deals/ferry-and-island.toml")));
    deals.push(leaked(include_str!("../settlement/tests/deals/band-and-label.toml")));
    deals
}

fn leaked(text: &str) -> &'static Deal {
    Box::leak(Box::new(deal_file::read(text).unwrap()))
}

fn open(deal: &'static Deal, messages: &Messages) -> State {
    State::open(deal, messages, &Opening::default()).unwrap()
}

/// A deal with the scenario of a link.
fn at(link: &str) -> State {
    let mut state = open(&deals::OPENAI_MICROSOFT, &Messages::bundled(Language::En));
    state.apply(Action::OpenLink(link.to_owned())).unwrap();
    state
}

type Each<'a> = &'a mut dyn FnMut(&str, &State, &View, i32);

/// Every deal in every state, language and width.
fn each(check: Each<'_>) {
    let languages = Language::ALL.map(Messages::bundled);
    for (nth, deal) in all_deals().into_iter().enumerate() {
        let mut links = LINKS.map(str::to_owned).to_vec();
        links.extend(deal.presets.iter().map(|preset| preset.link.clone()));
        for older in &deal.terms {
            for newer in deal.terms.iter().filter(|newer| newer.id != older.id) {
                links.push(format!("1&before={}&after={}", older.id, newer.id));
            }
        }
        for link in links {
            let mut state = open(deal, &languages[0]);
            state.apply(Action::OpenLink(link.clone())).unwrap();
            for messages in &languages {
                state.apply(Action::SetTexts(Texts { messages: messages.clone(), deal })).unwrap();
                let view = View::new(&state, None);
                for width in WIDTHS {
                    let name = format!("deal {nth}, {link:?}, {:?}, {width}", messages.language);
                    check(&name, &state, &view, width);
                }
            }
        }
    }
}

fn stages(width: i32) -> [Stage; 2] {
    let height = if width < 520 { 176 } else { 384 };
    let plain = Stage::new(width, height);
    [plain, Stage { has_rival: true, has_hint: true, height: height + 48, ..plain }]
}

/// All drawings but that of the doubts, which take long to work out.
fn all(view: &View, width: i32) -> Vec<(&'static str, Drawing)> {
    let [plain, full] = stages(width);
    let mut all = vec![
        ("stage", chart::stage::draw(view, plain)),
        ("stage with all", chart::stage::draw(view, full)),
        ("rail", chart::rail::draw(view, width)),
        ("why", chart::why::draw(view, width)),
        ("ribbons", chart::ribbons::draw(view, width)),
    ];
    all.extend(chart::cloud::draw(view, width).map(|drawing| ("cloud", drawing)));
    all
}

/// The points of a path.
fn points(d: &str) -> Vec<(i32, i32)> {
    let numbers: Vec<i32> = d
        .split(|sign: char| !sign.is_ascii_digit() && sign != '-')
        .filter(|number| !number.is_empty())
        .map(|number| number.parse().unwrap())
        .collect();
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

fn texts(drawing: &Drawing) -> Vec<String> {
    let text =
        |mark: &Mark| if let Mark::Text { text, .. } = mark { Some(text.clone()) } else { None };
    drawing.marks.iter().filter_map(text).collect()
}

/// The paths of a class, in order.
fn paths<'a>(drawing: &'a Drawing, wanted: &str) -> Vec<&'a str> {
    let path = |mark: &'a Mark| match mark {
        Mark::Path { look, d } if *look == wanted => Some(&**d),
        _ => None,
    };
    drawing.marks.iter().filter_map(path).collect()
}

fn check_inside(name: &str, drawing: &Drawing) {
    let (width, height) = (drawing.width, drawing.height);
    for mark in &drawing.marks {
        let inside = match mark {
            Mark::Path { d, .. } => {
                points(d).iter().all(|(x, y)| (0..=width).contains(x) && (0..=height).contains(y))
            }
            Mark::Handle { x, y, .. } => (0..=width).contains(x) && (0..=height).contains(y),
            Mark::Text { .. } => {
                let [left, top, right, bottom] = place(mark).unwrap();
                left >= 0 && right <= width && top >= 0 && bottom <= height
            }
        };
        assert!(inside, "{name}, {width}×{height}: {mark:?}");
    }
}

fn check_apart(name: &str, drawing: &Drawing) {
    for (nth, one) in drawing.marks.iter().enumerate() {
        let Some(a) = place(one) else { continue };
        for other in drawing.marks.iter().skip(nth + 1) {
            let Some(b) = place(other) else { continue };
            let apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
            assert!(apart, "{name}: {one:?} {other:?}");
        }
    }
}

#[test]
fn all_that_is_drawn_lies_inside_and_no_text_lies_over_another() {
    each(&mut |name, _, view, width| {
        for (of, drawing) in all(view, width) {
            assert_eq!(drawing.width, width);
            check_inside(&format!("{of}, {name}"), &drawing);
            check_apart(&format!("{of}, {name}"), &drawing);
        }
    });
}

/// The doubts of a few scenarios and the strips of the inputs that are always in sight.
fn slow(check: &mut dyn FnMut(&str, &Drawing)) {
    for link in ["", "1&resale=100b", "1&cap=none", "1&sales=0&resale=0", "1&agi=2029"] {
        let mut state = at(link);
        let doubts = doubts(&state.scenario).unwrap();
        let outlooks: Vec<Outlook> = state
            .scenario
            .inputs()
            .into_iter()
            .map(|input| Outlook::new(&state.scenario, input).unwrap())
            .collect();
        for language in Language::ALL {
            let texts = Texts::bundled("openai-microsoft", language);
            state.apply(Action::SetTexts(texts)).unwrap();
            let view = View::new(&state, None);
            for width in WIDTHS {
                let name = format!("{link}, {language:?}, {width}");
                check(&format!("doubts, {name}"), &chart::doubts::draw(&view, &doubts, width));
                for outlook in &outlooks {
                    if let Some(drawing) = chart::strips::draw(&view, outlook, width) {
                        check(&format!("strip, {name}"), &drawing);
                    }
                }
            }
        }
    }
}

#[test]
fn doubts_and_strips_lie_inside_with_their_texts_apart() {
    let mut strips = 0;
    slow(&mut |name, drawing| {
        check_inside(name, drawing);
        check_apart(name, drawing);
        strips += i32::from(name.starts_with("strip"));
    });
    assert!(strips > 50, "{strips}");
}

#[test]
fn a_path_that_moves_has_as_many_points_in_every_scenario() {
    let mut shapes: Option<Vec<usize>> = None;
    for link in LINKS {
        let state = at(link);
        let view = View::new(&state, None);
        let drawing = chart::stage::draw(&view, Stage::new(358, 270));
        let count = |look| paths(&drawing, look).iter().map(|d| points(d).len()).sum();
        let gap = ["area first", "area second"].map(&count).iter().sum();
        let moving: Vec<usize> = vec![count("dashed first"), count("thick first"), gap];
        assert_eq!(shapes.get_or_insert(moving.clone()), &moving, "{link}");
        // And they stand in the same order, so that each is moved from where it was.
        let looks: Vec<_> = drawing
            .marks
            .iter()
            .map_while(|mark| match mark {
                Mark::Path { look, .. } => look.split(' ').next(),
                _ => None,
            })
            .collect();
        assert_eq!(
            looks,
            [
                "below", "grid", "zero", "trace", "trace", "area", "tint", "limit", "dashed",
                "thick", "dot", "dot", "dot", "dot", "dot", "grip", "grip", "chevron",
            ]
            .into_iter()
            .chain(looks.get(18).copied())
            .collect::<Vec<_>>(),
            "{link}"
        );
    }
}

#[test]
fn equal_amounts_are_drawn_at_equal_lengths() {
    each(&mut |name, _, view, width| {
        let bars = |drawing: &Drawing| {
            let mut bars = Vec::new();
            for side in ["first", "second"] {
                for look in ["tint ", "solid "] {
                    bars.extend(paths(drawing, &format!("{look}{side}")).into_iter().map(points));
                }
            }
            bars
        };
        let (rail, why) = (chart::rail::draw(view, width), chart::why::draw(view, width));
        let lengths = |drawing: &Drawing, nth: usize| {
            let all = bars(drawing);
            all.get(nth).map(|bar| (bar[0].0, bar[1].0))
        };
        // The bar of the newer net is the last of either drawing, wherever it stands.
        let last = |drawing: &Drawing| {
            let solid: Vec<_> = ["solid first", "solid second"]
                .iter()
                .flat_map(|look| paths(drawing, look))
                .map(points)
                .collect();
            solid.first().map(|bar| (bar[0].0, bar[1].0))
        };
        assert_eq!(last(&rail), last(&why), "{name}");
        assert!(lengths(&rail, 0).is_some(), "{name}");
        if let Some(cloud) = chart::cloud::draw(view, width) {
            assert_eq!(last(&rail), last(&cloud), "{name}");
        }
    });
}

#[test]
fn scenarios_of_one_domain_share_a_scale() {
    let mut seen = 0;
    let lengths = |link: &str| {
        let state = at(link);
        let view = View::new(&state, None);
        let drawing = chart::stage::draw(&view, Stage::new(640, 320));
        let end = points(paths(&drawing, "dashed first")[0]).last().unwrap().1;
        let zero = points(paths(&drawing, "zero")[0])[0].1;
        (state.scale, state.nets()[0], zero - end)
    };
    for one in LINKS {
        for other in LINKS {
            let ((a, net, long), (b, other_net, other_long)) = (lengths(one), lengths(other));
            if a.least == b.least && a.most == b.most && net > Decimal::ZERO {
                let ratio = Decimal::from(long) * other_net - Decimal::from(other_long) * net;
                assert!(ratio.abs() <= net.max(other_net) * Decimal::TWO, "{one} {other}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50);
}

#[test]
fn a_domain_is_round_and_holds_what_is_drawn() {
    for most in [0, 1, 9, 24, 118, 36_000_000_000, 117_878_827_500, 10_000_000_000_000_000] {
        let end = domain(most);
        assert!(end >= most + most / 17 && end <= most * 2 + 10, "{most}: {end}");
    }
    assert_eq!(domain(117_878_827_500), 150_000_000_000);
    assert_eq!(domain(141_000_000_000), 150_000_000_000);
    assert_eq!(domain(142_000_000_000), 200_000_000_000);
}

#[test]
fn the_knee_is_where_the_cap_is_reached() {
    let mut state = at("");
    let mut reached = 0;
    for cap in ["0", "5b", "20b", "38b", "61.2b", "100b", "170b", "200b", "none"] {
        state.apply(Action::OpenLink(format!("1&cap={cap}"))).unwrap();
        let Trail { old, new } = state.trail();
        assert_eq!(old.points.len(), new.points.len());
        assert!(!old.is_reached && old.points[old.knee] == old.points[old.knee - 1], "{cap}");
        let (time, amount) = new.points[new.knee];
        if new.is_reached {
            reached += 1;
            let cap: i64 = state.scenario.get(Input::Cap).unwrap().to_string().parse().unwrap();
            assert_eq!(amount, cap);
            assert_eq!(new.end(), cap, "flat from there on");
            // A cent less in that year, and it would not have been reached.
            let year = &state.settlement().after.years[usize::try_from(time / 10_000).unwrap()];
            let flow = year.flows.iter().find(|flow| flow.paid < flow.due).unwrap();
            let into = flow.paid / flow.due - Decimal::new((time % 10_000).into(), 4);
            assert!(into.abs() <= Decimal::new(1, 4), "{cap}: {into}");
        } else {
            assert_eq!(new.points[new.knee], new.points[new.knee - 1]);
        }
        for (run, ledger) in [(&old, &state.settlement().before), (&new, &state.settlement().after)]
        {
            let net = ledger.totals.net.round_dp(0).normalize();
            assert_eq!(Decimal::from(run.end()), net, "{cap}");
        }
    }
    assert_eq!(reached, 6);
}

#[test]
fn the_scale_never_shrinks_while_a_slider_is_dragged() {
    let input = Input::First(Series::Stream("own-sales"));
    let mut state = at("");
    let mut slid = |dollars: i64| {
        state.apply(Action::Slid(input, format!("{dollars}000000000"))).unwrap();
        state.scale
    };
    let begun = slid(36);
    let grown = slid(90);
    assert!(grown.most > begun.most);
    for billions in (0..=90).rev() {
        let now = slid(billions);
        assert_eq!(now, now.with(grown), "{billions}");
    }
    assert_eq!(slid(3).most, grown.most);
    state.apply(Action::ComputeOutlook).unwrap();
    assert!(state.scale.most < begun.most, "it shrinks at rest");
}

#[test]
fn what_is_dragged_to_is_what_is_meant() {
    for link in LINKS {
        let state = at(link);
        let view = View::new(&state, None);
        let frame = Frame::new(&view, Stage::new(358, 270));
        let pixel = (state.scale.most - state.scale.least) / i64::from(frame.bottom - frame.top);
        for amount in [state.scale.least, 0, state.scale.most / 3, state.scale.most] {
            let back = frame.amount(frame.y(amount));
            assert!((back - amount).abs() <= pixel + 1, "{link}: {amount} {back}");
        }
    }
}

#[test]
fn old_and_new_net_have_one_text_each() {
    each(&mut |name, _, view, width| {
        let amounts = |drawing: &Drawing| {
            let mut amounts = Vec::new();
            for mark in &drawing.marks {
                if let Mark::Text { text, figure: Some(figure), .. } = mark
                    && ["before.net", "after.net"].contains(&&*figure.to_string())
                {
                    amounts.push((figure.to_string(), text.clone()));
                }
            }
            amounts.sort();
            amounts
        };
        let rail = amounts(&chart::rail::draw(view, width));
        assert_eq!(rail.len(), 2, "{name}");
        let stage = amounts(&chart::stage::draw(view, stages(width)[0]));
        assert!(stage.is_empty() || stage == rail, "{name}: {stage:?} {rail:?}");
        if let Some(cloud) = chart::cloud::draw(view, width) {
            assert_eq!(amounts(&cloud), rail, "{name}");
        }
    });
}

/// The number of a text: `−80.4` of `−$80.4 bn`.
fn number(text: &str) -> Decimal {
    let digits: String = text
        .replace('−', "-")
        .chars()
        .filter(|c| c.is_ascii_digit() || "-.".contains(*c))
        .collect();
    digits.parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn amounts_that_stand_together_add_up(
        old in -100_000_000_000_000..5_000_000_000_000_000_i64,
        new in -100_000_000_000_000..5_000_000_000_000_000_i64,
        narrow in 0..48_u32,
    ) {
        let messages = ENGLISH.with(Clone::clone);
        let [old, new] = [old >> narrow, new >> (narrow / 2)].map(|cents| Decimal::new(cents, 2));
        let amounts = [old, new - old, new];
        let texts = messages.together(&amounts);
        let numbers: Vec<_> = texts.iter().map(|text| number(text)).collect();
        prop_assert_eq!(numbers[0] + numbers[1], numbers[2], "{:?}", texts);
        for (text, amount) in texts.iter().zip(amounts) {
            prop_assert_eq!(number(text).is_zero(), amount.is_zero(), "{}", text);
        }
    }
}

thread_local! {
    static ENGLISH: Messages = Messages::bundled(Language::En);
}

#[test]
fn amounts_have_the_fewest_decimals_with_which_they_add_up() {
    let english = Messages::bundled(Language::En);
    let billions = |number: &str| number.parse::<Decimal>().unwrap() * Decimal::from(1_000_000_000);
    let together = |old: &str, new: &str| {
        let (old, new) = (billions(old), billions(new));
        english.together(&[old, new - old, new]).join(" ")
    };
    assert_eq!(together("117.88", "38"), "$118\u{a0}bn −$80\u{a0}bn $38\u{a0}bn");
    assert_eq!(together("117.88", "123.3"), "$117.9\u{a0}bn $5.4\u{a0}bn $123.3\u{a0}bn");
    assert_eq!(together("31.2", "36.6"), "$31.2\u{a0}bn $5.4\u{a0}bn $36.6\u{a0}bn");
    assert_eq!(together("38", "38"), "$38\u{a0}bn $0\u{a0}bn $38\u{a0}bn");
    assert_eq!(together("0", "0"), "$0 $0 $0");
    assert_eq!(together("-5.42", "38"), "−$5.4\u{a0}bn $43.4\u{a0}bn $38\u{a0}bn");
}

#[test]
fn the_steps_lead_from_the_older_net_to_the_newer() {
    each(&mut |name, state, view, width| {
        let drawing = chart::why::draw(view, width);
        let steps = state.settlement().bridge.iter().filter(|step| !step.net.is_zero()).count();
        let figures = drawing.marks.iter().filter(
            |mark| matches!(mark, Mark::Text { figure: Some(figure), .. } if figure.to_string().starts_with("bridge.")),
        );
        assert_eq!(figures.count(), steps, "{name}");
        let idle = chart::why::idle(view);
        assert_eq!(idle.is_some(), steps < state.settlement().bridge.len(), "{name}");
        let mut bars = Vec::new();
        for mark in &drawing.marks {
            if let Mark::Path { look, d } = mark
                && (look.starts_with("tint") || look.starts_with("solid"))
            {
                bars.push(points(d));
            }
        }
        assert_eq!(bars.len(), steps + 2, "{name}");
        // Each step begins where the one before ended: one end of each bar is an end of the next.
        let ends = |bar: &[(i32, i32)]| [bar[0].0, bar[1].0];
        for pair in bars.windows(2) {
            let meet = ends(&pair[0])
                .iter()
                .any(|end| ends(&pair[1]).iter().any(|other| (end - other).abs() <= 1));
            assert!(meet, "{name}: {pair:?}");
        }
    });
}

#[test]
fn each_row_of_doubts_spans_what_the_engine_says() {
    let state = at("");
    let doubts = doubts(&state.scenario).unwrap();
    assert_eq!(doubts.len(), 5);
    let widest = doubts[0].clone();
    let Doubt { input, least, most, central, .. } = widest;
    assert_eq!(central, state.nets()[2]);
    for [change, value] in [least, most] {
        let mut scenario = (*state.scenario).clone();
        scenario.set(input, Some(value)).unwrap();
        assert_eq!(settle(&scenario).unwrap().change.net, change, "{input:?} at {value}");
    }
}

#[test]
fn nothing_sold_is_said_and_nothing_else() {
    let state = at("1&sales=0&resale=0");
    let view = View::new(&state, None);
    let drawing = chart::stage::draw(&view, Stage::new(640, 320));
    assert!(texts(&drawing).iter().any(|text| text == "Nothing sold, nothing owed."));
    assert!(!texts(&drawing).iter().any(|text| text.contains('$')));
}

#[test]
fn what_the_cap_does_is_said() {
    let says = |link: &str, wanted: &str| {
        let state = at(link);
        let drawing = chart::stage::draw(&View::new(&state, None), Stage::new(800, 384));
        let texts = texts(&drawing);
        assert!(texts.iter().any(|text| text == wanted), "{link}: {texts:?}");
    };
    says("", "cap $38\u{a0}bn");
    says("", "Cap reached in late 2028");
    says("1&cap=150b", "Cap reached in late 2030");
    says("1&cap=none", "no cap");
    says("1&cap=10t", "cap $10\u{a0}tn, above this scale");
    says("1&cap=10t", "Cap not reached by the end of 2030");
    says("1&cap=5b:year", "cap $5\u{a0}bn, each year separately");
}

#[test]
fn where_the_reader_came_from_is_drawn() {
    let mut state = at("");
    let traces = |state: &State| {
        let drawing = chart::stage::draw(&View::new(state, None), Stage::new(640, 320));
        paths(&drawing, "trace").iter().map(|d| points(d)).collect::<Vec<_>>()
    };
    assert!(traces(&state).iter().all(Vec::is_empty));
    state.apply(Action::OpenLink("1&sales=20b".to_owned())).unwrap();
    let of_start = traces(&state);
    assert!(of_start.iter().all(|line| line.len() == 7));
    state.apply(Action::Pin).unwrap();
    assert!(traces(&state).iter().all(Vec::is_empty), "the mark is what is shown");
    state.apply(Action::OpenLink("1&sales=40b".to_owned())).unwrap();
    assert_ne!(traces(&state), of_start);
}

/// Writes the drawings as files to look at.
#[test]
#[ignore = "for people"]
fn pictures() {
    let css = include_str!("../styles/drawing.css");
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><style>:root{{color-scheme:light dark}}body{{margin:16px;\
         --paper:light-dark(#fff,#14161a);--wash:light-dark(#f4f3ef,#1e2127);--ink:light-dark(#15171a,#eceae4);\
         --soft:light-dark(#565b62,#a9adb4);--control:light-dark(#7d828a,#868c95);--rule:light-dark(#d8d6d0,#3a3e45);\
         --first:light-dark(#006b56,#4fc9a4);--second:light-dark(#1d56a6,#8ab8f8);--third:light-dark(#8a4f00,#f0b45a);\
         --serif:Charter,'Charis SIL',serif;--sans:Roboto,Arial,sans-serif;background:var(--paper);color:var(--ink);\
         font:13px var(--sans)}}svg{{display:block;overflow:visible}}figure{{display:inline-block;vertical-align:top;margin:0 24px 24px 0}}\
         figcaption{{color:var(--soft);max-width:358px}}{css}</style><body class='drawing picture'>"
    );
    let width: i32 = std::env::var("WIDTH").map_or(358, |width| width.parse().unwrap());
    let height = if width < 520 { 224 } else { 384 };
    let language = match std::env::var("LANGUAGE").as_deref() {
        Ok("nl") => Language::Nl,
        Ok("fr") => Language::Fr,
        _ => Language::En,
    };
    let links = std::env::var("LINKS").unwrap_or_else(|_| {
        [
            "",
            "1&cap=80b",
            "1&sales=36b:0",
            "1&cap=none",
            "1&host=aws:60",
            "1&sales=100b",
            "1&resale=100b",
            "1&sales=0&resale=0",
        ]
        .join(" ")
    });
    let parts = std::env::var("PARTS").unwrap_or_else(|_| "stage".to_owned());
    for link in links.split(' ') {
        let mut state = open(&deals::OPENAI_MICROSOFT, &Messages::bundled(language));
        state.apply(Action::OpenLink(link.to_owned())).unwrap();
        let view = View::new(&state, None);
        let full = Stage {
            has_hint: link.is_empty(),
            has_rival: link.contains("host"),
            ..Stage::new(width, height)
        };
        let mut drawings = vec![];
        for part in parts.split(' ') {
            match part {
                "stage" => drawings.push(chart::stage::draw(&view, full)),
                "rail" => drawings.push(chart::rail::draw(&view, width.min(344))),
                "why" => drawings.push(chart::why::draw(&view, width)),
                "cloud" => drawings.extend(chart::cloud::draw(&view, width)),
                "ribbons" => drawings.push(chart::ribbons::draw(&view, width)),
                "doubts" => drawings.push(chart::doubts::draw(
                    &view,
                    &doubts(&state.scenario).unwrap(),
                    width,
                )),
                _ => {
                    for input in state.scenario.inputs() {
                        let outlook = Outlook::new(&state.scenario, input).unwrap();
                        drawings.extend(chart::strips::draw(&view, &outlook, width));
                    }
                }
            }
        }
        for drawing in drawings {
            write!(page, "<figure><figcaption>{link}</figcaption>{}</figure>", svg(&drawing))
                .unwrap();
        }
    }
    std::fs::create_dir_all("target/pictures").unwrap();
    std::fs::write(
        format!("target/pictures/{}.html", std::env::var("NAME").unwrap_or("all".into())),
        page,
    )
    .unwrap();
}

fn svg(drawing: &Drawing) -> String {
    let Drawing { width, height, marks } = drawing;
    let mut svg = format!("<svg viewBox='0 0 {width} {height}' width={width} height={height}>");
    for mark in marks {
        match mark {
            Mark::Path { look, d } => write!(svg, "<path class='{look}' d='{d}'/>"),
            Mark::Text { x, y, anchor, look, text, .. } => {
                write!(
                    svg,
                    "<text class='{look}' x={x} y={y} text-anchor={}>{text}</text>",
                    anchor.name()
                )
            }
            Mark::Handle { .. } => Ok(()),
        }
        .unwrap();
    }
    svg + "</svg>"
}
