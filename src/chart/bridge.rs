//! From the old net to the new, clause by clause.

use super::{Anchor, Drawing, LINE, Scale, units, wide, wrap};
use crate::Model;
use crate::i18n::{Messages, message};
use settlement::{Decimal, Figure, Of, Unit, What};

/// A bar.
const BAR: i32 = 18;

/// A net, or what changes it.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) figure: Figure<'static>,
    pub(crate) amount: Decimal,
}

impl Row {
    fn is_step(&self) -> bool {
        self.figure.what == What::Step
    }

    /// With its sign where it is a step.
    pub(crate) fn text(&self, messages: &Messages) -> String {
        let mut text = messages.short(self.amount);
        if self.is_step() && self.amount > Decimal::ZERO {
            text.insert(0, '+');
        }
        text
    }
}

/// The old net, each step, and the new net.
pub(crate) fn rows(model: &Model, messages: &Messages) -> Vec<Row> {
    let (scenario, settlement) = (&model.scenario, &model.settlement);
    let deal = model.deal();
    let net = |terms: &'static str, of, amount| {
        let mut name = messages.deal_text(terms).to_owned();
        if amount < Decimal::ZERO {
            let [first, second] = &deal.sides;
            name = messages.format(message::BridgeBack {
                terms: name,
                payer: messages.party(deal, second),
                payee: messages.party(deal, first),
            });
        }
        Row { name, figure: Figure::new(of, What::Net), amount }
    };
    let mut rows = vec![net(&scenario.before().name, Of::Before, settlement.before.totals.net)];
    for step in &settlement.bridge {
        rows.push(Row {
            name: messages.clause(deal, step.clause),
            figure: Figure::new(Of::Bridge(step.clause), What::Step),
            amount: step.net,
        });
    }
    rows.push(net(&scenario.after().name, Of::After, settlement.after.totals.net));
    rows
}

/// The drawing.
#[must_use]
pub fn draw(model: &Model, messages: &Messages) -> Drawing {
    let width = model.width;
    let rows = rows(model, messages);
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
        let name = wrap(&row.name, room);
        let look = if row.is_step() { "" } else { "strong" };
        let mut widest = 0;
        y += 14;
        let base = y;
        for line in name {
            widest = widest.max(wide(&line));
            drawing.text(0, y, Anchor::Start, look, line);
            y += LINE;
        }
        y += 6 - LINE;
        drawing.text(width, base, Anchor::End, "strong", amount);
        drawing.asks(row.figure);
        let [from, to] = [at(from), at(to)];
        if let Some(x) = before {
            // What is written here is not struck through.
            if x < widest + 6 || x > room {
                drawing.line("leader", &[(x, from_y - 10), (x, from_y)]);
            } else {
                drawing.line("leader", &[(x, from_y - 10), (x, y)]);
            }
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
        let half = wide(&text) / 2;
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
        let side = if row.amount < Decimal::ZERO { "second" } else { "first" };
        drawing.block(row.figure.of == Of::After, side, left, y, length, BAR);
    } else if length < 12 {
        drawing.bar("new other", left, y, length, BAR);
    } else {
        drawing.arrow("new other", [from, to], middle, BAR - 8);
    }
}
