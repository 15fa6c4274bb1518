//! The bridge: from the old net to the new, clause by clause.

use super::{Anchor, Drawing, LINE, Scale, units, wide, wrap};
use crate::i18n::{Messages, message};
use crate::view::View;
use settlement::deal::Side;
use settlement::{Decimal, Figure, FigureKind, Scope, Unit};

/// The height of a bar.
const BAR: i32 = 18;

/// A row: a net, or a step between the two.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) figure: Figure<'static>,
    pub(crate) amount: Decimal,
}

impl Row {
    fn is_step(&self) -> bool {
        self.figure.kind == FigureKind::Step
    }

    /// The amount; a step has its sign.
    fn text(&self, messages: &Messages) -> String {
        let mut text = messages.short(self.amount);
        if self.is_step() && self.amount > Decimal::ZERO {
            text.insert(0, '+');
        }
        text
    }
}

/// The old net, each step, and the new net.
pub(crate) fn rows(view: &View) -> Vec<Row> {
    let (scenario, settlement, messages) = (&view.scenario, view.settlement(), &view.messages);
    let deal = view.deal();
    let net = |terms: &'static str, of, amount| {
        let mut name = messages.deal_text(terms).to_owned();
        if amount < Decimal::ZERO {
            let [first, second] = &deal.sides;
            name = messages.format(message::BridgeBack {
                terms: &name,
                payer: messages.party(deal, second),
                payee: messages.party(deal, first),
            });
        }
        Row { name, figure: Figure::new(of, FigureKind::Net), amount }
    };
    let mut rows = vec![net(&scenario.before().name, Scope::Before, settlement.before.totals.net)];
    for step in &settlement.bridge {
        rows.push(Row {
            name: messages.clause(deal, step.clause),
            figure: Figure::new(Scope::Bridge(step.clause), FigureKind::Step),
            amount: step.net,
        });
    }
    rows.push(net(&scenario.after().name, Scope::After, settlement.after.totals.net));
    rows
}

/// Draws the bridge.
#[must_use]
pub fn draw(view: &View) -> Drawing {
    let (messages, width) = (&view.messages, view.width);
    let rows = rows(view);
    // Where each bar begins and ends.
    let mut spans = Vec::new();
    let (mut least, mut most, mut so_far) = (0, 0, 0_i64);
    for row in &rows {
        let amount = units(Unit::Dollars, row.amount);
        let span =
            if row.is_step() { [so_far, so_far.saturating_add(amount)] } else { [0, amount] };
        so_far = span[1];
        (least, most) = (least.min(so_far), most.max(so_far));
        spans.push(span);
    }
    let scale = Scale::new(least, most, width - 4);
    let at = |value| scale.at(value) + 2;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let (mut y, mut before): (i32, Option<i32>) = (0, None);
    for (row, [from, to]) in rows.iter().zip(spans) {
        let amount = row.text(messages);
        let room = width - wide(&amount) - 12;
        let from_y = y;
        let look = if row.is_step() { "" } else { "strong" };
        let mut widest = 0;
        y += 14;
        let base = y;
        for line in wrap(&row.name, room) {
            widest = widest.max(wide(&line));
            drawing.text(0, y, Anchor::Start, look, line);
            y += LINE;
        }
        y += 6 - LINE;
        drawing.text(width, base, Anchor::End, "strong", amount);
        drawing.gives(row.figure);
        let [from, to] = [at(from), at(to)];
        if let Some(x) = before {
            // The leader does not strike through the texts.
            let end = if x < widest + 6 || x > room { from_y } else { y };
            drawing.line("leader", &[(x, from_y - 10), (x, end)]);
        }
        bar(&mut drawing, row, y, [from, to]);
        if least < 0 {
            drawing.line("base", &[(at(0), y - 3), (at(0), y + BAR + 3)]);
        }
        before = Some(to);
        y += BAR + 10;
    }
    if least < 0 {
        let text = messages.short(Decimal::ZERO);
        let half = (wide(&text) + 1) / 2;
        let x = at(0).max(half).min(width - half);
        drawing.text(x, y + 8, Anchor::Middle, "soft", text);
        y += 12;
    }
    drawing.height = y;
    drawing
}

fn bar(drawing: &mut Drawing, row: &Row, y: i32, [from, to]: [i32; 2]) {
    let (left, length) = (from.min(to), (to - from).abs());
    let middle = y + BAR / 2;
    if length < 2 {
        // Nothing, or too little to see.
        drawing.line("hairline", &[(to, y), (to, y + BAR)]);
    } else if !row.is_step() {
        let side = if row.amount < Decimal::ZERO { Side::Second } else { Side::First };
        drawing.block(row.figure.scope == Scope::After, side, left, y, length, BAR);
    } else if length < 12 {
        drawing.bar("new other", left, y, length, BAR);
    } else {
        drawing.arrow("new other", [from, to], middle, BAR - 8);
    }
}
