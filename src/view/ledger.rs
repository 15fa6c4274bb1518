//! The two ledgers side by side: a line at a time, year by year.

use crate::Model;
use crate::words::{label, number};
use settlement::deal::{Clause, Host, Share, Stream};
use settlement::story::Owed;
use settlement::{Decimal, Flag, Ledger, Year};
use yew::prelude::*;

pub(crate) fn view(model: &Model) -> Html {
    let deal = model.deal();
    html! {
        <section class="ledgers" aria-labelledby="ledgers-title">
            <h2 id="ledgers-title">{ "Year by year" }</h2>
            { table(model, "shares", "What the two sides pay each other", html! {
                <>
                    { for deal.shares().map(|(clause, share)| flows(model, clause, share)) }
                    { net(model) }
                </>
            }) }
            <details class="more" id="rest">
                <summary><h3>{ "Sales, computing bills, and what each is left with" }</h3></summary>
                { table(model, "sales", "What customers pay", html! {
                    <>{ for deal.streams.iter().map(|stream| sold(model, stream)) }</>
                }) }
                { table(model, "bills", "What hosts charge for running the models", html! {
                    <>{ for deal.hosts.iter().map(|host| bills(model, host)) }</>
                }) }
                { table(model, "positions", "What each is left with of what customers paid", positions(model)) }
            </details>
        </section>
    }
}

fn table(model: &Model, id: &'static str, caption: &str, rows: Html) -> Html {
    html! {
        <div class="table">
            <table {id}>
                <caption>{ caption }{ ", in US dollars" }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ "Year" }</th>
                        <th scope="col">{ &*model.scenario.before().name }</th>
                        <th scope="col">{ &*model.scenario.after().name }</th>
                    </tr>
                </thead>
                { rows }
            </table>
        </div>
    }
}

/// A line of both ledgers: its name, a row for each year, and its total.
fn line(
    model: &Model,
    id: &str,
    name: Html,
    of_year: impl Fn(&Year<'static>) -> Option<Decimal>,
    totals: [Option<Decimal>; 2],
    mark: impl Fn(&Ledger<'static>, u16) -> Html,
) -> Html {
    let [before, after] = [&model.settlement.before, &model.settlement.after];
    let [old_total, new_total] = totals;
    html! {
        <tbody id={id.to_owned()} key={id}>
            <tr><th class="line" colspan="3" scope="rowgroup">{ name }</th></tr>
            { for before.years.iter().zip(&after.years).map(|(old, new)| html! {
                <tr key={old.year}>
                    <th scope="row">{ old.year }</th>
                    <td>{ amount(of_year(old)) }{ mark(before, old.year) }</td>
                    <td>{ amount(of_year(new)) }{ mark(after, new.year) }</td>
                </tr>
            }) }
            <tr class="total">
                <th scope="row">{ "Total" }</th>
                <td>{ amount(old_total) }</td>
                <td>{ amount(new_total) }</td>
            </tr>
        </tbody>
    }
}

fn flows(model: &Model, clause: &'static Clause, share: &'static Share) -> Html {
    let paid = |year: &Year<'_>| {
        year.flows.iter().find(|flow| flow.clause.id == clause.id).map(|flow| flow.paid)
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.flows.iter().find(|(of, _)| of.id == clause.id).map(|(_, sum)| *sum)
    };
    let capped = |ledger: &Ledger<'_>, year: u16| {
        let reached = ledger.flags.iter().any(|flag| match flag {
            Flag::CapReached { year: at, clause: of, .. } => *at == year && of.id == clause.id,
            _ => false,
        });
        if reached { html! { <small>{ "cap reached" }</small> } } else { Html::default() }
    };
    let stream = model.deal().stream(&clause.stream).map_or("", |stream| &stream.name);
    line(
        model,
        &format!("flow-{}", clause.id),
        html! {
            <>
                { label::pays(&model.scenario, share) }
                <span>{ format!("a share of {stream}") }</span>
            </>
        },
        paid,
        [total(&model.settlement.before), total(&model.settlement.after)],
        capped,
    )
}

/// The years' nets, in words and figures.
fn net(model: &Model) -> Html {
    let deal = model.deal();
    let owed = |net: Decimal| match Owed::at(deal, net) {
        Ok(Owed::Some { payer, amount, .. }) => html! {
            <>{ number::ledger(amount) }<small>{ format!("{} owes", payer.name) }</small></>
        },
        _ => html! { <>{ number::ledger(Decimal::ZERO) }<small>{ "nobody owes" }</small></> },
    };
    let [before, after] = [&model.settlement.before, &model.settlement.after];
    html! {
        <tbody id="net" key="net">
            <tr><th class="line" colspan="3" scope="rowgroup">
                { "Who owes whom" }<span>{ "one set off against the other" }</span>
            </th></tr>
            { for before.years.iter().zip(&after.years).map(|(old, new)| html! {
                <tr key={old.year}>
                    <th scope="row">{ old.year }</th>
                    <td>{ owed(old.net) }</td>
                    <td>{ owed(new.net) }</td>
                </tr>
            }) }
            <tr class="total">
                <th scope="row">{ "Total" }</th>
                <td>{ owed(before.totals.net) }</td>
                <td>{ owed(after.totals.net) }</td>
            </tr>
        </tbody>
    }
}

fn sold(model: &Model, stream: &'static Stream) -> Html {
    let of_year = |year: &Year<'_>| {
        year.sold.iter().find(|sold| sold.stream.id == stream.id).map(|sold| sold.amount)
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.sold.iter().find(|(of, _)| of.id == stream.id).map(|(_, sum)| *sum)
    };
    line(
        model,
        &format!("sold-{}", stream.id),
        html! { { &*stream.name } },
        of_year,
        [total(&model.settlement.before), total(&model.settlement.after)],
        |_, _| Html::default(),
    )
}

fn bills(model: &Model, host: &'static Host) -> Html {
    let of_year = |year: &Year<'_>| {
        year.bills.iter().find(|bill| bill.host.id == host.id).map(|bill| bill.amount)
    };
    let total = |ledger: &Ledger<'_>| {
        ledger.totals.bills.iter().find(|(of, _)| of.id == host.id).map(|(_, sum)| *sum)
    };
    let totals = [total(&model.settlement.before), total(&model.settlement.after)];
    if totals == [None, None] {
        return Html::default();
    }
    let owner = model.deal().party(&host.owner).map_or("", |party| &party.name);
    let name = html! { <>{ &*host.name }<span>{ format!("paid to {owner}") }</span></> };
    line(model, &format!("bill-{}", host.id), name, of_year, totals, |_, _| Html::default())
}

fn positions(model: &Model) -> Html {
    let settlement = &model.settlement;
    html! {
        <tbody>
            { for settlement.change.positions.iter().map(|position| {
                let party = position.party;
                html! {
                    <tr key={&*party.id}>
                        <th scope="row">{ &*party.name }</th>
                        <td>{ amount(settlement.before.position(&party.id)) }</td>
                        <td>{ amount(settlement.after.position(&party.id)) }</td>
                    </tr>
                }
            }) }
        </tbody>
    }
}

/// A figure; a dash where the terms have no such payment.
fn amount(amount: Option<Decimal>) -> Html {
    match amount {
        Some(amount) => html! { { number::ledger(amount) } },
        None => html! { <><span aria-hidden="true">{ "–" }</span><span class="unseen">{ "none" }</span></> },
    }
}
