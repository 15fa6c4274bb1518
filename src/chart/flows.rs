//! Who pays whom: the old terms and the new side by side, arrows as thick as the money.

use super::{Anchor, Drawing, LINE, Scale, units, wide, wrap};
use crate::Model;
use crate::i18n::{Message, Messages, message};
use crate::view::side;
use settlement::deal::{Clause, Host, Terms};
use settlement::{Decimal, Figure, Flag, Input, Ledger, Number, Of, Unit, What};

/// Between the two halves.
const BETWEEN: i32 = 20;
/// The bar of a party.
const PARTY: i32 = 6;
/// From there to what is written.
const GAP: i32 = 4;
/// The thickest arrow and the thinnest.
const THICK: i32 = 40;
const THIN: i32 = 2;

/// What one side pays the other, or the owner of a host.
pub(crate) struct Row {
    /// The party at the right.
    right: &'static str,
    /// Where it is paid as the owner of a host: the host.
    host: Option<&'static Host>,
    /// Whether the side at the left pays.
    to_right: bool,
    /// The same under the old terms and the new.
    pub(crate) halves: Vec<Half>,
}

/// What becomes of it under a version of the terms.
pub(crate) struct Half {
    pub(crate) of: Of<'static>,
    pub(crate) name: String,
    /// None where the ledger has no such amount.
    pub(crate) figure: Option<Figure<'static>>,
    pub(crate) amount: Decimal,
    /// What is said in place of an amount.
    pub(crate) word: Option<Message>,
}

impl Row {
    /// Who pays, and who is paid.
    pub(crate) fn parties(&self, model: &Model, messages: &Messages) -> [String; 2] {
        let deal = model.deal();
        let left = messages.party(deal, &deal.sides[0]).to_owned();
        let right = self.payee(model, messages);
        if self.to_right { [left, right] } else { [right, left] }
    }

    fn payee(&self, model: &Model, messages: &Messages) -> String {
        let party = messages.party(model.deal(), self.right);
        match self.host.map(|host| messages.deal_text(&host.name)) {
            Some(host) if host != party => messages.format(message::FlowsHost { party, host }),
            _ => party.to_owned(),
        }
    }
}

/// A version of the terms and what follows from it.
type Version<'a> = (Of<'static>, &'static Terms, &'a Ledger<'static>);

/// The shares, then the bills; names that fit two lines of this width, where they can.
pub(crate) fn rows(model: &Model, messages: &Messages, width: i32) -> Vec<Row> {
    let (deal, scenario, settlement) = (model.deal(), &model.scenario, &model.settlement);
    let versions = [
        (Of::Before, scenario.before(), &settlement.before),
        (Of::After, scenario.after(), &settlement.after),
    ];
    let [first, second] = &deal.sides;
    let mut rows = Vec::new();
    for (clause, share) in deal.shares() {
        let to_right = share.from == *first;
        let mut row = Row {
            right: if to_right { &share.to } else { &share.from },
            host: None,
            to_right,
            halves: Vec::new(),
        };
        let mut is_gone = true;
        for version in &versions {
            let half = share_of(messages, model, version, clause, width);
            is_gone &= half.word.is_some();
            row.halves.push(half);
        }
        if !is_gone {
            rows.push(row);
        }
    }
    let (home, host) = (scenario.home(), scenario.host());
    let elsewhere = scenario.get(Input::Elsewhere).unwrap_or_default();
    for &(host, is_shown) in &[(home, true), (host, host.id != home.id && !elsewhere.is_zero())] {
        if is_shown && host.owner != *first {
            let mut row = Row {
                right: &host.owner,
                host: Some(host).filter(|host| host.owner != *second),
                to_right: true,
                halves: Vec::new(),
            };
            for version in &versions {
                row.halves.push(bill_of(messages, version, host, host.id == home.id));
            }
            rows.push(row);
        }
    }
    rows
}

fn share_of(
    messages: &Messages,
    model: &Model,
    (of, terms, ledger): &Version<'_>,
    clause: &'static Clause,
    width: i32,
) -> Half {
    // Where it is gone, it is called what it was.
    let share = terms.clause(&clause.id).unwrap_or(clause).share();
    let own = share.and_then(|share| share.rate.default).map(Number::get);
    let rate = model.scenario.overridden(&clause.id).or(own).unwrap_or_default();
    let rate = messages.percent(rate);
    let stream = messages.stream(model.deal(), &clause.stream);
    let mut name = messages.format(message::FlowsShare { rate: &rate, stream });
    if wrap(&name, width).len() > 2 {
        name = messages.format(message::FlowsShareShort { rate });
    }
    let word = Some(message::FLOWS_GONE);
    let mut half = Half { of: *of, name, figure: None, amount: Decimal::ZERO, word };
    for (paid, amount) in &ledger.totals.flows {
        if paid.id == clause.id {
            half.figure = Some(Figure::new(*of, What::Paid(&clause.id)));
            half.amount = *amount;
            half.word = None;
        }
    }
    half
}

