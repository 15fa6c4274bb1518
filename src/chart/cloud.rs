//! The cloud: what the second side is owed, and by themselves the bills of the hosts, under the older
//! terms and the newer.

use super::bar::{colour, outline, solid, tint};
use super::domain::step;
use super::{Anchor, Drawing, LINE, Scale, units, wide, wide_as, wrap};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::{Side, Terms};
use settlement::{Decimal, Figure, FigureKind, Flag, Input, Ledger, Scope, Unit};

/// The height of the bar of what is owed, and of that of the bills.
const OWED: i32 = 22;
const BILLS: i32 = 12;

/// A version of the terms and what follows from it.
pub(crate) type Version<'a> = (Scope<'static>, &'static Terms, &'a Ledger<'static>);

pub(crate) fn versions(view: &View) -> [Version<'_>; 2] {
    let settlement = view.settlement();
    [
        (Scope::Before, view.scenario.before(), &settlement.before),
        (Scope::After, view.scenario.after(), &settlement.after),
    ]
}

/// Draws both lanes; `None` in a deal without hosts.
#[must_use]
pub fn draw(view: &View, width: i32) -> Option<Drawing> {
    view.scenario.host()?;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let y = owed(view, &mut drawing);
    drawing.height = bills(view, &mut drawing, y + 16);
    Some(drawing)
}

/// The lane of what is owed, on the scale of all money: solid, with what is earned on the hosts of others
/// in a colour of its own.
fn owed(view: &View, drawing: &mut Drawing) -> i32 {
    let (deal, messages, rounding) = (view.deal(), &view.messages, view.rounding());
    let width = drawing.width;
    let title = messages.format(message::CloudOwed { payee: deal.party_name(&deal.sides[1]) });
    let mut y = drawing.lines([0, 13], Anchor::Start, "strong", &title, width) - 6;
    let scale = view.scale.along(width);
    let at = |amount| scale.at(amount) + 1;
    for (of, terms, ledger) in versions(view) {
        let net = ledger.totals.net;
        let amount = messages.short_as(rounding, net);
        let room = width - wide_as("strong", &amount) - 16;
        drawing.text(width, y + 13, Anchor::End, "strong", amount);
        drawing.gives(Figure::new(of, FigureKind::Net));
        let name = &terms.name;
        y = drawing.lines([0, y + 13], Anchor::Start, "soft", name, room) - LINE + 6;
        let side = if net < Decimal::ZERO { Side::Second } else { Side::First };
        let look = if of == Scope::After { solid(side) } else { tint(side) };
        let end = units(Unit::Dollars, net);
        drawing.span(look, [at(0), at(end)], y, OWED);
        let rival = ledger.on_rival_hosts.filter(|rival| !rival.is_zero());
        let part = units(Unit::Dollars, rival.unwrap_or_default());
        let is_shown = part > 0 && part <= end;
        let look = if of == Scope::After { "solid third" } else { "tint third" };
        drawing.span_if(is_shown, look, [at(end - part), at(end)], y, OWED);
        y += OWED + 14;
        if let (Some(rival), Some(host)) = (rival, view.scenario.host()) {
            let text = messages.format(message::StageOnRival {
                amount: messages.together(&[rival]).concat(),
                host: &host.name,
            });
            for line in wrap(&text, width) {
                drawing.text(0, y + 1, Anchor::Start, "third", line);
                drawing.gives(Figure::new(of, FigureKind::OnRivalHosts));
                y += LINE;
            }
        }
        y += 2;
    }
    y - 10
}

/// The lane of the bills, which are no part of the deal: outlines on a scale of their own.
fn bills(view: &View, drawing: &mut Drawing, y: i32) -> i32 {
    let messages = &view.messages;
    let width = drawing.width;
    let mut y = drawing.lines([0, y + 13], Anchor::Start, "strong", &title(view), width) - 6;
    let scale = Scale::new(0, view.scale.bills, width - 2);
    for (of, terms, ledger) in versions(view) {
        let name = &terms.name;
        y = drawing.lines([0, y + 13], Anchor::Start, "soft", name, width) - LINE + 6;
        let mut so_far = 0_i64;
        let mut texts = Vec::new();
        for (host, bill) in &ledger.totals.bills {
            let side = view.deal().side_of(&host.owner);
            let from = scale.at(so_far) + 1;
            so_far = so_far.saturating_add(units(Unit::Dollars, *bill));
            drawing.span(outline(side), [from, scale.at(so_far) + 1], y, BILLS);
            let amount = messages.together(&[*bill]).concat();
            let text = host.name.clone() + " " + &amount;
            texts.push((colour(side), text, Some(Figure::new(of, FigureKind::Bill(&host.id)))));
        }
        texts.extend(obstacle(view, of, ledger));
        y += BILLS + 15;
        let mut x = 0;
        for (look, text, figure) in texts {
            if x > 0 && x + wide(&text) > width {
                (x, y) = (0, y + LINE);
            }
            let first = drawing.marks.len();
            let after = x + wide(&text) + 20;
            y = drawing.lines([x, y], Anchor::Start, look, &text, width) - LINE;
            if let Some(figure) = figure {
                drawing.gives_from(first, figure);
            }
            x = after;
        }
        y += 12;
    }
    axis(view, drawing, scale, y)
}

/// What the bills are, how sure they are, and what they are reckoned as.
fn title(view: &View) -> String {
    let messages = &view.messages;
    let compute = view.scenario.get(Input::Compute).unwrap_or_default();
    let level = match view.deal().quantity(Input::Compute) {
        Ok(quantity) if quantity.is_default(Some(compute)) => messages.level(quantity.basis.level),
        _ => messages.get(message::LEVEL_CHOSEN),
    };
    messages.format(message::CloudBills { level, compute: &messages.percent(compute) })
}

/// That a version lets the host have nothing, or not all of what it would have.
fn obstacle(
    view: &View,
    of: Scope<'static>,
    ledger: &Ledger<'static>,
) -> Option<(&'static str, String, Option<Figure<'static>>)> {
    let (messages, host) = (&view.messages, view.scenario.host()?);
    let clause = ledger.flags.iter().find_map(|flag| match flag {
        Flag::NotAllowed { clause, .. } => Some(*clause),
        _ => None,
    })?;
    let has_bill = ledger.totals.bills.iter().any(|(billed, _)| billed.id == host.id);
    let how = if has_bill { message::CLOUD_PARTLY } else { message::CLOUD_FORBIDDEN };
    let (host, how) = (&host.name, messages.get(how));
    let text = messages.format(message::CloudHost { host, how });
    Some(("soft", text, Some(Figure::new(of, FigureKind::NotAllowed(&clause.id)))))
}

/// Adds the scale of the bills.
fn axis(view: &View, drawing: &mut Drawing, scale: Scale, y: i32) -> i32 {
    let (messages, width) = (&view.messages, drawing.width);
    drawing.line("zero", &[(1, y), (width - 1, y)]);
    // The end has its amount first; those before it where there is room.
    let end = view.scale.bills;
    let mut free = width + 10;
    for tick in (0..=end / step(end)).rev().map(|nth| nth * step(end)) {
        let x = scale.at(tick) + 1;
        let text = messages.short(tick.into());
        let half = wide(&text) / 2 + 1;
        let at = x.min(width - half).max(half);
        drawing.line("zero", &[(x, y), (x, y + 4)]);
        if at + half + 10 <= free {
            free = at - half;
            drawing.text(at, y + 18, Anchor::Middle, "soft", text);
        }
    }
    y + 24
}
