//! The two ledgers side by side: a line at a time, year by year.

use super::element::{el, with};
use super::{Draw, fold, why};
use crate::action::{Part, Place};
use crate::i18n::{Message, message};
use settlement::story::Owed;
use settlement::{Decimal, Figure, Ledger, Of, Unit, What, Year};

pub(crate) fn view(draw: &mut Draw<'_>) {
    el!(draw, "section" "class" = "ledgers" "id" = "ledgers" "aria-labelledby" = "ledgers-title"; {
        el!(draw, "h2" "id" = "ledgers-title"; { draw.say(message::LEDGERS); });
        fold::view(draw, Part::Shares, message::LEDGER_SHARES, shares);
        fold::view(draw, Part::Rest, message::LEDGER_REST, rest);
    });
}

fn shares(draw: &mut Draw<'_>) {
    table(draw, "shares", message::CAPTION_SHARES, |draw| {
        for (clause, share) in draw.model.deal().shares() {
            let name = draw.messages.pays(&draw.model.scenario, share);
            body(draw, What::Paid(&clause.id), name);
        }
        lines(draw, What::Net, message::TITLE);
    });
}

fn rest(draw: &mut Draw<'_>) {
    table(draw, "sales", message::CAPTION_SALES, |draw| {
        for stream in draw.model.deal().streams.iter() {
            of(draw, What::Sold(&stream.id), &stream.name);
        }
    });
    table(draw, "bills", message::CAPTION_BILLS, |draw| {
        for host in draw.model.deal().hosts.iter() {
            of(draw, What::Bill(&host.id), &host.name);
        }
    });
    table(draw, "positions", message::CAPTION_LEFT, |draw| {
        for position in &draw.model.settlement.change.positions {
            let party = position.party;
            of(draw, What::Position(&party.id), &party.name);
        }
    });
}

