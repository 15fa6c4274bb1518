//! The two ledgers side by side: a line at a time, year by year.

use super::element::{el, list, text, words};
use super::why;
use crate::Model;
use crate::action::Place;
use crate::app::Report;
use crate::words::{label, name, number};
use settlement::story::Owed;
use settlement::{Decimal, Figure, Flag, Ledger, Of, What, Year};
use yew::prelude::*;

pub(crate) fn view(model: &Model, report: &Report) -> Html {
    let deal = model.deal();
    let mut shares = Vec::new();
    for (clause, share) in deal.shares() {
        let stream = name::stream(deal, &clause.stream);
        shares.push(Line {
            id: format!("flow-{}", clause.id),
            what: What::Paid(&clause.id),
            name: label::pays(&model.scenario, share),
            remark: format!("a share of {stream}"),
        });
    }
    shares.push(Line {
        id: "net".to_owned(),
        what: What::Net,
        name: "Who owes whom".to_owned(),
        remark: "one set off against the other".to_owned(),
    });
    let mut sold = Vec::new();
    for stream in deal.streams.iter() {
        sold.push(Line {
            id: format!("sold-{}", stream.id),
            what: What::Sold(&stream.id),
            name: stream.name.to_string(),
            remark: String::new(),
        });
    }
    let mut bills = Vec::new();
    for host in deal.hosts.iter() {
        let owner = name::party(deal, &host.owner);
        bills.push(Line {
            id: format!("bill-{}", host.id),
            what: What::Bill(&host.id),
            name: host.name.to_string(),
            remark: format!("paid to {owner}"),
        });
    }
    let mut left = Vec::new();
    for position in &model.settlement.change.positions {
        left.push(Line {
            id: format!("left-{}", position.party.id),
            what: What::Position(&position.party.id),
            name: position.party.name.to_string(),
            remark: String::new(),
        });
    }
    let table = |id, caption, lines| table(model, report, id, caption, lines);
    el!("section" "class" = "ledgers" "aria-labelledby" = "ledgers-title";
        el!("h2" "id" = "ledgers-title"; words("Year by year")),
        table("shares", "What the two sides pay each other, in US dollars", shares),
        el!("details" "class" = "more" "id" = "rest";
            el!("summary";
                el!("h3"; words("Sales, computing bills, and what each is left with"))),
            table("sales", "What customers pay, in US dollars", sold),
            table("bills", "What hosts charge for running the models, in US dollars", bills),
            table("positions", "What each is left with of what customers paid, in US dollars", left),
        ),
    )
}

/// A line of both ledgers.
struct Line {
    id: String,
    /// What its figures are, of each year and of all.
    what: What<'static>,
    name: String,
    /// What the name leaves out.
    remark: String,
}

fn table(
    model: &Model,
    report: &Report,
    id: &'static str,
    caption: &'static str,
    lines: Vec<Line>,
) -> Html {
    let name = format!("{id}-caption");
    let mut content = vec![
        html! { <caption id={name.clone()}>{ caption }</caption> },
        el!("thead";
        el!("tr";
            el!("th" "scope" = "col"; words("Year")),
            el!("th" "scope" = "col"; words(&model.scenario.before().name)),
            el!("th" "scope" = "col"; words(&model.scenario.after().name)),
        )),
    ];
    content.extend(lines.into_iter().map(|line| body(model, report, line)));
    html! {
        // Where figures are too wide for the page, this scrolls, and so must take the keyboard.
        <div class="table" tabindex="0" role="region" aria-labelledby={name}>
            <table {id}>{ list(content) }</table>
        </div>
    }
}

