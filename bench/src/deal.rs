//! A deal as JSON: what a settlement depends on, and nothing else.

use serde_json::{Value, json};
use settlement::deal::{Clause, Rule};
use settlement::{Deal, Input, Number, Scenario};

pub(crate) fn json(deal: &Deal) -> Value {
    let hosts = deal.hosts.iter().map(|host| json!({"id": host.id, "owner": host.owner}));
    let streams = deal.streams.iter().map(|stream| {
        json!({
            "id": stream.id,
            "seller": stream.seller,
            "hosted": stream.hosted,
            "max": stream.first.max.get().to_string(),
        })
    });
    let terms = deal
        .terms
        .iter()
        .map(|terms| (terms.id.to_string(), terms.clauses.iter().map(clause).collect::<Value>()));
    json!({
        "id": deal.id,
        "years": deal.years().collect::<Vec<_>>(),
        "sides": deal.sides,
        "home": deal.home,
        "parties": deal.parties.iter().map(|party| &*party.id).collect::<Vec<_>>(),
        "hosts": hosts.collect::<Value>(),
        "streams": streams.collect::<Value>(),
        "terms": terms.collect::<Value>(),
        "defaults": Scenario::new(deal).map(|scenario| defaults(&scenario)).ok(),
    })
}

fn clause(clause: &Clause) -> Value {
    let rule = match &clause.rule {
        Rule::Share(share) => {
            let rate = share.rate.default.map(Number::get).unwrap_or_default().to_string();
            json!({"share": {
                "from": share.from, "to": share.to, "rate": rate, "capped": share.capped,
            }})
        }
        Rule::Exclusive { host } => json!({"exclusive": host}),
        Rule::Access { party } => json!({"access": party}),
    };
    json!({"id": clause.id, "stream": clause.stream, "ends_on": clause.ends_on, "rule": rule})
}

/// The untouched scenario, in the shape that scenarios are read in.
fn defaults(scenario: &Scenario<'_>) -> Value {
    let deal = scenario.deal();
    let number = |input| scenario.get(input).map(|number| number.to_string());
    let streams = deal.streams.iter().map(|stream| {
        let (first, growth) = (Input::First(&stream.id), Input::Growth(&stream.id));
        (stream.id.to_string(), json!({"first": number(first), "growth": number(growth)}))
    });
    json!({
        "before": scenario.before().id,
        "after": scenario.after().id,
        "streams": streams.collect::<Value>(),
        "host": scenario.host().id,
        "elsewhere": number(Input::Elsewhere),
        "kept": number(Input::Kept),
        "cap": number(Input::Cap),
        "cap_per": scenario.cap_per().id(),
        "cap_used": number(Input::CapUsed),
        "rates": {},
        "events": {},
        "compute": number(Input::Compute),
    })
}
