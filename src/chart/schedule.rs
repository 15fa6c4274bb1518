//! The schedule: the brackets that a sum runs through, and the thresholds that it has to reach.

use super::bar::{outline, solid, tint};
use super::reckoned::{Bracket, Gated, Reckoned, Step, reckoned};
use super::{Anchor, Drawing, LINE, Scale, raised, units, wide_as};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::{Over, Per};
use settlement::{Scope, Term};

/// The height of a bar.
const BAR: i32 = 12;
/// Between a bar and the next line of text.
const GAP: i32 = 9;
/// What part of the width lies before a threshold, in tenths.
const BEFORE_GATE: i32 = 6;

/// A line of the picture: its name, its amount, and what is drawn below them.
pub(crate) struct Line {
    pub(crate) name: String,
    /// What the amount is said with, such as that a threshold is reached.
    pub(crate) text: String,
    pub(crate) figure: Term<'static>,
    pub(crate) bar: Option<Bar>,
    pub(crate) is_last: bool,
}

/// A bar of the picture.
pub(crate) enum Bar {
    Gate { is_reached: bool, ends: [i64; 2] },
    Bracket { span: [i64; 2], filled: i64, whole: i64 },
}

/// A payment: its title, what it is of, and its lines.
pub struct Block {
    pub(crate) title: String,
    pub(crate) of: String,
    pub(crate) lines: Vec<Line>,
    reckoned: Reckoned,
}

/// The payments with brackets or thresholds, as they are drawn. The scenario is derived for it.
#[must_use]
pub fn blocks(view: &View) -> Vec<Block> {
    reckoned(view).into_iter().map(|reckoned| block(view, reckoned)).collect()
}

fn block(view: &View, reckoned: Reckoned) -> Block {
    let messages = &view.messages;
    let mut lines = Vec::new();
    for gate in &reckoned.gates {
        lines.push(gate_line(view, gate));
    }
    let last = reckoned.brackets.last();
    let whole = last.map_or(0, end_of_scale);
    for bracket in &reckoned.brackets {
        lines.push(bracket_line(view, bracket, whole));
    }
    for (step, term) in &reckoned.steps {
        let name = messages.get(match step {
            Step::Months => message::SCHEDULE_MONTHS,
            Step::Before => message::SCHEDULE_BEFORE,
            Step::Limit { is_most: true } => message::SCHEDULE_MOST,
            Step::Limit { is_most: false } => message::SCHEDULE_LEAST,
            Step::Otherwise => message::SCHEDULE_OTHERWISE,
        });
        lines.push(sum_line(view, name.to_owned(), *term, false));
    }
    let (terms, year) = (&*reckoned.terms.name, &*reckoned.year.to_string());
    lines.push(sum_line(view, messages.format(message::ScheduleDue { year }), reckoned.due, true));
    let of = match (reckoned.per(), reckoned.brackets.first()) {
        (Some(per), Some(first)) => {
            let amount = messages.rounded_value(first.of.figure.unit(), first.of.value);
            match per {
                Per::Month => messages.format(message::ScheduleMonth { terms, amount, year }),
                Per::Year => messages.format(message::ScheduleYear { terms, amount, year }),
                Per::All => messages.format(message::ScheduleAll { terms, amount, year }),
            }
        }
        _ => messages.format(message::ScheduleOf { terms, year }),
    };
    let title = raised(&messages.clause(view.deal(), &reckoned.clause.id));
    Block { title, of, lines, reckoned }
}

fn gate_line(view: &View, gate: &Gated) -> Line {
    let messages = &view.messages;
    let Gated { measure, at_least, .. } = gate;
    let unit = measure.figure.unit();
    let is_reached = gate.is_reached();
    let threshold = messages.rounded_value(unit, at_least.value);
    let mut amount = messages.rounded_value(unit, measure.value);
    if !is_reached && amount == threshold {
        amount = messages.exact(unit, measure.value);
    }
    let year = gate.year.to_string();
    let name = raised(&messages.measure(view.deal(), gate.on));
    Line {
        name: match gate.over {
            Over::Year => messages.format(message::ScheduleGate { measure: name, year, threshold }),
            Over::All => {
                messages.format(message::ScheduleGateSoFar { measure: name, year, threshold })
            }
        },
        text: if is_reached {
            messages.format(message::ScheduleReached { amount })
        } else {
            messages.format(message::ScheduleShort { amount })
        },
        figure: *measure,
        bar: Some(Bar::Gate {
            is_reached,
            ends: [measure, at_least].map(|term| units(unit, term.value)),
        }),
        is_last: false,
    }
}

