//! The flows: who pays whom under the older terms and the newer, side by side. An arrow is as thick
//! as its amount.

use super::{Anchor, Drawing, LINE, Scale, side_class, units, wide, wrap};
use crate::i18n::{Messages, message};
use crate::view::View;
use settlement::deal::{Clause, Host, Payment, Series, Side, Terms};
use settlement::{Decimal, Figure, FigureKind, Flag, Input, Ledger, Number, Scope, Unit};

/// The distance between the two halves.
const BETWEEN: i32 = 20;
/// The width of the bar of a party.
const PARTY: i32 = 6;
/// The distance from that bar to a text.
const GAP: i32 = 4;
/// The thickness of the thickest arrow and of the thinnest.
const THICK: i32 = 40;
const THIN: i32 = 2;

/// A row: a payment between the sides, or to the owner of a host.
pub(crate) struct Row {
    /// The id of the party at the right.
    right: &'static str,
    /// The host whose owner is paid, where that is not plain from the party.
    host: Option<&'static Host>,
    /// Whether the side at the left pays.
    to_right: bool,
    /// The payment under the older terms and under the newer.
    pub(crate) halves: [Half; 2],
}

/// A payment under a version of the terms.
pub(crate) struct Half {
    pub(crate) of: Scope<'static>,
    pub(crate) name: String,
    /// The figure of the amount; `None` where the ledger has none.
    pub(crate) figure: Option<Figure<'static>>,
    pub(crate) amount: Decimal,
    /// Why there is no payment.
    pub(crate) obstacle: Option<Obstacle>,
}

/// Why there is no payment under a version of the terms.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Obstacle {
    /// The version has no such clause.
    Gone,
    /// The version does not allow the host.
    NotAllowed,
}

impl Obstacle {
    pub(crate) fn text(self, messages: &Messages) -> &str {
        messages.get(match self {
            Self::Gone => message::FLOWS_GONE,
            Self::NotAllowed => message::FLOWS_FORBIDDEN,
        })
    }
}

impl Row {
    /// The names of the payer and the payee.
    pub(crate) fn parties(&self, view: &View) -> [String; 2] {
        let deal = view.deal();
        let left = view.messages.party(deal, &deal.sides[0]).to_owned();
        let right = self.right_name(view);
        if self.to_right { [left, right] } else { [right, left] }
    }

    fn right_name(&self, view: &View) -> String {
        let messages = &view.messages;
        let party = messages.party(view.deal(), self.right);
        match self.host.map(|host| messages.deal_text(&host.name)) {
            Some(host) if host != party => messages.format(message::FlowsHost { party, host }),
            _ => party.to_owned(),
        }
    }
}

/// A version of the terms and what follows from it.
type Version<'a> = (Scope<'static>, &'static Terms, &'a Ledger<'static>);

/// The shares, then the bills; with names that fit two lines of this width, where they can.
pub(crate) fn rows(view: &View, width: i32) -> Vec<Row> {
    let (deal, scenario, settlement) = (view.deal(), &view.scenario, view.settlement());
    let versions = [
        (Scope::Before, scenario.before(), &settlement.before),
        (Scope::After, scenario.after(), &settlement.after),
    ];
    let [first, second] = &deal.sides;
    let mut rows = Vec::new();
    for (clause, payment) in deal.payments() {
        let halves = versions.map(|version| payment_half(view, version, clause, width));
        if halves.iter().any(|half| half.obstacle.is_none()) {
            let to_right = payment.from == *first;
            let right = if to_right { &payment.to } else { &payment.from };
            rows.push(Row { right, host: None, to_right, halves });
        }
    }
    let (Some(home), Some(host)) = (scenario.home(), scenario.host()) else { return rows };
    let elsewhere = scenario.get(Input::Elsewhere).unwrap_or_default();
    for (host, is_shown) in [(home, true), (host, host.id != home.id && !elsewhere.is_zero())] {
        if is_shown && host.owner != *first {
            rows.push(Row {
                right: &host.owner,
                host: Some(host).filter(|host| host.owner != *second),
                to_right: true,
                halves: versions
                    .map(|version| bill_half(&view.messages, version, host, host.id == home.id)),
            });
        }
    }
    rows
}

fn payment_half(
    view: &View,
    (of, terms, ledger): Version<'_>,
    clause: &'static Clause,
    width: i32,
) -> Half {
    // Where the version has no such clause, the name is that of the other version's.
    let name = match terms.clause(&clause.id).unwrap_or(clause).payment() {
        Some(payment) => payment_name(view, &clause.id, payment, width),
        None => String::new(),
    };
    let paid = ledger.totals.flows.iter().find(|(paid, _)| paid.id == clause.id);
    Half {
        of,
        name,
        figure: paid.map(|_| Figure::new(of, FigureKind::Paid(&clause.id))),
        amount: paid.map_or(Decimal::ZERO, |(_, amount)| *amount),
        obstacle: paid.is_none().then_some(Obstacle::Gone),
    }
}

