//! The two ledgers side by side: a line at a time, year by year.

use crate::Model;
use crate::words::{label, number};
use settlement::deal::{Clause, Host, Share, Stream};
use settlement::story::Owed;
use settlement::{Decimal, Flag, Ledger, Year};
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    let deal = model.deal();
    let mut shares: Vec<_> =
        deal.shares().map(|(clause, share)| flows(model, clause, share)).collect();
    shares.push(net(model));
    let sold = deal.streams.iter().map(|stream| sold(model, stream)).collect();
    let bills = deal.hosts.iter().filter_map(|host| bills(model, host)).collect();
    let left = positions(model);
    html! {
        <section class="ledgers" aria-labelledby="ledgers-title">
            <h2 id="ledgers-title">{ "Year by year" }</h2>
            { table(model, "shares", "What the two sides pay each other", shares) }
            <details class="more" id="rest">
                <summary><h3>{ "Sales, computing bills, and what each is left with" }</h3></summary>
                { table(model, "sales", "What customers pay", sold) }
                { table(model, "bills", "What hosts charge for running the models", bills) }
                { table(model, "positions", "What each is left with of what customers paid", left) }
            </details>
        </section>
    }
}

/// A line of both ledgers: what it is, and its rows.
struct Line {
    id: String,
    name: String,
    /// What the name leaves out.
    remark: String,
    rows: Vec<Row>,
}

/// A row of both ledgers: a year, or a total.
struct Row {
    head: String,
    is_total: bool,
    cells: [Cell; 2],
}

/// A figure, and a word about it.
#[derive(Default)]
struct Cell {
    /// None where the terms have no such payment.
    amount: Option<Decimal>,
    remark: Option<String>,
}