fn bracket_line(view: &View, bracket: &Bracket, whole: i64) -> Line {
    let messages = &view.messages;
    let Bracket { of, from, to, rate, within, amount } = bracket;
    let unit = of.figure.unit();
    let value = |term: &Term<'_>| messages.rounded_value(unit, term.value);
    let rate = messages.rounded_value(rate.figure.unit(), rate.value);
    let start = from.map_or(0, |from| units(unit, from.value));
    Line {
        name: match (from, to) {
            (_, Some(to)) => messages.format(message::ScheduleTo { to: value(to), rate }),
            (Some(from), None) => {
                messages.format(message::ScheduleAbove { from: value(from), rate })
            }
            (None, None) => messages.format(message::ScheduleEach { rate }),
        },
        text: messages.exact_dollars(amount.value),
        figure: *amount,
        bar: Some(Bar::Bracket {
            span: [start, to.map_or(whole, |to| units(unit, to.value))],
            filled: units(unit, within.value),
            whole,
        }),
        is_last: false,
    }
}

fn sum_line(view: &View, name: String, figure: Term<'static>, is_last: bool) -> Line {
    let text = view.messages.exact_dollars(figure.value);
    Line { name, text, figure, bar: None, is_last }
}

/// Where the scale of the brackets ends: with what runs through them, and a little behind where the
/// last begins.
fn end_of_scale(last: &Bracket) -> i64 {
    let unit = last.of.figure.unit();
    let from = last.from.map_or(0, |from| units(unit, from.value));
    units(unit, last.of.value).max(from.saturating_add(from / 4)).max(1)
}

/// Draws each payment, the thresholds before the brackets; `None` where no payment has any.
#[must_use]
pub fn draw(view: &View, blocks: &[Block], width: i32) -> Option<Drawing> {
    if blocks.is_empty() {
        return None;
    }
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let mut y = 0;
    for block in blocks {
        y = drawing.lines([0, y + 14], Anchor::Start, "strong", &block.title, width);
        y = drawing.lines([0, y], Anchor::Start, "soft", &block.of, width) - LINE + GAP;
        for line in &block.lines {
            y = draw_line(view, &mut drawing, block, line, y);
        }
        y += 2 * GAP;
    }
    drawing.height = y - 2 * GAP;
    Some(drawing)
}

fn draw_line(view: &View, drawing: &mut Drawing, block: &Block, line: &Line, y: i32) -> i32 {
    let width = drawing.width;
    let look = if line.is_last { "strong" } else { "" };
    let room = width - wide_as("strong", &line.text) - 16;
    // The amount stands beside the name, or below one that needs the whole width.
    let is_beside = wide_as(look, &line.name) <= room;
    let below = drawing.lines([0, y + 14], Anchor::Start, look, &line.name, width);
    let base = if is_beside { y + 14 } else { below };
    drawing.text(width, base, Anchor::End, "strong", line.text.clone());
    drawing.gives(line.figure.figure);
    // The mark of a gate keeps clear of the amount above it.
    let y = base + if matches!(line.bar, Some(Bar::Gate { .. })) { 11 } else { 6 };
    // Amounts below each other are as far apart as what can be pressed has to be.
    let Some(bar) = &line.bar else { return y + 4 };
    let payer = view.deal().side_of(&block.reckoned.payment.from);
    let is_new = block.reckoned.scope == Scope::After;
    let look = match bar {
        // What lies in a bracket and is not due has no more than an outline.
        _ if !block.reckoned.is_due() => outline(payer),
        _ if is_new => solid(payer),
        _ => tint(payer),
    };
    let middle = y + BAR / 2;
    match *bar {
        Bar::Bracket { span, filled, whole } => {
            let scale = Scale::new(0, whole, width - 2);
            let [from, to] = span.map(|end| scale.at(end) + 1);
            let end = scale.at(span[0].saturating_add(filled)) + 1;
            drawing.line("track", &[(end, middle), (to, middle)]);
            drawing.line("zero", &[(from, y), (from, y + BAR)]);
            drawing.span_if(filled > 0, look, [from, end], y, BAR);
        }
        Bar::Gate { is_reached, ends: [measure, at_least] } => {
            let gate = width * BEFORE_GATE / 10;
            let scale = Scale::new(0, at_least, gate);
            let end = scale.at(measure).clamp(0, width - 2) + 1;
            drawing.line("track", &[(end, middle), (width - 1, middle)]);
            drawing.span_if(measure > 0, look, [1, end], y, BAR);
            // A gate that is open has its bars drawn up and down.
            if is_reached {
                drawing.line("mark", &[(gate, y - 5), (gate, y - 1)]);
                drawing.line("mark", &[(gate, y + BAR + 1), (gate, y + BAR + 5)]);
            } else {
                drawing.line("mark", &[(gate, y - 5), (gate, y + BAR + 5)]);
                drawing.path("mark", String::new());
            }
        }
    }
    y + BAR + GAP
}
