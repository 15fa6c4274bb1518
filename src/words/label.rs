//! What inputs and rows are called.

use settlement::deal::{Clause, Share};
use settlement::{CapPer, Input, Scenario};

/// What a number input asks.
#[must_use]
pub fn input(scenario: &Scenario<'static>, input: Input<'_>) -> String {
    let deal = scenario.deal();
    let stream = |id: &str| deal.stream(id).map_or("", |stream| &*stream.name);
    let host = &scenario.host().name;
    let home = &scenario.home().name;
    let hosted =
        deal.streams.iter().find(|stream| stream.hosted).map_or("", |stream| &*stream.name);
    match input {
        Input::First(id) => format!("{} in {}", stream(id), deal.first_year),
        Input::Growth(id) => format!("{}: growth a year", stream(id)),
        Input::InYear(_, year) => year.to_string(),
        Input::Elsewhere if scenario.host().id == scenario.home().id => {
            format!("Part of {hosted} that runs outside {home}")
        }
        Input::Elsewhere => format!("Part of {hosted} that runs on {host}"),
        Input::Kept => {
            format!("Part of those sales that would have been made on {home} all the same")
        }
        Input::Cap => format!("Cap on what {} pays", payer(scenario)),
        Input::CapUsed => "Part of the cap that earlier payments used up".to_owned(),
        Input::Rate(id) => match deal.share(id) {
            Ok(share) => format!("Rate at which {}", pays(scenario, share)),
            Err(_) => String::new(),
        },
        Input::EventYear(id) => {
            format!("Year in which {}", deal.event(id).map_or("", |event| &event.name))
        }
        Input::Compute => "Computing bill, as a part of the sales that run on a host".to_owned(),
    }
}

/// What the box beside an input that may have no value says.
#[must_use]
pub fn cleared(input: Input<'_>) -> &'static str {
    match input {
        Input::EventYear(_) => "never",
        _ => "no cap",
    }
}

/// What a choice of the cap's span is called.
#[must_use]
pub fn cap_per(per: CapPer) -> &'static str {
    match per {
        CapPer::Total => "all years together",
        CapPer::Year => "each year",
    }
}

/// `OpenAI pays Microsoft`.
#[must_use]
pub fn pays(scenario: &Scenario<'_>, share: &Share) -> String {
    let name = |id: &str| scenario.deal().party(id).map_or("", |party| &*party.name).to_owned();
    format!("{} pays {}", name(&share.from), name(&share.to))
}

/// Who pays the capped share, in whichever version has one.
fn payer(scenario: &Scenario<'static>) -> &'static str {
    let deal = scenario.deal();
    let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
    let capped = clauses.filter_map(Clause::share).find(|share| share.capped);
    capped.and_then(|share| deal.party(&share.from)).map_or("", |party| &party.name)
}
