//! Who pays whom: the old terms and the new side by side, arrows as thick as the money.

use super::{Anchor, Drawing, LINE, Scale, units, wide, wrap};
use crate::Model;
use crate::view::side;
use crate::words::{Words, key};
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

/// What one side pays, under both versions.
pub(crate) struct Row {
    pub(crate) what: What<'static>,
    /// The party at the right.
    right: &'static str,
    /// Where it is paid as the owner of a host: the host's name.
    host: Option<&'static Host>,
    /// Whether the side at the left pays.
    to_right: bool,
    /// How it is called, under each version.
    pub(crate) names: [String; 2],
    pub(crate) cells: [State; 2],
}

/// What becomes of it under a version.
#[derive(Clone, Copy)]
pub(crate) enum State {
    Paid(Decimal),
    /// The ledger has no such amount.
    Nothing,
    /// The version has no such clause.
    Gone,
    /// Forbidden by this clause.
    Forbidden(&'static str),
}

impl State {
    pub(crate) fn figure(self, of: Of<'static>, what: What<'static>) -> Option<Figure<'static>> {
        match self {
            State::Paid(_) => Some(Figure::new(of, what)),
            State::Forbidden(clause) => Some(Figure::new(of, What::NotAllowed(clause))),
            _ => None,
        }
    }

    pub(crate) fn amount(self) -> Decimal {
        if let State::Paid(amount) = self { amount } else { Decimal::ZERO }
    }

    /// In words where it is no amount.
    pub(crate) fn word(self, words: &Words) -> Option<&'static str> {
        match self {
            State::Gone => Some(words.get(key::FLOWS_GONE)),
            State::Forbidden(_) => Some(words.get(key::FLOWS_FORBIDDEN)),
            _ => None,
        }
    }
}

impl Row {
    /// Who pays, and who is paid.
    pub(crate) fn parties(&self, model: &Model, words: &Words) -> [String; 2] {
        let deal = model.deal();
        let left = words.party(deal, &deal.sides[0]).to_owned();
        let right = self.payee(model, words);
        if self.to_right { [left, right] } else { [right, left] }
    }

    fn payee(&self, model: &Model, words: &Words) -> String {
        let party = words.party(model.deal(), self.right);
        match self.host.map(|host| words.of(&host.name)) {
            Some(host) if host != party => words.pair(key::FLOWS_HOST, party, host),
            _ => party.to_owned(),
        }
    }
}

/// The shares, then the bills; names that fit two lines of this width, where they can.
pub(crate) fn rows(model: &Model, words: &Words, width: i32) -> Vec<Row> {
    let (deal, scenario) = (model.deal(), &model.scenario);
    let ledgers = [&model.settlement.before, &model.settlement.after];
    let versions = [scenario.before(), scenario.after()];
    let [first, second] = &deal.sides;
    let mut rows = Vec::new();
    for (clause, share) in deal.shares() {
        if versions.iter().all(|terms| terms.clause(&clause.id).is_none()) {
            continue;
        }
        let to_right = share.from == *first;
        let mut names = [String::new(), String::new()];
        for (name, nth) in names.iter_mut().zip([0, 1]) {
            let rate = words.percent(rate(model, &versions, nth, clause));
            *name = words.pair(key::FLOWS_SHARE, &rate, words.stream(deal, &clause.stream));
            if wrap(name, width).len() > 2 {
                *name = words.say(key::FLOWS_SHARE_SHORT, &[&rate]);
            }
        }
        rows.push(Row {
            what: What::Paid(&clause.id),
            right: if to_right { &share.to } else { &share.from },
            host: None,
            to_right,
            names,
            cells: ledgers.map(|ledger| share_of(ledger, clause)),
        });
    }
    let (home, host) = (scenario.home(), scenario.host());
    let elsewhere = scenario.get(Input::Elsewhere).unwrap_or_default();
    for (host, is_shown) in [(home, true), (host, host.id != home.id && !elsewhere.is_zero())] {
        if !is_shown || host.owner == *first {
            continue;
        }
        let name = words.say(key::FLOWS_BILL, &[words.of(&host.name)]);
        rows.push(Row {
            what: What::Bill(&host.id),
            right: &host.owner,
            host: Some(host).filter(|host| host.owner != *second),
            to_right: true,
            names: [name.clone(), name],
            cells: ledgers.map(|ledger| bill_of(ledger, host, host.id == home.id)),
        });
    }
    rows
}

