//! What is worth knowing about a ledger, in a sentence.

use super::number;
use settlement::deal::Terms;
use settlement::{CapPer, Flag, Scenario};

/// A sentence about the ledger of these terms.
#[must_use]
pub fn sentence(scenario: &Scenario<'static>, terms: &Terms, flag: &Flag<'_>) -> String {
    let (deal, year, name) = (scenario.deal(), flag.year(), &terms.name);
    match flag {
        Flag::NotAllowed { clause, .. } => {
            let stream = deal.stream(&clause.stream).map_or("", |stream| &stream.name);
            format!(
                "Under the {name}, running {stream} on {} is not allowed under exclusivity from {year} on: all of it runs on {}.",
                scenario.host().name,
                scenario.home().name
            )
        }
        Flag::CapReached { clause, into_year, .. } => {
            let payer = clause.share().and_then(|share| deal.party(&share.from));
            let payer = payer.map_or("", |party| &party.name);
            let then = match scenario.cap_per() {
                CapPer::Total => format!("after that, {payer} pays nothing more"),
                CapPer::Year => "that is the first year in which it bites".to_owned(),
            };
            format!(
                "Under the {name}, the cap is reached in {year}, once {} of that year’s share has been paid: {then}.",
                number::percent(*into_year)
            )
        }
        Flag::AccessLost { clause, .. } => {
            let seller = deal.stream(&clause.stream).ok().and_then(|s| deal.party(&s.seller));
            let seller = seller.map_or("", |party| &party.name);
            let event = ended_on(scenario, clause.ends_on.as_deref());
            format!("Under the {name}, {seller} has lost access by {year}{event}: its sales stop.")
        }
        Flag::ShareEnded { clause, .. } => {
            let payer = clause.share().and_then(|share| deal.party(&share.from));
            let payer = payer.map_or("", |party| &party.name);
            let event = ended_on(scenario, clause.ends_on.as_deref());
            format!("Under the {name}, the share that {payer} pays has ended by {year}{event}.")
        }
    }
}

fn ended_on(scenario: &Scenario<'_>, event: Option<&str>) -> String {
    let event = event.and_then(|event| scenario.deal().event(event).ok());
    event.map_or_else(String::new, |event| format!(", as {}", event.name))
}
