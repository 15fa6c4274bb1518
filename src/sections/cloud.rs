use super::chart_section::{Chart, chart_section};
use crate::chart::cloud;
use crate::components::table::{Cell, Row, chart_table};
use crate::i18n::message;
use crate::state::FigureSpot;
use crate::view::View;
use settlement::{Decimal, Figure, FigureKind, Input, Scenario, Unit, settle};
use yew::prelude::*;

/// What the cloud changes: the bills and, under some terms, what is owed. Nothing in a deal without
/// hosts.
pub(crate) fn cloud_section(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let Some(drawing) = cloud::draw(view, view.width) else { return Html::default() };
    let [first, second] = deal.sides.each_ref().map(|side| deal.party_name(side));
    let caption = if is_still(&view.scenario) {
        messages.format(message::CloudCaptionStill { payer: first, payee: second })
    } else {
        messages.format(message::CloudCaptionMoves { payer: first, payee: second })
    };
    let chart = Chart {
        id: "cloud",
        spot: FigureSpot::Cloud,
        title: title(view).to_owned(),
        caption: html! { {caption} },
        drawing,
        description: description(view),
        table,
    };
    chart_section(view, chart)
}

fn title(view: &View) -> &str {
    let is_still = is_still(&view.scenario);
    view.messages.get(if is_still { message::CLOUD_STILL } else { message::CLOUD_MOVES })
}

/// Whether both nets are the same however much runs on the host.
fn is_still(scenario: &Scenario<'static>) -> bool {
    let nets = [Decimal::ZERO, Decimal::ONE].map(|part| {
        let mut scenario = scenario.clone();
        scenario.set(Input::Elsewhere, Some(part)).ok()?;
        let settlement = settle(&scenario).ok()?;
        Some([settlement.before.totals.net, settlement.after.totals.net])
    });
    nets[0] == nets[1]
}

fn description(view: &View) -> String {
    let messages = &view.messages;
    let mut text = String::new();
    for (_, terms, ledger) in cloud::versions(view) {
        text.push_str(&terms.name);
        text.push_str(": ");
        text.push_str(&messages.spoken(Unit::Dollars, ledger.totals.net));
        for (host, bill) in &ledger.totals.bills {
            text.push_str("; ");
            text.push_str(&messages.format(message::CloudBill { host: &host.name }));
            text.push_str(": ");
            text.push_str(&messages.spoken(Unit::Dollars, *bill));
        }
        text.push_str(". ");
    }
    text
}

fn table(view: &View) -> Html {
    let (deal, messages) = (view.deal(), &view.messages);
    let versions = cloud::versions(view);
    let bills = versions.iter().flat_map(|(.., ledger)| &ledger.totals.bills);
    let nets = versions.iter().map(|(.., ledger)| ledger.totals.net);
    let scale = messages.table_scale(bills.map(|(_, bill)| *bill).chain(nets));
    let cell = |figure, amount| Cell::scaled(messages, scale, Some(figure), amount);
    let owed = messages.format(message::CloudOwed { payee: deal.party_name(&deal.sides[1]) });
    let nets = versions
        .iter()
        .map(|(of, _, ledger)| cell(Figure::new(*of, FigureKind::Net), ledger.totals.net));
    let mut rows: Vec<Row> = vec![(owed, nets.collect())];
    if let Some(host) = view
        .scenario
        .host()
        .filter(|_| versions.iter().any(|(.., ledger)| ledger.on_rival_hosts.is_some()))
    {
        let name = messages.format(message::CloudOnRival { host: &host.name });
        let parts = versions.iter().map(|(of, _, ledger)| match ledger.on_rival_hosts {
            Some(part) => cell(Figure::new(*of, FigureKind::OnRivalHosts), part),
            None => Cell::words(None, "–"),
        });
        rows.push((name, parts.collect()));
    }
    for host in &deal.hosts {
        let bills = versions.each_ref().map(|(of, _, ledger)| {
            let bill = ledger.totals.bills.iter().find(|(billed, _)| billed.id == host.id);
            bill.map(|(_, bill)| cell(Figure::new(*of, FigureKind::Bill(&host.id)), *bill))
        });
        if bills.iter().any(Option::is_some) {
            let name = messages.format(message::CloudBill { host: &host.name });
            let cells = bills.into_iter().map(|bill| bill.unwrap_or(Cell::words(None, "–")));
            rows.push((name, cells.collect()));
        }
    }
    let unit = messages.table_unit(scale);
    let heads = versions.map(|(_, terms, _)| &*terms.name);
    chart_table(view, FigureSpot::Cloud, title(view), &unit, &heads, rows)
}
