//! A scenario as somebody could have typed it.

use serde_json::{Value, json};
use settlement::{Input, Number, Sales, Scenario};

pub(crate) fn json(scenario: &Scenario<'_>) -> Value {
    let deal = scenario.deal();
    let number = |input| scenario.get(input).map(|number| number.to_string());
    let streams = deal.streams.iter().map(|stream| {
        let sales = match scenario.sales(&stream.id).unwrap() {
            Sales::Growth { first, growth } => {
                json!({"first": first.to_string(), "growth": growth.to_string()})
            }
            Sales::Path(path) => {
                json!({"path": path.iter().map(ToString::to_string).collect::<Vec<_>>()})
            }
        };
        (stream.id.to_string(), sales)
    });
    let rates = deal.shares().filter_map(|(clause, share)| {
        let rate = scenario.get(Input::Rate(&clause.id))?;
        let own = share.rate.default.map(Number::get) == Some(rate);
        (!own).then(|| (clause.id.to_string(), Value::from(rate.to_string())))
    });
    let events = deal.events.iter().map(|event| {
        let year = number(Input::EventYear(&event.id)).map(|year| year.parse::<u16>().unwrap());
        (event.id.to_string(), Value::from(year))
    });
    json!({
        "deal": deal.id,
        "before": scenario.before().id,
        "after": scenario.after().id,
        "streams": streams.collect::<Value>(),
        "host": scenario.host().id,
        "elsewhere": number(Input::Elsewhere),
        "kept": number(Input::Kept),
        "cap": number(Input::Cap),
        "cap_per": scenario.cap_per().id(),
        "cap_used": number(Input::CapUsed),
        "rates": rates.collect::<Value>(),
        "events": events.collect::<Value>(),
        "compute": number(Input::Compute),
    })
}
