//! The dollar: who ends up with how much of each dollar that customers pay.

use super::{Anchor, Drawing, LINE, Scale, plot, units, wide, wrap};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::Side;
use settlement::deal::Terms;
use settlement::{Cents, Decimal, Figure, FigureKind, Scope, Unit};

/// The height of a strip.
const STRIP: i32 = 44;

/// The split of a dollar under a version of the terms.
pub(crate) struct Split {
    pub(crate) of: Scope<'static>,
    pub(crate) terms: &'static Terms,
    /// Who gets how much; empty where nothing is sold.
    pub(crate) parts: Vec<Cents<'static>>,
}

/// The splits under the older terms and the newer.
pub(crate) fn splits(view: &View) -> [Split; 2] {
    let (scenario, settlement) = (&view.scenario, view.settlement());
    [
        (Scope::Before, scenario.before(), &settlement.before),
        (Scope::After, scenario.after(), &settlement.after),
    ]
    .map(|(of, terms, ledger)| Split {
        of,
        terms,
        parts: ledger.of_a_dollar().unwrap_or_default(),
    })
}

/// The amount of a part as a whole number that a scale can take.
fn cents(part: &Cents<'_>) -> i64 {
    units(Unit::Fraction, part.amount)
}

/// Draws the strip of each version.
#[must_use]
pub fn draw(view: &View) -> Drawing {
    let (messages, width) = (&view.messages, view.width);
    let splits = splits(view);
    // Where a party pays more than it gets, the others have more than the dollar between them.
    let mut most = 0;
    for Split { parts, .. } in &splits {
        let mut sum = 0;
        for part in parts {
            sum += cents(part).max(0);
        }
        most = most.max(sum);
    }
    let scale = Scale::new(0, most, width - 2);
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let mut y = 13;
    for Split { of, terms, parts } in splits {
        y = drawing.lines([0, y], Anchor::Start, "strong", messages.deal_text(&terms.name), width)
            - 8;
        if parts.is_empty() {
            let text = messages.get(message::DOLLAR_NOTHING);
            y = drawing.lines([0, y + 14], Anchor::Start, "", text, width) + 20;
            continue;
        }
        let is_new = of == Scope::After;
        let (mut so_far, mut below) = (0, y + STRIP + 18);
        let mut outside = Vec::new();
        for part in &parts {
            let from = scale.at(so_far) + 1;
            so_far += cents(part).max(0);
            let length = scale.at(so_far) + 1 - from;
            let side = view.deal().side_of(&part.party.id);
            if length > 0 {
                strip(&mut drawing, is_new, side, [from, y, length]);
            }
            let (name, amount) =
                (messages.deal_text(&part.party.name), messages.cents(part.amount));
            if wide(name).max(wide(&amount)) + 8 > length {
                outside.push(part);
                continue;
            }
            let middle = from + length / 2;
            let look = if is_new { "on" } else { "" };
            drawing.text(middle, y + 17, Anchor::Middle, look, name.to_owned());
            let look = if is_new { "on strong" } else { "strong" };
            drawing.text(middle, y + 33, Anchor::Middle, look, amount);
            drawing.gives(Figure::new(of, FigureKind::ShareOfDollar(&part.party.id)));
        }
        for part in outside {
            let party = messages.deal_text(&part.party.name);
            let amount = &messages.cents(part.amount);
            let text = if part.amount < Decimal::ZERO {
                messages.format(message::DollarBelow { party, amount })
            } else {
                messages.format(message::DollarPart { party, amount })
            };
            for line in wrap(&text, width) {
                drawing.text(0, below, Anchor::Start, "", line);
                drawing.gives(Figure::new(of, FigureKind::ShareOfDollar(&part.party.id)));
                below += LINE;
            }
        }
        y = below + 14;
    }
    drawing.height = y - 26;
    drawing
}

/// Adds the strip of a part. The older terms are hatched only at its foot, below the text.
fn strip(drawing: &mut Drawing, is_new: bool, side: Side, [x, y, length]: [i32; 3]) {
    drawing.bar(plot(is_new, side), x, y, length, STRIP);
    if !is_new {
        drawing.block(is_new, side, x, y + STRIP - 6, length, 6);
    }
}
