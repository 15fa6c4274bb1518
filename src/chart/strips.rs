//! The strips: where on the way of a slider the answer tips from one side to the other.

use super::bar::{colour, tint};
use super::{Anchor, Drawing, LINE, Scale, raised, units, wide};
use crate::i18n::{Messages, message};
use crate::state::Outlook;
use crate::view::View;
use settlement::deal::{Quantity, Side};
use settlement::{Decimal, Unit};
use std::cmp::Ordering;

/// The height of the band that the sides have, and of the whole strip below its name.
const BAND: i32 = 20;
const STRIP: i32 = 58;

/// Draws the strip of an input: its name, which side is better off where, the plausible part, today's
/// value and the tipping points. `None` where the answer tips nowhere.
#[must_use]
pub fn draw(view: &View, outlook: &Outlook, width: i32) -> Option<Drawing> {
    let Outlook { curve, crossings, .. } = outlook;
    let (messages, input) = (&view.messages, curve.input);
    let quantity: &Quantity = view.deal().quantity(input).ok()?;
    if crossings.is_empty() {
        return None;
    }
    let unit = input.unit();
    let slider = quantity.slider;
    let [from, to] = [slider.from, slider.to].map(|end| units(unit, end));
    let scale = Scale::new(from, to, width - 16);
    let at = |value: Decimal| scale.at(units(unit, value)).clamp(0, width - 16) + 8;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let name = raised(&messages.input(&view.scenario, input));
    let top = drawing.lines([0, 13], Anchor::Start, "strong", &name, width) - 6;
    // The last point reached: a stream may outgrow its range before the slider ends.
    let end = curve.points.last().map_or(to, |point| units(unit, point.at));
    let mut begun = 8;
    let ends = crossings.iter().map(|crossing| (at(crossing.at), crossing.from));
    let last = crossings.last().map(|last| (scale.at(end).clamp(0, width - 16) + 8, last.to));
    for (till, sign) in ends.chain(last) {
        band(view, &mut drawing, sign, [begun, till], top);
        begun = till;
    }
    let y = top + BAND + 10;
    drawing.line("track", &[(8, y), (width - 8, y)]);
    let plausible = [quantity.plausible.low, quantity.plausible.high].map(&at);
    drawing.line("plausible", &[(plausible[0], y), (plausible[1], y)]);
    if let Some(value) = view.scenario.get(input) {
        let x = at(value);
        drawing.line("dot now", &[(x, y), (x, y)]);
    }
    let mut free = 0;
    for crossing in crossings {
        let x = at(crossing.at);
        drawing.area("diamond", &[(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)]);
        let text = value(messages, unit, crossing.at);
        let half = wide(&text) / 2 + 1;
        let x = x.min(width - half).max(half);
        if x - half >= free {
            free = x + half + 8;
            drawing.text(x, y + 22, Anchor::Middle, "", text);
        }
    }
    drawing.height = top + STRIP;
    Some(drawing)
}

/// The value of an input at a tipping point.
pub(crate) fn value(messages: &Messages, unit: Unit, value: Decimal) -> String {
    match unit {
        Unit::Dollars => messages.together(&[value]).concat(),
        _ => messages.rounded_value(unit, value),
    }
}

/// Adds where one side is better off, and says so where there is room.
fn band(view: &View, drawing: &mut Drawing, sign: Ordering, [from, to]: [i32; 2], y: i32) {
    let messages = &view.messages;
    let version = &view.scenario.after().name;
    let (side, long, short) = match sign {
        Ordering::Less => {
            let long = messages.format(message::TipsCheaper { version });
            (Side::First, long, messages.get(message::TIPS_LESS))
        }
        Ordering::Greater => {
            let long = messages.format(message::TipsDearer { version });
            (Side::Second, long, messages.get(message::TIPS_MORE))
        }
        Ordering::Equal => return,
    };
    if from >= to {
        return;
    }
    drawing.bar(tint(side), from, y, to - from, BAND);
    for text in [&*raised(&long), short] {
        if wide(text) + 12 <= to - from {
            let middle = i32::midpoint(from, to);
            drawing.text(middle, y + LINE - 2, Anchor::Middle, colour(side), text.to_owned());
            return;
        }
    }
}