impl Line {
    /// A row for each year, and the total.
    fn new(
        model: &Model,
        id: String,
        name: &str,
        remark: String,
        of_year: &dyn Fn(&Year<'static>) -> Cell,
        total: &dyn Fn(&Ledger<'static>) -> Cell,
    ) -> Self {
        let (before, after) = (&model.settlement.before, &model.settlement.after);
        let mut rows = Vec::with_capacity(before.years.len() + 1);
        for (old, new) in before.years.iter().zip(&after.years) {
            let cells = [of_year(old), of_year(new)];
            rows.push(Row { head: old.year.to_string(), is_total: false, cells });
        }
        let cells = [total(before), total(after)];
        rows.push(Row { head: "Total".to_owned(), is_total: true, cells });
        Self { id, name: name.to_owned(), remark, rows }
    }
}

impl From<Option<Decimal>> for Cell {
    fn from(amount: Option<Decimal>) -> Self {
        Self { amount, remark: None }
    }
}

fn table(model: &Model, id: &'static str, caption: &str, lines: Vec<Line>) -> Html {
    html! {
        // Where figures are too wide for the page, this scrolls, and so must take the keyboard.
        <div class="table" tabindex="0" role="region" aria-labelledby={format!("{id}-caption")}>
            <table {id}>
                <caption id={format!("{id}-caption")}>{ caption }{ ", in US dollars" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Year" }</th>
                        <th scope="col">{ &*model.scenario.before().name }</th>
                        <th scope="col">{ &*model.scenario.after().name }</th>
                    </tr>
                </thead>
                { for lines.into_iter().map(body) }
            </table>
        </div>
    }
}

fn body(line: Line) -> Html {
    html! {
        <tbody key={line.id.clone()} id={line.id}>
            <tr><th class="line" colspan="3" scope="rowgroup">
                { line.name }<span>{ line.remark }</span>
            </th></tr>
            { for line.rows.into_iter().map(row) }
        </tbody>
    }
}

fn row(row: Row) -> Html {
    html! {
        <tr key={row.head.clone()} data-row={row.is_total.then_some("total")}>
            <th scope="row">{ row.head }</th>
            { for row.cells.into_iter().map(cell) }
        </tr>
    }
}

fn cell(cell: Cell) -> Html {
    html! {
        <td>
            if let Some(amount) = cell.amount {
                { number::ledger(amount) }
            } else {
                <span aria-hidden="true">{ "–" }</span><span class="unseen">{ "none" }</span>
            }
            if let Some(remark) = cell.remark {
                <small>{ remark }</small>
            }
        </td>
    }
}

fn flows(model: &Model, clause: &'static Clause, share: &'static Share) -> Line {
    let of_year = |year: &Year<'_>| {
        let flow = year.flows.iter().find(|flow| flow.clause.id == clause.id);
        let ledgers = [&model.settlement.before, &model.settlement.after];
        // The very clause, for the same id may be capped in one version and not in the other.
        let reached = flow.is_some_and(|flow| {
            ledgers.iter().flat_map(|ledger| &ledger.flags).any(|flag| match flag {
                Flag::CapReached { year: at, clause, .. } => {
                    *at == year.year && std::ptr::eq(*clause, flow.clause)
                }
                _ => false,
            })
        });
        Cell {
            amount: flow.map(|flow| flow.paid),
            remark: reached.then(|| "cap reached".to_owned()),
        }
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.flows.iter().find(|(of, _)| of.id == clause.id).map(|(_, sum)| *sum).into()
    };
    let stream = model.deal().stream(&clause.stream).map_or("", |stream| &stream.name);
    let name = label::pays(&model.scenario, share);
    let remark = format!("a share of {stream}");
    Line::new(model, format!("flow-{}", clause.id), &name, remark, &of_year, &total)
}

/// The years' nets, in words and figures.
fn net(model: &Model) -> Line {
    let cell = |net: Decimal| {
        let (amount, remark) = match Owed::at(model.deal(), net) {
            Ok(Owed::Some { payer, payee, amount }) => {
                (amount, format!("{} owes {}", payer.name, payee.name))
            }
            _ => (Decimal::ZERO, "nobody owes".to_owned()),
        };
        Cell { amount: Some(amount), remark: Some(remark) }
    };
    let remark = "one set off against the other".to_owned();
    let (of_year, total) =
        (|year: &Year<'_>| cell(year.net), |ledger: &Ledger<'_>| cell(ledger.totals.net));
    let mut line = Line::new(model, "net".to_owned(), "Who owes whom", remark, &of_year, &total);
    // Who owes is said once where it is the same all along.
    if let Some((total, years)) = line.rows.split_last_mut() {
        for year in years {
            for (cell, total) in year.cells.iter_mut().zip(&total.cells) {
                if cell.remark == total.remark {
                    cell.remark = None;
                }
            }
        }
    }
    line
}

fn sold(model: &Model, stream: &'static Stream) -> Line {
    let of_year = |year: &Year<'_>| {
        year.sold.iter().find(|sold| sold.stream.id == stream.id).map(|sold| sold.amount).into()
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.sold.iter().find(|(of, _)| of.id == stream.id).map(|(_, sum)| *sum).into()
    };
    let id = format!("sold-{}", stream.id);
    Line::new(model, id, &stream.name, String::new(), &of_year, &total)
}

/// None where neither version has a bill of this host.
fn bills(model: &Model, host: &'static Host) -> Option<Line> {
    let of_year = |year: &Year<'_>| {
        year.bills.iter().find(|bill| bill.host.id == host.id).map(|bill| bill.amount).into()
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum).into()
    };
    let owner = model.deal().party(&host.owner).map_or("", |party| &party.name);
    let (id, remark) = (format!("bill-{}", host.id), format!("paid to {owner}"));
    let line = Line::new(model, id, &host.name, remark, &of_year, &total);
    line.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.amount.is_some()).then_some(line)
}

fn positions(model: &Model) -> Vec<Line> {
    let settlement = &model.settlement;
    let lines = settlement.change.positions.iter().map(|position| {
        let party = position.party;
        let left = |ledger: &Ledger<'_>| ledger.position(&party.id).into();
        let cells = [left(&settlement.before), left(&settlement.after)];
        Line {
            id: format!("left-{}", party.id),
            name: party.name.to_string(),
            remark: String::new(),
            rows: vec![Row { head: "Total".to_owned(), is_total: true, cells }],
        }
    });
    lines.collect()
}
