//! Why the net is less or more: from the older to the newer, clause by clause.

use super::bar::{solid, tint};
use super::{Anchor, Drawing, LINE, raised, units, wide_as};
use crate::i18n::message;
use crate::view::View;
use settlement::deal::{Side, Terms};
use settlement::story::{Cause, Reason};
use settlement::{Decimal, Figure, FigureKind, Scope, Settlement, Unit};

/// The height of a bar.
const BAR: i32 = 20;
/// The shortest step that has room for an arrow's head.
const HEAD: i32 = 18;

/// A row: a net, or a step from one to the other.
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) figure: Figure<'static>,
    pub(crate) amount: Decimal,
}

impl Row {
    fn is_step(&self) -> bool {
        self.figure.kind == FigureKind::Step
    }
}

/// The older net, each step that changes it, and the newer net.
pub(crate) fn rows(view: &View) -> Vec<Row> {
    let (scenario, settlement) = (&view.scenario, view.settlement());
    let net = |terms: &'static Terms, of, amount| Row {
        name: net_name(view, terms, amount),
        figure: Figure::new(of, FigureKind::Net),
        amount,
    };
    let mut rows = vec![net(scenario.before(), Scope::Before, settlement.before.totals.net)];
    for step in settlement.bridge.iter().filter(|step| !step.net.is_zero()) {
        rows.push(Row {
            name: step_name(view, step.clause),
            figure: Figure::new(Scope::Bridge(step.clause), FigureKind::Step),
            amount: step.net,
        });
    }
    rows.push(net(scenario.after(), Scope::After, settlement.after.totals.net));
    rows
}

/// The name of a version; where its net is below zero, with who owes whom.
fn net_name(view: &View, terms: &'static Terms, amount: Decimal) -> String {
    let (deal, messages) = (view.deal(), &view.messages);
    let name = &terms.name;
    if amount >= Decimal::ZERO {
        return name.to_owned();
    }
    let [first, second] = &deal.sides;
    messages.format(message::WhyBack {
        terms: name,
        payer: deal.party_name(second),
        payee: deal.party_name(first),
    })
}

/// What became of a clause, as the reasons tell it.
fn step_name(view: &View, id: &'static str) -> String {
    let Settlement { after, .. } = view.settlement();
    let [older, newer] = [view.scenario.before(), view.scenario.after()].map(|of| of.clause(id));
    let Some(clause) = newer.or(older) else { return String::new() };
    let reached = super::trail::reached(after).filter(|reached| reached.clause.id == clause.id);
    let became = match (older, newer, reached) {
        (None, _, _) => Cause::Added,
        (_, None, _) => Cause::Dropped,
        (_, _, Some(reached)) => Cause::Capped { year: reached.year },
        _ => Cause::Changed,
    };
    let reason = Reason { clause, cause: became, net: Decimal::ZERO };
    crate::i18n::reason::cause(&view.messages, view.deal(), &reason)
}

/// What changed and did nothing to the net; `None` where everything did something.
#[must_use]
pub fn idle(view: &View) -> Option<String> {
    let mut clauses = Vec::new();
    for step in view.settlement().bridge.iter().filter(|step| step.net.is_zero()) {
        clauses.push(view.messages.clause(view.deal(), step.clause));
    }
    let clauses = clauses.join(", ");
    (!clauses.is_empty()).then(|| view.messages.format(message::WhyNoEffect { clauses }))
}

/// Draws the rows on the scale of all money.
#[must_use]
pub fn draw(view: &View, width: i32) -> Drawing {
    let messages = &view.messages;
    let rows = rows(view);
    let amounts: Vec<_> = rows.iter().map(|row| row.amount).collect();
    let texts = messages.together(&amounts);
    let scale = view.scale.along(width);
    let at = |amount| scale.at(amount) + 1;
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    let (mut y, mut so_far) = (0, 0_i64);
    for (row, mut text) in rows.iter().zip(texts) {
        let amount = units(Unit::Dollars, row.amount);
        let [from, to] =
            if row.is_step() { [so_far, so_far.saturating_add(amount)] } else { [0, amount] };
        so_far = to;
        if row.is_step() && amount > 0 {
            text.insert(0, '+');
        }
        let look = if row.is_step() { "" } else { "strong" };
        let room = width - wide_as("strong", &text) - 16;
        drawing.text(width, y + 14, Anchor::End, "strong", text);
        drawing.gives(row.figure);
        let name = raised(&row.name);
        y = drawing.lines([0, y + 14], Anchor::Start, look, &name, room) - LINE + 7;
        let (from, to) = (at(from), at(to));
        drawing.span(look_of(row), [from, to], y, BAR);
        head(&mut drawing, row, [from, to], y + BAR / 2);
        if view.scale.least < 0 {
            drawing.line("zero", &[(at(0), y - 3), (at(0), y + BAR + 3)]);
        }
        y += BAR + 11;
    }
    drawing.height = y - 8;
    drawing
}

/// The side that gains by a step has its colour; a net has that of the side that owes it.
fn look_of(row: &Row) -> &'static str {
    let is_below = row.amount < Decimal::ZERO;
    match row.figure.scope {
        Scope::After => solid(if is_below { Side::Second } else { Side::First }),
        Scope::Bridge(_) => tint(if is_below { Side::First } else { Side::Second }),
        _ => tint(if is_below { Side::Second } else { Side::First }),
    }
}

/// Adds the head of the arrow of a step.
fn head(drawing: &mut Drawing, row: &Row, [from, to]: [i32; 2], y: i32) {
    if !row.is_step() || (to - from).abs() < HEAD {
        return;
    }
    let way = (to - from).signum();
    let tip = to - way * 6;
    let look = if way < 0 { "chevron first" } else { "chevron second" };
    drawing.line(look, &[(tip - way * 5, y - 5), (tip, y), (tip - way * 5, y + 5)]);
}
