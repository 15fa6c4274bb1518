//! The ledgers: two columns, for the older terms and the newer; line by line, year by year.

use crate::components::figure::{figure as figure_button, seen_and_spoken};
use crate::components::fold::fold;
use crate::components::receipt::receipt;
use crate::i18n::message;
use crate::state::{FigureSpot, Fold};
use crate::view::View;
use settlement::deal::{Measure, Series};
use settlement::story::Owed;
use settlement::{Decimal, Figure, FigureKind, Ledger, Scope, Unit, Year};
use yew::prelude::*;

/// Every dollar, year by year.
pub(crate) fn ledgers(view: &View) -> Html {
    let messages = &view.messages;
    html! {
        <>
            <h2 id="ledgers-title">{ messages.get(message::LEDGERS).to_owned() }</h2>
            { fold(view, Fold::Shares, messages.get(message::LEDGER_SHARES), || shares(view)) }
            { fold(view, Fold::OtherLedgers, messages.get(message::LEDGER_REST), || {
                other_ledgers(view)
            }) }
        </>
    }
}

fn shares(view: &View) -> Html {
    let messages = &view.messages;
    let lines = html! {
        <>
            for (clause, _) in view.deal().payments() {
                { line(view, FigureKind::Paid(&clause.id),
                    messages.pays(&view.scenario, &clause.id)) }
            }
            { net_line(view) }
        </>
    };
    table(view, "shares", messages.get(message::CAPTION_SHARES), lines)
}

fn other_ledgers(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let named = |what, name: &str| line(view, what, name.to_owned());
    let sales = html! {
        for stream in deal.streams.iter() {
            { named(FigureKind::Sold(Measure::whole(Series::Stream(&stream.id))), &stream.name) }
        }
    };
    let bills = html! {
        for host in deal.hosts.iter() {
            { named(FigureKind::Bill(&host.id), &host.name) }
        }
    };
    let positions = html! {
        for position in &view.settlement().change.positions {
            { named(FigureKind::Position(&position.party.id), &position.party.name) }
        }
    };
    html! {
        <>
            { table(view, "sales", messages.get(message::CAPTION_SALES), sales) }
            { table(view, "bills", messages.get(message::CAPTION_BILLS), bills) }
            { table(view, "positions", messages.get(message::CAPTION_LEFT), positions) }
        </>
    }
}

/// A table of both versions, with these lines.
fn table(view: &View, id: &'static str, caption: &str, lines: Html) -> Html {
    let caption_id = format!("{id}-caption");
    // Where figures are too wide for the page, this scrolls, and so must take the keyboard.
    html! {
        <div class="table" tabindex="0" role="region" aria-labelledby={caption_id.clone()}>
            <table {id}>
                <caption id={caption_id}>{ caption.to_owned() }</caption>
                { table_head(view) }
                { lines }
            </table>
        </div>
    }
}

/// The heads of the columns.
pub(crate) fn table_head(view: &View) -> Html {
    let (scenario, messages) = (&view.scenario, &view.messages);
    html! {
        <thead>
            <tr>
                <th scope="col">{ messages.get(message::YEAR).to_owned() }</th>
                for terms in [scenario.before(), scenario.after()] {
                    <th scope="col">{ terms.name.clone() }</th>
                }
            </tr>
        </thead>
    }
}

/// The line of the net.
pub(crate) fn net_line(view: &View) -> Html {
    line(view, FigureKind::Net, view.messages.get(message::TITLE).to_owned())
}

/// A line: its name, and its rows below. A host without bills has none.
fn line(view: &View, what: FigureKind<'static>, name: String) -> Html {
    if totals(view, what) == [None, None] && matches!(what, FigureKind::Bill(_)) {
        return Html::default();
    }
    html! {
        <tbody>
            <tr><th class="line" colspan="3" scope="rowgroup">{ name }</th></tr>
            { rows(view, what) }
        </tbody>
    }
}

