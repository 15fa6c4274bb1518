//! A scenario as somebody could have typed it.

use serde_json::{Map, Value, json};
use settlement::deal::Series;
use settlement::{Input, Sales, Scenario};

pub(crate) fn json(scenario: &Scenario<'_>) -> Value {
    let deal = scenario.deal();
    let number = |input| scenario.get(input).map(|number| number.to_string());
    let sales = |series| match scenario.sales(series).unwrap() {
        Sales::Growth { first, growth } => {
            json!({"first": first.to_string(), "growth": growth.to_string()})
        }
        Sales::Path(path) => {
            json!({"path": path.iter().map(ToString::to_string).collect::<Vec<_>>()})
        }
    };
    let (mut streams, mut counts, mut parts) = (Map::new(), Map::new(), Map::new());
    let (mut rates, mut prices, mut events) = (Map::new(), Map::new(), Map::new());
    for volume in deal.volumes() {
        let series = volume.series();
        let list = if matches!(series, Series::Stream(_)) { &mut streams } else { &mut counts };
        list.insert(series.id().to_owned(), sales(series));
    }
    for (input, _) in deal.parts() {
        let id = input.field().split_once('.').unwrap().1.to_owned();
        parts.insert(id, number(input).into());
    }
    for (input, _, own) in deal.rates() {
        let rate = scenario.get(input);
        if own.default != rate {
            let id = input.field().split_once('.').unwrap().1.to_owned();
            let list = if matches!(input, Input::Rate(_)) { &mut rates } else { &mut prices };
            list.insert(id, number(input).into());
        }
    }
    for event in &deal.events {
        let year = number(Input::EventYear(&event.id)).map(|year| year.parse::<u16>().unwrap());
        events.insert(event.id.clone(), year.into());
    }
    let mut written = json!({
        "deal": deal.id,
        "before": scenario.before().id,
        "after": scenario.after().id,
        "streams": streams,
        "counts": counts,
        "parts": parts,
        "rates": rates,
        "prices": prices,
        "events": events,
    });
    if let Some(host) = scenario.host() {
        written["host"] = (&*host.id).into();
        for input in [Input::Elsewhere, Input::Kept, Input::Compute] {
            written[input.field()] = number(input).into();
        }
    }
    if deal.inputs.capping.is_some() {
        written["cap"] = number(Input::Cap).into();
        written["cap_per"] = scenario.cap_per().id().into();
        written["cap_used"] = number(Input::CapUsed).into();
    }
    written
}