/// The rate under a version, or where it has no such clause under the other.
fn rate(model: &Model, versions: &[&'static Terms; 2], nth: usize, clause: &Clause) -> Decimal {
    if let Some(rate) = model.scenario.overridden(&clause.id) {
        return rate;
    }
    let own = versions.get(nth).and_then(|terms| terms.clause(&clause.id));
    let share = own.unwrap_or(clause).share();
    share.and_then(|share| share.rate.default).map(Number::get).unwrap_or_default()
}

fn share_of(ledger: &Ledger<'_>, clause: &Clause) -> State {
    for (of, amount) in &ledger.totals.flows {
        if of.id == clause.id {
            return State::Paid(*amount);
        }
    }
    State::Gone
}

fn bill_of(ledger: &Ledger<'static>, host: &Host, is_home: bool) -> State {
    for flag in &ledger.flags {
        if let Flag::NotAllowed { clause, .. } = flag
            && !is_home
        {
            return State::Forbidden(&clause.id);
        }
    }
    for (of, amount) in &ledger.totals.bills {
        if of.id == host.id {
            return State::Paid(*amount);
        }
    }
    State::Nothing
}

/// The drawing.
#[must_use]
pub fn draw(model: &Model, words: &Words) -> Drawing {
    let (deal, scenario) = (model.deal(), &model.scenario);
    let width = model.width;
    let half = (width - BETWEEN) / 2;
    let halves = [0, width - half];
    let room = half - 2 * (PARTY + GAP);
    let rows = rows(model, words, room);
    let first = words.party(deal, &deal.sides[0]);
    let mut most = 0;
    for row in &rows {
        for cell in row.cells {
            most = most.max(units(Unit::Dollars, cell.amount()));
        }
    }
    let scale = Scale::new(0, most, THICK);
    let thick = |cell: State| match units(Unit::Dollars, cell.amount()) {
        0 => 0,
        amount => scale.at(amount).max(THIN),
    };
    let mut drawing = Drawing { width, height: 0, marks: Vec::new() };
    // What both halves have in common grows with the larger of the two.
    let mut title = 0;
    for (x, terms) in [(0, scenario.before()), (width - half, scenario.after())] {
        let name = words.of(&terms.name);
        title = title.max(drawing.lines([x, 13], Anchor::Start, "strong", name, half));
    }
    let top = title - 6;
    let mut y = top;
    for x in halves {
        drawing.line("rule", &[(x, y), (x + half, y)]);
    }
    y += 19;
    let mut begun = y;
    let mut right = "";
    for row in &rows {
        let payee = row.payee(model, words);
        if row.right != right {
            let is_first = right.is_empty();
            right = row.right;
            if !is_first {
                y += LINE;
            } else {
                for x in halves {
                    drawing.text(x, y, Anchor::Start, "first", first.to_owned());
                }
                if wide(first) + 8 + wide(&payee) > half {
                    y += LINE;
                }
            }
            let mut below = y;
            for x in halves.map(|x| x + half) {
                below = drawing.lines([x, y], Anchor::End, side(deal, right), &payee, half);
            }
            y = below + 8 - LINE;
            if is_first {
                begun = y;
            }
        }
        let from = y;
        let mut labels = y;
        let names = &row.names;
        let other = [row.cells[1], row.cells[0]];
        let thickest = thick(row.cells[0]).max(thick(row.cells[1]));
        for ((name, cell), (x, of)) in
            names.iter().zip(row.cells).zip([(0, Of::Before), (width - half, Of::After)])
        {
            let (at, anchor) = if row.to_right {
                (x + PARTY + GAP, Anchor::Start)
            } else {
                (x + half - PARTY - GAP, Anchor::End)
            };
            let below = drawing.lines([at, y + 14], anchor, "", name, room);
            let text = match cell.word(words) {
                Some(word) => word.to_owned(),
                None => words.short(cell.amount()),
            };
            drawing.text(at, below, anchor, "strong", text);
            if let Some(figure) = cell.figure(of, row.what) {
                drawing.asks(figure);
            }
            labels = labels.max(below);
        }
        let middle = labels + 10 + thickest.max(8) / 2 + 2;
        y = middle + thickest.max(8) / 2 + 14;
        for (nth, x) in halves.into_iter().enumerate() {
            let new = nth == 1;
            let mut along = [x + PARTY + 2, x + half - PARTY - 2];
            if !row.to_right {
                along.reverse();
            }
            let payer = if row.to_right { "first" } else { side(deal, right) };
            let (Some(&cell), Some(&other)) = (row.cells.get(nth), other.get(nth)) else {
                continue;
            };
            match cell {
                State::Gone => drawing.arrow("ghost", along, middle, thick(other).max(8)),
                State::Forbidden(_) => {
                    hairline(&mut drawing, "forbidden", along, middle);
                    let across = x + half / 2;
                    drawing.line("across", &[(across, middle - 9), (across, middle + 9)]);
                }
                _ if thick(cell) == 0 => hairline(&mut drawing, "hairline", along, middle),
                _ => drawing.flow(new, payer, along, middle, thick(cell)),
            }
            drawing.block(new, side(deal, right), x + half - PARTY, from, PARTY, y - 6 - from);
        }
    }
    let end = y - 6;
    for (new, x) in [(false, 0), (true, width - half)] {
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