/// A row for each year, and one for the total; positions have only a total.
pub(crate) fn rows(view: &View, what: FigureKind<'static>) -> Html {
    let (before, after) = (&view.settlement().before, &view.settlement().after);
    let years = before.years.iter().zip(&after.years);
    let years = years.filter(|_| !matches!(what, FigureKind::Position(_)));
    html! {
        <>
            for (old, new) in years {
                { row(view, what, Some(old.year), [
                    amount(before, Some(old), what),
                    amount(after, Some(new), what),
                ]) }
            }
            { row(view, what, None, totals(view, what)) }
        </>
    }
}

fn totals(view: &View, what: FigureKind<'static>) -> [Option<Decimal>; 2] {
    let settlement = view.settlement();
    [&settlement.before, &settlement.after].map(|ledger| amount(ledger, None, what))
}

/// A row, and below it the derivation of a figure in it, if one is open.
fn row(
    view: &View,
    what: FigureKind<'static>,
    year: Option<u16>,
    amounts: [Option<Decimal>; 2],
) -> Html {
    let head = match year {
        Some(year) => year.to_string(),
        None => view.messages.get(message::TOTAL).to_owned(),
    };
    let cells = [Scope::Before, Scope::After].map(|of| Figure { year, ..Figure::new(of, what) });
    let cells = cells.into_iter().zip(amounts);
    let is_open = cells.clone().any(|(figure, amount)| {
        amount.is_some() && view.is_receipt_here(FigureSpot::Table, figure)
    });
    html! {
        <>
            <tr data-row={year.is_none().then_some("total")}>
                <th scope="row">{ head }</th>
                for (figure, amount) in cells {
                    <td>{ cell(view, figure, amount) }</td>
                }
            </tr>
            if is_open {
                <tr><td colspan="3">{ receipt(view) }</td></tr>
            }
        </>
    }
}

fn cell(view: &View, figure: Figure<'static>, amount: Option<Decimal>) -> Html {
    let messages = &view.messages;
    let Some(amount) = amount else {
        return seen_and_spoken("–", messages.get(message::NONE));
    };
    let spoken = messages.spoken(Unit::Dollars, amount);
    html! {
        <>
            { figure_button(view, FigureSpot::Table, figure, &messages.ledger(amount), &spoken) }
            if figure.kind == FigureKind::Net && figure.year.is_none() {
                <small>{ owes(view, amount) }</small>
            }
        </>
    }
}

/// The amount of a line in a ledger, for a year or for all of them; `None` where the terms have no
/// such payment.
fn amount(ledger: &Ledger<'_>, year: Option<&Year<'_>>, what: FigureKind<'_>) -> Option<Decimal> {
    let totals = &ledger.totals;
    match (what, year) {
        (FigureKind::Paid(id), Some(year)) => {
            year.flows.iter().find(|flow| flow.clause.id == id).map(|flow| flow.paid)
        }
        (FigureKind::Paid(id), None) => totals.flows.iter().find(|of| of.0.id == id).map(|of| of.1),
        (FigureKind::Sold(of), Some(year)) => {
            year.sold.iter().find(|sold| sold.stream.id == of.series.id()).map(|sold| sold.amount)
        }
        (FigureKind::Sold(of), None) => {
            totals.sold.iter().find(|sold| sold.0.id == of.series.id()).map(|sold| sold.1)
        }
        (FigureKind::Bill(id), Some(year)) => {
            year.bills.iter().find(|bill| bill.host.id == id).map(|bill| bill.amount)
        }
        (FigureKind::Bill(id), None) => totals.bills.iter().find(|of| of.0.id == id).map(|of| of.1),
        (FigureKind::Net, Some(year)) => Some(year.net),
        (FigureKind::Net, None) => Some(totals.net),
        (FigureKind::Position(id), None) => ledger.position(id),
        _ => None,
    }
}

/// Who owes whom at a net.
fn owes(view: &View, net: Decimal) -> String {
    let messages = &view.messages;
    match Owed::at(view.deal(), net) {
        Ok(Owed::Some { payer, payee, .. }) => {
            messages.format(message::Owes { payer: &payer.name, payee: &payee.name })
        }
        _ => messages.get(message::OWED_NOTHING).to_owned(),
    }
}