/// What a payment is reckoned on, and at which rate or price where it has one.
fn payment_name(view: &View, clause: &str, payment: &Payment, width: i32) -> String {
    let messages = &view.messages;
    let stream = messages.measure(view.deal(), payment.on.by_id());
    let Some(own) = payment.rate() else {
        return messages.format(message::FlowsBrackets { stream });
    };
    let rate = view.scenario.overridden(clause).or(own.default.map(Number::get));
    let rate = &messages.exact(payment.rate_unit(), rate.unwrap_or_default());
    if let Series::Count(_) = payment.on.series {
        return messages.format(message::FlowsFee { rate, stream });
    }
    let name = messages.format(message::FlowsShare { rate, stream });
    if wrap(&name, width).len() > 2 {
        let volume = view.deal().volume(payment.on.by_id().series);
        let short = volume.map_or("", |volume| messages.deal_text(volume.short()));
        return messages.format(message::FlowsShareShort { rate, short });
    }
    name
}

fn bill_half(
    messages: &Messages,
    (of, _, ledger): Version<'_>,
    host: &'static Host,
    is_home: bool,
) -> Half {
    let name = messages.format(message::FlowsBill { host: messages.deal_text(&host.name) });
    let bill = ledger.totals.bills.iter().find(|(billed, _)| billed.id == host.id);
    let mut half = Half {
        of,
        name,
        figure: bill.map(|_| Figure::new(of, FigureKind::Bill(&host.id))),
        amount: bill.map_or(Decimal::ZERO, |(_, amount)| *amount),
        obstacle: None,
    };
    // What a clause leaves free runs there, even where the host charges nothing for it.
    let runs = ledger.years.iter().flat_map(|year| &year.hosted).any(|of| of.host.id == host.id);
    for flag in &ledger.flags {
        if let Flag::NotAllowed { clause, .. } = flag
            && !is_home
            && !runs
        {
            half.figure = Some(Figure::new(of, FigureKind::NotAllowed(&clause.id)));
            half.obstacle = Some(Obstacle::NotAllowed);
        }
    }
    half
}

/// Draws both halves.
#[must_use]
pub fn draw(view: &View) -> Drawing {
    let (deal, scenario, messages) = (view.deal(), &view.scenario, &view.messages);
    let width = view.width;
    let half = (width - BETWEEN) / 2;
    let halves = [0, width - half];
    let room = half - 2 * (PARTY + GAP);
    let rows = rows(view, room);
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
    // Both halves are as high as the higher of the two.
    let mut y = 0;
    for (x, terms) in [(0, scenario.before()), (width - half, scenario.after())] {
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
            let payee = row.right_name(view);
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
                let look = side_class(deal.side_of(right));
                below = drawing.lines([x + half, y], Anchor::End, look, &payee, half);
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
            let text = match half_of.obstacle {
                Some(obstacle) => obstacle.text(messages).to_owned(),
                None => messages.short(half_of.amount),
            };
            drawing.text(at, below, anchor, "strong", text);
            if let Some(figure) = half_of.figure {
                drawing.gives(figure);
            }
            labels = labels.max(below);
            thickest = thickest.max(thick(half_of));
        }
        // The row is as high whatever is paid, so that nothing below it moves with a slider.
        let middle = labels + 12 + THICK / 2;
        y = middle + THICK / 2 + 14;
        for (x, half_of) in halves.iter().zip(&row.halves) {
            let (left, end) = (x + PARTY + 2, x + half - PARTY - 2);
            let along = if row.to_right { [left, end] } else { [end, left] };
            let right = deal.side_of(right);
            let payer = if row.to_right { Side::First } else { right };
            let is_new = half_of.of == Scope::After;
            match half_of.obstacle {
                Some(Obstacle::Gone) => drawing.arrow("ghost", along, middle, thickest),
                Some(Obstacle::NotAllowed) => {
                    hairline(&mut drawing, "forbidden", along, middle);
                    let across = x + half / 2;
                    drawing.line("across", &[(across, middle - 9), (across, middle + 9)]);
                }
                None if thick(half_of) == 0 => hairline(&mut drawing, "hairline", along, middle),
                None => drawing.flow(is_new, payer, along, middle, thick(half_of)),
            }
            drawing.block(is_new, right, x + half - PARTY, from, PARTY, y - 6 - from);
        }
    }
    let end = y - 6;
    for (is_new, x) in [(false, 0), (true, width - half)] {
        drawing.block(is_new, Side::First, x, begun, PARTY, end - begun);
    }
    drawing.height = end + 2;
    drawing
}

/// Adds the arrow of a payment of nothing.
fn hairline(drawing: &mut Drawing, look: &'static str, [from, to]: [i32; 2], y: i32) {
    drawing.line(look, &[(from, y), (to, y)]);
    let back = to - (to - from).signum() * 6;
    drawing.line("hairline", &[(back, y - 4), (to, y), (back, y + 4)]);
}
