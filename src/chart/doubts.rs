//! The doubts: how far the difference moves as one input goes through its plausible range.

use super::bar::tint;
use super::domain::{domain, step};
use super::{Anchor, Drawing, LINE, Scale, raised, units, wide};
use crate::i18n::{Messages, message};
use crate::view::View;
use settlement::deal::{Level, Side};
use settlement::{Decimal, Error, Input, Range, Scenario, Unit, bounds, drivers};

/// The height of a bar.
const BAR: i32 = 12;
/// The most rows.
const ROWS: usize = 5;

/// An input, and how far it moves the change of the net.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The input.
    pub input: Input<'static>,
    /// How well its value is attested; `None` where the reader chose another.
    pub level: Option<Level>,
    /// The least change of the net, and the value of the input there.
    pub least: [Decimal; 2],
    /// The change as things are.
    pub central: Decimal,
    /// The greatest change, and the value of the input there.
    pub most: [Decimal; 2],
}

/// The inputs that move the change of the net furthest, the furthest first.
///
/// # Errors
///
/// Only for a deal put together by hand that lacks what its clauses name.
pub fn doubts(scenario: &Scenario<'static>) -> Result<Vec<Doubt>, Error> {
    let mut doubts = Vec::new();
    for driver in drivers(scenario)? {
        if driver.swing.is_zero() || doubts.len() == ROWS {
            break;
        }
        let input = driver.input;
        // Where a stream would outgrow its range there is no such bound.
        let Ok(all) = bounds(scenario, &[Range::plausible(scenario, input)?]) else { continue };
        let change = all.change;
        let at = |extreme: &settlement::Extreme<'static>| {
            let at = extreme.at.iter().find(|(of, _)| *of == input);
            [extreme.value, at.map_or(Decimal::ZERO, |(_, at)| *at)]
        };
        let quantity = scenario.deal().quantity(input)?;
        let is_default = quantity.is_default(scenario.get(input));
        doubts.push(Doubt {
            input,
            level: is_default.then_some(quantity.basis.level),
            least: at(&change.low),
            central: change.central,
            most: at(&change.high),
        });
    }
    Ok(doubts)
}

/// How sure something is, as a sign: the fuller, the surer.
#[must_use]
pub fn glyph(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Official) => "●",
        Some(Level::Reported | Level::Leaked) => "◐",
        Some(Level::Derived) => "◔",
        Some(Level::Assumed) => "○",
        None => "✎",
    }
}

/// Draws a row for each doubt, all on one scale.
#[must_use]
pub fn draw(view: &View, doubts: &[Doubt], width: i32) -> Drawing {
    let messages = &view.messages;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let (mut least, mut most) = (0, 0);
    for doubt in doubts {
        for change in [doubt.least[0], doubt.central, doubt.most[0]] {
            let change = units(Unit::Dollars, change);
            (least, most) = (least.min(change), most.max(change));
        }
    }
    let step = step(domain(most.max(-least)));
    // Both ends lie on a mark.
    let [least, most] = [least.div_euclid(step), -(-most).div_euclid(step)].map(|end| end * step);
    let scale = Scale::new(least, most, width - 2);
    let at = |change: Decimal| scale.at(units(Unit::Dollars, change)) + 1;
    let mut y = axis(messages, &mut drawing, scale, [least, most, step]);
    let top = y;
    for doubt in doubts {
        let name = raised(&messages.input(&view.scenario, doubt.input));
        y = drawing.lines([0, y + 18], Anchor::Start, "strong halo", &name, width);
        let level =
            doubt.level.map_or(messages.get(message::LEVEL_CHOSEN), |of| messages.level(of));
        let sure = glyph(doubt.level).to_owned() + " " + level;
        y = drawing.lines([0, y], Anchor::Start, "soft halo", &sure, width) - LINE + 8;
        let [from, zero, to] = [doubt.least[0], Decimal::ZERO, doubt.most[0]].map(at);
        let mut part = |side, [from, to]: [i32; 2]| {
            if from < to {
                drawing.bar(tint(side), from, y, to - from, BAR);
            } else {
                drawing.path(tint(side), String::new());
            }
        };
        part(Side::First, [from, to.min(zero)]);
        part(Side::Second, [from.max(zero), to]);
        let now = at(doubt.central);
        drawing.line("mark", &[(now, y - 4), (now, y + BAR + 4)]);
        y += BAR + 16;
        values(messages, &mut drawing, doubt, [from, to], y);
        y += 8;
    }
    // The line of no difference runs behind all rows.
    let zero = at(Decimal::ZERO);
    drawing.line("zero", &[(zero, top), (zero, y)]);
    if let Some(line) = drawing.marks.pop() {
        drawing.marks.insert(0, line);
    }
    drawing.height = y + 2;
    drawing
}

/// The value of an input at an end of its range.
pub(crate) fn value(messages: &Messages, unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Dollars => messages.short(value),
        _ => messages.rounded_value(unit, value),
    }
}

/// Adds the value of the input at either end of its bar.
fn values(messages: &Messages, drawing: &mut Drawing, doubt: &Doubt, [from, to]: [i32; 2], y: i32) {
    let unit = doubt.input.unit();
    let [left, right] = [doubt.least[1], doubt.most[1]].map(|of| value(messages, unit, of));
    let (first, last) = (wide(&left), wide(&right));
    let width = drawing.width;
    let from = from.min(width - first - 16 - last).max(0);
    let to = to.max(from + first + 16 + last).min(width);
    drawing.text(from, y, Anchor::Start, "soft halo", left);
    drawing.text(to, y, Anchor::End, "soft halo", right);
}

/// Adds the scale of the differences at the top, and returns where it ends.
fn axis(
    messages: &Messages,
    drawing: &mut Drawing,
    scale: Scale,
    [least, most, step]: [i64; 3],
) -> i32 {
    let width = drawing.width;
    let mut tick = least;
    let mut free = 0;
    // Not every mark has room for its amount; that of no difference always has.
    let label = |tick: i64| {
        let text = if tick == 0 {
            messages.get(message::NO_DIFFERENCE).to_owned()
        } else {
            let key = if tick < 0 { message::STAGE_LESS } else { message::STAGE_MORE };
            messages.short(tick.abs().into()) + " " + messages.get(key)
        };
        let half = wide(&text) / 2 + 1;
        let x = (scale.at(tick) + 1).min(width - half).max(half);
        (text, half, x)
    };
    let (_, half, zero) = label(0);
    let taken = [zero - half - 10, zero + half + 10];
    while tick <= most {
        let at = scale.at(tick) + 1;
        let (text, half, x) = label(tick);
        let is_free = x - half >= free
            && (tick == 0 || x + half <= taken[0] || x - half >= taken[1])
            && x + half <= width;
        if is_free {
            free = x + half + 10;
            drawing.text(x, 12, Anchor::Middle, "soft", text);
        }
        drawing.line("zero", &[(at, 17), (at, 21)]);
        tick += step;
    }
    drawing.line("zero", &[(1, 21), (width - 1, 21)]);
    21
}
