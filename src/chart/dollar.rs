//! Who ends up with each dollar that customers pay.

use super::{Anchor, Drawing, LINE, Scale, units, wide, wrap};
use crate::Model;
use crate::i18n::{Messages, message};
use crate::view::side;
use settlement::deal::Terms;
use settlement::{Cents, Decimal, Figure, Of, Unit, What};

/// A strip.
const STRIP: i32 = 44;

/// A version: its terms, and who gets how much; nobody where nothing is sold.
pub(crate) struct Split {
    pub(crate) of: Of<'static>,
    pub(crate) terms: &'static Terms,
    pub(crate) parts: Vec<Cents<'static>>,
}

/// Under the old terms and the new.
pub(crate) fn splits(model: &Model) -> [Split; 2] {
    let (scenario, settlement) = (&model.scenario, &model.settlement);
    [
        (Of::Before, scenario.before(), &settlement.before),
        (Of::After, scenario.after(), &settlement.after),
    ]
    .map(|(of, terms, ledger)| Split {
        of,
        terms,
        parts: ledger.of_a_dollar().unwrap_or_default(),
    })
}

/// In hundredths of a cent, as far as drawings need it.
fn cents(part: &Cents<'_>) -> i64 {
    units(Unit::Fraction, part.amount)
}

/// The drawing.
#[must_use]
pub fn draw(model: &Model, messages: &Messages) -> Drawing {
    let width = model.width;
    let splits = splits(model);
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
        let new = of == Of::After;
        let (mut so_far, mut below) = (0, y + STRIP + 18);
        let mut outside = Vec::new();
        for part in &parts {
            let from = scale.at(so_far) + 1;
            so_far += cents(part).max(0);
            let length = scale.at(so_far) + 1 - from;
            let side = side(model.deal(), &part.party.id);
            if length > 0 {
                strip(&mut drawing, new, side, [from, y, length]);
            }
            let (name, amount) =
                (messages.deal_text(&part.party.name), messages.cents(part.amount));
            if wide(name).max(wide(&amount)) + 8 > length {
                outside.push(part);
                continue;
            }
            let middle = from + length / 2;
            let look = if new { "on" } else { "" };
            drawing.text(middle, y + 17, Anchor::Middle, look, name.to_owned());
            let look = if new { "on strong" } else { "strong" };
            drawing.text(middle, y + 33, Anchor::Middle, look, amount);
            drawing.asks(Figure::new(of, What::OfADollar(&part.party.id)));
        }
        for part in outside {
            let party = messages.deal_text(&part.party.name);
            let amount = messages.cents(part.amount);
            let text = if part.amount < Decimal::ZERO {
                messages.format(message::DollarBelow { party, amount })
            } else {
                messages.format(message::DollarPart { party, amount })
            };
            for line in wrap(&text, width) {
                drawing.text(0, below, Anchor::Start, "", line);
                drawing.asks(Figure::new(of, What::OfADollar(&part.party.id)));
                below += LINE;
            }
        }
        y = below + 14;
    }
    drawing.height = y - 26;
    drawing
}

/// Old is hatched at its foot alone: above it something is written.
fn strip(drawing: &mut Drawing, new: bool, side: &str, [x, y, length]: [i32; 3]) {
    drawing.bar(super::plot(new, side), x, y, length, STRIP);
    if !new {
        drawing.block(new, side, x, y + STRIP - 6, length, 6);
    }
}