/// A row for each year and one for all; nothing for a host without bills.
fn body(model: &Model, report: &Report, line: Line) -> Html {
    let (before, after) = (&model.settlement.before, &model.settlement.after);
    let totals = [amount(before, None, line.what), amount(after, None, line.what)];
    if totals == [None, None] && matches!(line.what, What::Bill(_)) {
        return Html::default();
    }
    let mut rows = vec![el!("tr";
        el!("th" "class" = "line" "colspan" = "3" "scope" = "rowgroup";
            text(line.name), el!("span"; text(line.remark))))];
    for (old, new) in before.years.iter().zip(&after.years) {
        let cells = [amount(before, Some(old), line.what), amount(after, Some(new), line.what)];
        if !matches!(line.what, What::Position(_)) {
            row(model, report, &mut rows, line.what, Some(old.year), cells, totals);
        }
    }
    row(model, report, &mut rows, line.what, None, totals, totals);
    html! { <tbody key={line.id.clone()} id={line.id}>{ list(rows) }</tbody> }
}

/// A row, and below it the derivation of a figure in it, if one is open.
fn row(
    model: &Model,
    report: &Report,
    rows: &mut Vec<Html>,
    what: What<'static>,
    year: Option<u16>,
    cells: [Option<Decimal>; 2],
    totals: [Option<Decimal>; 2],
) {
    let head = match year {
        Some(year) => text(year.to_string()),
        None => words("Total"),
    };
    let mut is_open = false;
    let mut shown = vec![el!("th" "scope" = "row"; head)];
    for ((of, amount), total) in [Of::Before, Of::After].into_iter().zip(cells).zip(totals) {
        let figure = Figure { year, ..Figure::new(of, what) };
        is_open |= amount.is_some() && why::is_open(model, Place::Ledger, figure);
        shown.push(cell(model, report, figure, amount, total));
    }
    rows.push(if year.is_some() {
        el!("tr"; list(shown))
    } else {
        el!("tr" "data-row" = "total"; list(shown))
    });
    // Nothing is something, too: the rows below keep their places, and the focus that is in one.
    rows.push(if is_open {
        el!("tr"; el!("td" "colspan" = "3"; why::panel(model, report)))
    } else {
        Html::default()
    });
}

fn cell(
    model: &Model,
    report: &Report,
    figure: Figure<'static>,
    amount: Option<Decimal>,
    total: Option<Decimal>,
) -> Html {
    let Some(mut amount) = amount else {
        return el!("td";
            el!("span" "aria-hidden" = "true"; words("–")),
            el!("span" "class" = "unseen"; words("none")),
        );
    };
    let mut remark = None;
    if figure.what == What::Net {
        let of_total = owes(model, total.unwrap_or_default()).1;
        let (owed, who) = owes(model, amount);
        // Who owes is said once where it is the same all along.
        remark = (figure.year.is_none() || who != of_total).then_some(who);
        amount = owed;
    } else if is_cap_reached(model, figure) {
        remark = Some("cap reached".to_owned());
    }
    let spoken = number::spoken_dollars(amount);
    el!("td";
        why::figure(model, report, Place::Ledger, figure, number::ledger(amount), &spoken),
        remark.map(|remark| el!("small"; text(remark))).unwrap_or_default(),
    )
}

/// What a ledger says of a year, or of all; none where the terms have no such payment.
fn amount(ledger: &Ledger<'_>, year: Option<&Year<'_>>, what: What<'_>) -> Option<Decimal> {
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

/// A net in words and figures.
fn owes(model: &Model, net: Decimal) -> (Decimal, String) {
    match Owed::at(model.deal(), net) {
        Ok(Owed::Some { payer, payee, amount }) => {
            (amount, format!("{} owes {}", payer.name, payee.name))
        }
        _ => (Decimal::ZERO, "nobody owes".to_owned()),
    }
}

fn is_cap_reached(model: &Model, figure: Figure<'_>) -> bool {
    let ledger = match figure.of {
        Of::Before => &model.settlement.before,
        _ => &model.settlement.after,
    };
    ledger.flags.iter().any(|flag| match flag {
        Flag::CapReached { year, clause, .. } => {
            figure.year == Some(*year) && figure.what == What::Paid(&clause.id)
        }
        _ => false,
    })
}
