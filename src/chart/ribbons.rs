//! The ribbons: who keeps how much of each dollar that customers pay, under the older terms and the newer,
//! and what moves from one party to another.

use super::bar::{area, colour, solid, tint};
use super::{Anchor, Drawing, LINE, Scale, raised, units, wide, wide_as, wrap};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::Party;
use settlement::{Decimal, Figure, FigureKind, Ledger, Scope, Unit, add};

/// The height of a bar, and the distance between the two.
const BAR: i32 = 46;
const BETWEEN: i32 = 74;
/// The narrowest part that bears its name inside.
const NAMED: i32 = 62;

/// What a party keeps of a dollar under the older terms and under the newer.
pub(crate) struct Part {
    pub(crate) party: &'static Party,
    pub(crate) amounts: [Decimal; 2],
}

/// The parties in the order of the deal; none where customers pay nothing.
pub(crate) fn parts(view: &View) -> Vec<Part> {
    let settlement = view.settlement();
    let price = view.deal().sale;
    let splits = [&settlement.before, &settlement.after]
        .map(|ledger: &Ledger<'static>| ledger.of_a_sale(price).unwrap_or_default());
    let mut parts = Vec::new();
    for party in &view.deal().parties {
        let mut amounts = [None; 2];
        for (amount, split) in amounts.iter_mut().zip(&splits) {
            *amount = split.iter().find(|of| of.party.id == party.id).map(|of| of.amount);
        }
        if amounts.iter().any(|amount| amount.is_some_and(|amount| !amount.is_zero())) {
            parts.push(Part { party, amounts: amounts.map(Option::unwrap_or_default) });
        }
    }
    parts
}

/// What moves, in a sentence; `None` where nothing does.
#[must_use]
pub fn moved(view: &View) -> Option<String> {
    let messages = &view.messages;
    let (mut losers, mut winners) = (Vec::new(), Vec::new());
    for Part { party, amounts: [old, new] } in parts(view) {
        let by = add(new, -old).unwrap_or_default();
        let name = &*party.name;
        if by > Decimal::ZERO {
            winners.push((name, by));
        } else if by < Decimal::ZERO {
            losers.push((name, -by));
        }
    }
    let cents = |amount| messages.part_of_sale(amount);
    let is_one = |amount| amount == Decimal::new(1, 2);
    Some(match (&*losers, &*winners) {
        ([], _) | (_, []) => return None,
        ([(party, amount)], winners) => {
            let to = |(party, amount): &(&str, Decimal)| {
                messages.format(message::DollarTo { cents: cents(*amount), party: *party })
            };
            let list = winners.iter().map(to).collect::<Vec<_>>().join(", ");
            if messages.sale().is_some() {
                let moved = message::DollarSaleMoved { party: *party, list: &list };
                return Some(raised(&messages.format(moved)));
            }
            let template =
                message::DollarMoved { cents: cents(*amount), party: *party, list: &list };
            messages.format_plural(template, is_one(*amount))
        }
        (losers, winners) => {
            let signed = |sign: &str, all: &[(&str, Decimal)]| {
                let each =
                    |(party, amount): &(&str, Decimal)| format!("{party} {sign}{}", cents(*amount));
                all.iter().map(each).collect::<Vec<_>>().join(", ")
            };
            signed("−", losers) + "; " + &signed("+", winners)
        }
    })
}

/// Where a part lies in a bar.
type Span = [i32; 2];

/// Draws both bars and the ribbons between them.
#[must_use]
pub fn draw(view: &View, width: i32) -> Drawing {
    let messages = &view.messages;
    let parts = parts(view);
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let [before, after] = [view.scenario.before(), view.scenario.after()].map(|terms| &terms.name);
    if parts.is_empty() {
        let text = messages.get(message::DOLLAR_NOTHING);
        drawing.height = drawing.lines([0, 14], Anchor::Start, "", text, width) - 8;
        return drawing;
    }
    // Where a party pays more than it gets, the others have more than the dollar between them.
    let whole = |nth: usize| {
        let amounts = parts.iter().filter_map(|part| part.amounts.get(nth).copied());
        amounts.map(|amount| units(Unit::Fraction, amount).max(0)).sum::<i64>()
    };
    let scale = Scale::new(0, whole(0).max(whole(1)), width - 2);
    let mut so_far = [0_i64; 2];
    let mut spans = Vec::new();
    for part in &parts {
        let mut places = [[0; 2]; 2];
        for ((place, so_far), amount) in places.iter_mut().zip(&mut so_far).zip(part.amounts) {
            let from = scale.at(*so_far) + 1;
            *so_far += units(Unit::Fraction, amount).max(0);
            *place = [from, scale.at(*so_far) + 1];
        }
        spans.push(places);
    }
    let y = drawing.lines([0, 13], Anchor::Start, "soft", before, width) - LINE;
    let y = outside(view, &mut drawing, 0, [y, wide(before)], &parts, &spans) + 8;
    let (upper, lower) = (y, y + BAR + BETWEEN);
    for (part, [old, new]) in parts.iter().zip(&spans) {
        let side = view.deal().side_of(&part.party.id);
        let d = ribbon(*old, *new, upper + BAR, lower);
        drawing.path(area(side), d);
    }
    for (part, places) in parts.iter().zip(&spans) {
        let side = view.deal().side_of(&part.party.id);
        let looks = [tint(side), solid(side)];
        for ((place, y), look) in places.iter().zip([upper, lower]).zip(looks) {
            let [from, to] = *place;
            if from < to {
                // A line of paper parts it from its neighbours, whose colours are as dark.
                let part = i32::from(to - from > 4);
                drawing.bar(look, from + part, y, to - from - 2 * part, BAR);
            } else {
                drawing.path(look, String::new());
            }
        }
    }
    for (nth, y) in [upper, lower].into_iter().enumerate() {
        for (part, places) in parts.iter().zip(&spans) {
            inside(view, &mut drawing, nth, y, part, places);
        }
    }
    let y = drawing.lines([0, lower + BAR + 17], Anchor::Start, "soft", after, width) - LINE;
    drawing.height = outside(view, &mut drawing, 1, [y, wide(after)], &parts, &spans) + 6;
    drawing
}

/// The shape between what a party keeps of the older dollar and of the newer.
fn ribbon([a, b]: Span, [c, d]: Span, from: i32, to: i32) -> String {
    let middle = i32::midpoint(from, to);
    format!(
        "M{a} {from}C{a} {middle} {c} {middle} {c} {to}L{d} {to}C{d} {middle} {b} {middle} {b} {from}Z"
    )
}

/// Whether a part is wide enough for its name.
fn is_inside(view: &View, part: &Part, nth: usize, [from, to]: Span) -> bool {
    let amount = part.amounts.get(nth).copied().unwrap_or_default();
    let name = wide(&part.party.name);
    let room = name.max(wide_as("large", &view.messages.part_of_sale(amount))) + 16;
    to - from >= room.max(NAMED)
}

/// Adds the name and the cents of a part to its bar, where they fit.
fn inside(view: &View, drawing: &mut Drawing, nth: usize, y: i32, part: &Part, places: &[Span; 2]) {
    let (Some(place), Some(amount)) = (places.get(nth), part.amounts.get(nth)) else { return };
    if !is_inside(view, part, nth, *place) {
        return;
    }
    let x = place[0] + 9;
    let [look, large] =
        if nth == 0 { ["strong", "large strong"] } else { ["strong on", "large strong on"] };
    let name = part.party.name.clone();
    drawing.text(x, y + 19, Anchor::Start, look, name);
    drawing.text(x, y + 38, Anchor::Start, large, view.messages.part_of_sale(*amount));
    drawing.gives(figure(part, nth));
}

pub(crate) fn figure(part: &Part, nth: usize) -> Figure<'static> {
    let of = if nth == 0 { Scope::Before } else { Scope::After };
    Figure::new(of, FigureKind::ShareOfSale(&part.party.id))
}