fn bill_of(
    messages: &Messages,
    (of, _, ledger): &Version<'_>,
    host: &'static Host,
    is_home: bool,
) -> Half {
    let name = messages.format(message::FlowsBill { host: messages.deal_text(&host.name) });
    let mut half = Half { of: *of, name, figure: None, amount: Decimal::ZERO, word: None };
    for (billed, amount) in &ledger.totals.bills {
        if billed.id == host.id {
            half.figure = Some(Figure::new(*of, What::Bill(&host.id)));
            half.amount = *amount;
        }
    }
    for flag in &ledger.flags {
        if let Flag::NotAllowed { clause, .. } = flag
            && !is_home
        {
            half.figure = Some(Figure::new(*of, What::NotAllowed(&clause.id)));
            half.word = Some(message::FLOWS_FORBIDDEN);
        }
    }
    half
}

/// The drawing.
#[must_use]
pub fn draw(model: &Model, messages: &Messages) -> Drawing {
    let (deal, scenario) = (model.deal(), &model.scenario);
    let width = model.width;
    let half = (width - BETWEEN) / 2;
    let halves = [0, width - half];
    let room = half - 2 * (PARTY + GAP);
    let rows = rows(model, messages, room);
    let first = messages.party(deal, &deal.sides[0]);
    let mut most = 0;
    for row in &rows {
        for half in &row.halves {
            most = most.max(units(Unit::Dollars, half.amount));
        }
    }
    let scale = Scale::new(0, most, THICK);
    let thick = |half: &Half| match units(Unit::Dollars, half.amount) {
        0 => 0,
        amount => scale.at(amount).max(THIN),
    };
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    // What both halves have in common grows with the larger of the two.
    let mut y = 0;
    for &(x, terms) in &[(0, scenario.before()), (width - half, scenario.after())] {
        let name = messages.deal_text(&terms.name);
        y = y.max(drawing.lines([x, 13], Anchor::Start, "strong", name, half) - 6);
    }
    for x in halves {
        drawing.line("rule", &[(x, y), (x + half, y)]);
    }
    y += 19;
    let mut begun = y;
    let mut right = "";
    for row in &rows {
        if row.right != right {
            let payee = row.payee(model, messages);
            let is_first = right.is_empty();
            right = row.right;
            if is_first {
                for x in halves {
                    drawing.text(x, y, Anchor::Start, "first", first.to_owned());
                }
            }
            if !is_first || wide(first) + 8 + wide(&payee) > half {
                y += LINE;
            }
            let mut below = y;
            for x in halves {
                let at = [x + half, y];
                below = drawing.lines(at, Anchor::End, side(deal, right), &payee, half);
            }
            y = below + 8 - LINE;
            if is_first {
                begun = y;
            }
        }
        let from = y;
        let (mut labels, mut thickest) = (y, 8);
        for (x, half_of) in halves.iter().zip(&row.halves) {
            let (at, anchor) = if row.to_right {
                (x + PARTY + GAP, Anchor::Start)
            } else {
                (x + half - PARTY - GAP, Anchor::End)
            };
            let below = drawing.lines([at, y + 14], anchor, "", &half_of.name, room);
            let text = match half_of.word {
                Some(word) => messages.get(word).to_owned(),
                None => messages.short(half_of.amount),
            };
            drawing.text(at, below, anchor, "strong", text);
            if let Some(figure) = half_of.figure {
                drawing.asks(figure);
            }
            labels = labels.max(below);
            thickest = thickest.max(thick(half_of));
        }
        // As high whatever is paid: what stands below must not move with a slider.
        let middle = labels + 12 + THICK / 2;
        y = middle + THICK / 2 + 14;
        for (x, half_of) in halves.iter().zip(&row.halves) {
            let (left, end) = (x + PARTY + 2, x + half - PARTY - 2);
            let along = if row.to_right { [left, end] } else { [end, left] };
            let payer = if row.to_right { "first" } else { side(deal, right) };
            let new = half_of.of == Of::After;
            match (half_of.word, half_of.figure) {
                (Some(_), None) => drawing.arrow("ghost", along, middle, thickest),
                (Some(_), Some(_)) => {
                    hairline(&mut drawing, "forbidden", along, middle);
                    let across = x + half / 2;
                    drawing.line("across", &[(across, middle - 9), (across, middle + 9)]);
                }
                _ if thick(half_of) == 0 => hairline(&mut drawing, "hairline", along, middle),
                _ => drawing.flow(new, payer, along, middle, thick(half_of)),
            }
            drawing.block(new, side(deal, right), x + half - PARTY, from, PARTY, y - 6 - from);
        }
    }
    let end = y - 6;
    for &(new, x) in &[(false, 0), (true, width - half)] {
        drawing.block(new, "first", x, begun, PARTY, end - begun);
    }
    drawing.height = end + 2;
    drawing
}

/// Nothing is paid, but it might be.
fn hairline(drawing: &mut Drawing, look: &'static str, [from, to]: [i32; 2], y: i32) {
    drawing.line(look, &[(from, y), (to, y)]);
    let back = to - (to - from).signum() * 6;
    drawing.line("hairline", &[(back, y - 4), (to, y), (back, y + 4)]);
}
