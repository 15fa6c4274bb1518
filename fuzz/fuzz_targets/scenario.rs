//! Any bytes as a scenario: where it is accepted it settles, its figures add up, and its answer
//! reads back.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use settlement::json::{self, Answer};
use settlement::story::Story;
use settlement::{Deal, Decimal, Ledger, Settlement, explain, settle};
use std::sync::LazyLock;

/// The bundled deal, and deals of every kind of clause, measure, schedule and limit, of few years: a
/// story of thirty takes seconds.
static DEALS: LazyLock<Vec<Deal>> = LazyLock::new(|| {
    let read = |text: &str| deal_file::read(text).expect("a worked case has a deal");
    let worked = [
        include_str!("../../settlement/tests/golden/deals/festival.toml"),
        include_str!("../../settlement/tests/golden/deals/orchard.toml"),
        include_str!("../../settlement/tests/golden/deals/kiosk.toml"),
        include_str!("../../settlement/tests/golden/deals/unity.toml"),
    ];
    deals::all().into_iter().cloned().chain(worked.map(read)).collect()
});

fuzz_target!(|text: &[u8]| {
    let deals: Vec<_> = DEALS.iter().collect();
    let scenario = match json::read(&deals, text) {
        Ok(scenario) => scenario,
        Err(error) => {
            let written = written(&Err(error.clone()));
            assert_eq!(written["error"]["code"], error.wrong.code());
            assert_eq!(written["error"]["field"], *error.field);
            return;
        }
    };
    let answer = settle(&scenario);
    let settlement = answer.as_ref().expect("a scenario settles");
    let explained = explain(&scenario).expect("a scenario is explained");
    assert_eq!(explained.settlement, *settlement);
    let explained = explained.with_each_sale(&scenario).expect("each sale is split");
    explained.with_tipping_points(&scenario).expect("its tipping points are found");
    Story::new(&scenario, settlement).expect("its story is told");
    adds_up(&settlement.before);
    adds_up(&settlement.after);
    change_is_the_difference(settlement);
    reads_back(settlement, &written(&answer));
});

/// The years make the totals, and the positions share out what customers pay.
fn adds_up(ledger: &Ledger<'_>) {
    let net: Decimal = ledger.years.iter().map(|year| year.net).sum();
    assert_eq!(net, ledger.totals.net);
    for (clause, total) in &ledger.totals.flows {
        let flows = ledger.years.iter().flat_map(|year| &year.flows);
        let paid: Decimal = flows.filter(|f| f.clause.id == clause.id).map(|f| f.paid).sum();
        assert_eq!(paid, *total);
    }
    let flows = || ledger.years.iter().flat_map(|year| &year.flows);
    assert!(flows().all(|flow| Decimal::ZERO <= flow.paid && flow.paid <= flow.due));
    let sold: Decimal = ledger.totals.sold.iter().map(|(_, amount)| amount).sum();
    let positions: Decimal = ledger.positions.iter().map(|position| position.amount).sum();
    assert_eq!(positions, sold);
}

fn change_is_the_difference(settlement: &Settlement<'_>) {
    let Settlement { before, after, change, bridge, .. } = settlement;
    assert_eq!(change.net, after.totals.net - before.totals.net);
    let steps: Decimal = bridge.iter().map(|step| step.net).sum();
    assert_eq!(steps, change.net);
    for position in &change.positions {
        let of = |ledger: &Ledger<'_>| ledger.position(&position.party.id).unwrap_or_default();
        assert_eq!(position.amount, of(after) - of(before));
    }
}

/// Every written amount is the figure, with two decimals and no sign on a zero.
fn reads_back(settlement: &Settlement<'_>, written: &Value) {
    for (ledger, name) in [(&settlement.before, "before"), (&settlement.after, "after")] {
        same(&written[name]["totals"]["net"], ledger.totals.net);
        if let Some(earned) = ledger.on_rival_hosts {
            same(&written[name]["on_rival_hosts"], earned);
        }
        for position in &ledger.positions {
            same(&written[name]["positions"][&*position.party.id], position.amount);
        }
        for (nth, year) in ledger.years.iter().enumerate() {
            for (mth, flow) in year.flows.iter().enumerate() {
                let written = &written[name]["years"][nth]["flows"][mth];
                same(&written["due"], flow.due);
                same(&written["paid"], flow.paid);
            }
        }
    }
    same(&written["change"]["net"], settlement.change.net);
}

fn same(written: &Value, figure: Decimal) {
    let text = written.as_str().expect("amounts are text");
    assert_eq!(text.parse(), Ok(figure));
    assert!(text.rsplit_once('.').is_some_and(|(_, cents)| cents.len() == 2), "{text}");
    assert!(!figure.is_zero() || text == "0.00", "{text}");
}

fn written(answer: &Result<Settlement<'static>, settlement::Error>) -> Value {
    let text = serde_json::to_string(&Answer(answer)).expect("an answer is written");
    serde_json::from_str(&text).expect("what is written is JSON")
}
