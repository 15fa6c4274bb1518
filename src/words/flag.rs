//! What is worth knowing about a ledger, in a sentence.

use super::Sentence;
use settlement::deal::Terms;
use settlement::{CapPer, Figure, Flag, Of, Scenario, What};

/// A sentence about the ledger of these terms.
#[must_use]
pub fn sentence(
    scenario: &Scenario<'static>,
    terms: &Terms,
    of: Of<'static>,
    flag: &Flag<'static>,
) -> Sentence {
    let (deal, year) = (scenario.deal(), flag.year().to_string());
    let begin = Sentence::default().text(format!("Under the {}, ", terms.name));
    let figure = |what| Figure::new(of, what);
    let party = |id: &str| deal.party(id).map_or("", |party| &*party.name);
    match flag {
        Flag::NotAllowed { clause, .. } => begin
            .text(format!(
                "running {} on {} is not allowed under exclusivity from ",
                deal.stream(&clause.stream).map_or("", |stream| &stream.name),
                scenario.host().name
            ))
            .figure(figure(What::NotAllowed(&clause.id)), year)
            .text(format!(" on: all of it runs on {}.", scenario.home().name)),
        Flag::CapReached { clause, into_year, .. } => {
            let payer = clause.share().map_or("", |share| party(&share.from));
            let then = match scenario.cap_per() {
                CapPer::Total => format!("after that, {payer} pays nothing more."),
                CapPer::Year => "that is the first year in which it bites.".to_owned(),
            };
            begin
                .text("the cap is reached in ")
                .figure(figure(What::CapReached(&clause.id)), year)
                .text(", once ")
                .fraction(figure(What::IntoYear(&clause.id)), *into_year)
                .text(" of that year’s share has been paid: ")
                .text(then)
        }
        Flag::AccessLost { clause, .. } => begin
            .text(deal.stream(&clause.stream).map_or("", |stream| party(&stream.seller)))
            .text(" has lost access by ")
            .figure(figure(What::AccessLost(&clause.id)), year)
            .text(ended_on(scenario, clause.ends_on.as_deref()))
            .text(": its sales stop."),
        Flag::ShareEnded { clause, .. } => begin
            .text("the share that ")
            .text(clause.share().map_or("", |share| party(&share.from)))
            .text(" pays has ended by ")
            .figure(figure(What::ShareEnded(&clause.id)), year)
            .text(ended_on(scenario, clause.ends_on.as_deref()))
            .text("."),
    }
}

fn ended_on(scenario: &Scenario<'_>, event: Option<&str>) -> String {
    let event = event.and_then(|event| scenario.deal().event(event).ok());
    event.map_or_else(String::new, |event| format!(", as {}", event.name))
}