/// A table of both versions, with a row for each line that the block draws.
fn table(draw: &mut Draw<'_>, id: &'static str, caption: Message, lines: fn(&mut Draw<'_>)) {
    // Where figures are too wide for the page, this scrolls, and so must take the keyboard.
    with!(draw, "div" "class" = "table", "tabindex" = "0", "role" = "region",
        "aria-labelledby" = (id, "-caption"); {
        with!(draw, "table" "id" = id; {
            with!(draw, "caption" "id" = (id, "-caption"); { draw.say(caption); });
            head(draw);
            lines(draw);
        });
    });
}

/// What the columns are.
pub(crate) fn head(draw: &mut Draw<'_>) {
    el!(draw, "thead"; { el!(draw, "tr"; {
        el!(draw, "th" "scope" = "col"; { draw.say(message::YEAR); });
        let scenario = &draw.model.scenario;
        for terms in &[scenario.before(), scenario.after()] {
            el!(draw, "th" "scope" = "col"; { draw.of(&terms.name); });
        }
    }); });
}

/// A line that has its name from the deal.
fn of(draw: &mut Draw<'_>, what: What<'static>, name: &'static str) {
    let name = draw.messages.deal_text(name).to_owned();
    body(draw, what, name);
}

/// A line with a name of its own.
pub(crate) fn lines(draw: &mut Draw<'_>, what: What<'static>, name: Message) {
    let name = draw.messages.get(name).to_owned();
    body(draw, what, name);
}

/// A row for each year and one for all; nothing for a host without bills.
fn body(draw: &mut Draw<'_>, what: What<'static>, name: String) {
    if totals(draw, what) == [None, None] && matches!(what, What::Bill(_)) {
        return draw.pen.nothing();
    }
    el!(draw, "tbody"; {
        el!(draw, "tr"; {
            el!(draw, "th" "class" = "line" "colspan" = "3" "scope" = "rowgroup"; {
                draw.pen.text(name);
            });
        });
        rows(draw, what);
    });
}

/// A row for each year that has one, and one for all.
pub(super) fn rows(draw: &mut Draw<'_>, what: What<'static>) {
    let model = draw.model;
    let (before, after) = (&model.settlement.before, &model.settlement.after);
    for (old, new) in before.years.iter().zip(&after.years) {
        let cells = [amount(before, Some(old), what), amount(after, Some(new), what)];
        if !matches!(what, What::Position(_)) {
            row(draw, what, Some(old.year), cells);
        }
    }
    row(draw, what, None, totals(draw, what));
}

fn totals(draw: &Draw<'_>, what: What<'static>) -> [Option<Decimal>; 2] {
    let settlement = &draw.model.settlement;
    [amount(&settlement.before, None, what), amount(&settlement.after, None, what)]
}

/// A row, and below it the derivation of a figure in it, if one is open.
fn row(draw: &mut Draw<'_>, what: What<'static>, year: Option<u16>, cells: [Option<Decimal>; 2]) {
    let mut is_open = false;
    with!(draw, "tr" "data-row" = year.is_none().then_some("total"); {
        el!(draw, "th" "scope" = "row"; {
            match year {
                Some(year) => draw.pen.text(year.to_string()),
                None => draw.say(message::TOTAL),
            }
        });
        for (of, amount) in [Of::Before, Of::After].iter().zip(&cells) {
            let figure = Figure { year, ..Figure::new(*of, what) };
            is_open |= amount.is_some() && draw.is_asked(Place::Table, figure);
            el!(draw, "td"; { cell(draw, figure, *amount); });
        }
    });
    // Nothing is something, too: the rows below keep their places, and the focus that is in one.
    if is_open {
        el!(draw, "tr"; { el!(draw, "td" "colspan" = "3"; { why::open(draw); }); });
    } else {
        draw.pen.nothing();
    }
}

fn cell(draw: &mut Draw<'_>, figure: Figure<'static>, amount: Option<Decimal>) {
    let Some(amount) = amount else {
        return draw.both("–".to_owned(), draw.messages.get(message::NONE));
    };
    let shown = draw.messages.ledger(amount);
    let spoken = draw.messages.spoken(Unit::Dollars, amount);
    draw.figure(Place::Table, figure, shown, &spoken);
    if figure.what == What::Net && figure.year.is_none() {
        el!(draw, "small"; { draw.pen.text(owes(draw, amount)); });
    }
}

/// What a ledger says of a year, or of all; none where the terms have no such payment.
pub(crate) fn amount(
    ledger: &Ledger<'_>,
    year: Option<&Year<'_>>,
    what: What<'_>,
) -> Option<Decimal> {
    let totals = &ledger.totals;
    match (what, year) {
        (What::Paid(id), Some(year)) => {
            year.flows.iter().find(|flow| flow.clause.id == id).map(|flow| flow.paid)
        }
        (What::Paid(id), None) => totals.flows.iter().find(|of| of.0.id == id).map(|of| of.1),
        (What::Sold(id), Some(year)) => {
            year.sold.iter().find(|sold| sold.stream.id == id).map(|sold| sold.amount)
        }
        (What::Sold(id), None) => totals.sold.iter().find(|of| of.0.id == id).map(|of| of.1),
        (What::Bill(id), Some(year)) => {
            year.bills.iter().find(|bill| bill.host.id == id).map(|bill| bill.amount)
        }
        (What::Bill(id), None) => totals.bills.iter().find(|of| of.0.id == id).map(|of| of.1),
        (What::Net, Some(year)) => Some(year.net),
        (What::Net, None) => Some(totals.net),
        (What::Position(id), None) => ledger.position(id),
        _ => None,
    }
}

/// Who owes whom at a net.
fn owes(draw: &Draw<'_>, net: Decimal) -> String {
    match Owed::at(draw.model.deal(), net) {
        Ok(Owed::Some { payer, payee, .. }) => draw.messages.format(message::Owes {
            payer: draw.messages.deal_text(&payer.name),
            payee: draw.messages.deal_text(&payee.name),
        }),
        _ => draw.messages.get(message::TALLY_NOTHING).to_owned(),
    }
}