/// Adds the parts that are too narrow for their names, a line each, after the name of the version; one
/// alone stands beside it where there is room. Returns the last base line.
fn outside(
    view: &View,
    drawing: &mut Drawing,
    nth: usize,
    [y, taken]: [i32; 2],
    parts: &[Part],
    spans: &[[Span; 2]],
) -> i32 {
    let (messages, width) = (&view.messages, drawing.width);
    let mut lines = Vec::new();
    for (part, places) in parts.iter().zip(spans) {
        let (Some(place), Some(amount)) = (places.get(nth), part.amounts.get(nth)) else {
            continue;
        };
        if is_inside(view, part, nth, *place) || amount.is_zero() {
            continue;
        }
        let name = &part.party.name;
        let cents = &messages.part_of_sale(*amount);
        let text = if *amount < Decimal::ZERO {
            messages.format(message::DollarBelow { party: name, amount: cents })
        } else {
            messages.format(message::DollarPart { party: name, amount: cents })
        };
        for line in wrap(&text, width) {
            // It begins under its part, as far as it fits.
            let x = place[0].min(width - wide(&line)).max(0);
            lines.push((x, line, part));
        }
    }
    let is_beside = lines.len() == 1 && lines.iter().all(|(x, ..)| *x >= taken + 16);
    let mut y = if is_beside { y - LINE } else { y };
    for (x, line, part) in lines {
        y += LINE;
        let look = colour(view.deal().side_of(&part.party.id));
        drawing.text(x, y, Anchor::Start, look, line);
        drawing.gives(figure(part, nth));
    }
    y
}
