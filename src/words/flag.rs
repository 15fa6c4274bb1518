//! What is worth knowing about a ledger, in a sentence.

use super::name::{self, fill};
use super::{Phrase, Sentence};
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
    let (deal, under) = (scenario.deal(), Phrase::from(&*terms.name));
    let year = |what| Phrase::words(Figure::new(of, what), &flag.year().to_string());
    let mut sentence = Sentence::default();
    match flag {
        Flag::NotAllowed { clause, .. } => sentence.add(
            "Under the {}, running {} on {} is not allowed under exclusivity from {} on: all of it runs on {}.",
            vec![
                under,
                name::stream(deal, &clause.stream).into(),
                (*scenario.host().name).into(),
                year(What::NotAllowed(&clause.id)),
                (*scenario.home().name).into(),
            ],
        ),
        Flag::CapReached { clause, into_year, .. } => {
            let into = Figure::new(of, What::IntoYear(&clause.id));
            sentence.add(
                "Under the {}, the cap is reached in {}, once {} of that year’s share has been paid: ",
                vec![
                    under,
                    year(What::CapReached(&clause.id)),
                    Phrase::fraction(into, *into_year),
                ],
            );
            match scenario.cap_per() {
                CapPer::Total => sentence.add(
                    "after that, {} pays nothing more.",
                    vec![name::payer(deal, &clause.id).into()],
                ),
                CapPer::Year => {
                    sentence.add("that is the first year in which it bites.", Vec::new());
                }
            }
        }
        Flag::AccessLost { clause, .. } => sentence.add(
            "Under the {}, {} has lost access by {}{}: its sales stop.",
            vec![
                under,
                name::seller(deal, &clause.stream).into(),
                year(What::AccessLost(&clause.id)),
                ended_on(scenario, clause.ends_on.as_deref()),
            ],
        ),
        Flag::ShareEnded { clause, .. } => sentence.add(
            "Under the {}, the share that {} pays has ended by {}{}.",
            vec![
                under,
                name::payer(deal, &clause.id).into(),
                year(What::ShareEnded(&clause.id)),
                ended_on(scenario, clause.ends_on.as_deref()),
            ],
        ),
    }
    sentence
}

fn ended_on(scenario: &Scenario<'_>, event: Option<&str>) -> Phrase {
    let event = event.map(|event| name::event(scenario.deal(), event));
    Phrase::Text(event.map_or_else(String::new, |event| fill(", as {0}", &[event])))
}
