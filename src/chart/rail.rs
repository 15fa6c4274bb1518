//! The rail: both nets as two bars, for beside the controls and for the smallest embed.

use super::bar::{solid, tint};
use super::{Anchor, Drawing, LINE, units, wide_as, wrap};
use crate::view::View;
use settlement::deal::Side;
use settlement::{Decimal, Figure, FigureKind, Scope, Unit};

/// The height of a bar.
const BAR: i32 = 16;

/// Draws both bars on the scale of all money.
#[must_use]
pub fn draw(view: &View, width: i32) -> Drawing {
    let (deal, messages, rounding) = (view.deal(), &view.messages, view.rounding());
    let [old, _, new] = view.nets();
    let versions =
        [(Scope::Before, view.scenario.before(), old), (Scope::After, view.scenario.after(), new)];
    let scale = view.scale.along(width);
    let at = |amount| scale.at(amount) + 1;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    // The bars come first, so that each is moved from where it was.
    let mut y = LINE + 6;
    let mut texts = Vec::new();
    for (of, terms, net) in versions {
        let amount = messages.short_as(rounding, net);
        let name = wrap(&terms.name, width - wide_as("strong", &amount) - 16);
        texts.push((y, name.clone(), of, amount));
        y += i32::try_from(name.len()).unwrap_or(0) * LINE + 4;
        let side = if net < Decimal::ZERO { Side::Second } else { Side::First };
        let look = if of == Scope::After { solid(side) } else { tint(side) };
        drawing.span(look, [at(0), at(units(Unit::Dollars, net))], y, BAR);
        y += BAR + 8;
    }
    drawing.height = y - 6;
    let [first, second] = [&deal.sides[0], &deal.sides[1]].map(|id| deal.party_name(id));
    drawing.text(0, 12, Anchor::Start, "strong first", first.to_owned());
    let x = wide_as("strong", first) + 8;
    drawing.text(x, 12, Anchor::Start, "soft", "→".to_owned());
    drawing.text(x + 20, 12, Anchor::Start, "strong second", second.to_owned());
    for (y, name, of, amount) in texts {
        let mut base = y + 12;
        for line in name {
            drawing.text(0, base, Anchor::Start, "soft", line);
            base += LINE;
        }
        drawing.text(width, y + 12, Anchor::End, "strong", amount);
        drawing.gives(Figure::new(of, FigureKind::Net));
    }
    drawing
}
