//! What is worth knowing about a ledger, in a sentence.

use super::{Phrase, Sentence, Words, key};
use settlement::deal::Terms;
use settlement::{CapPer, Figure, Flag, Of, Scenario, What};

/// A sentence about the ledger of these terms.
#[must_use]
pub fn sentence(
    words: &Words,
    scenario: &Scenario<'static>,
    terms: &'static Terms,
    of: Of<'static>,
    flag: &Flag<'static>,
) -> Sentence {
    let deal = scenario.deal();
    let under = Phrase::from(words.of(&terms.name));
    let year = |what| Phrase::words(Figure::new(of, what), &flag.year().to_string());
    let event = |ends_on: Option<&str>| words.event(deal, ends_on.unwrap_or_default()).into();
    let (key, with) = match flag {
        Flag::NotAllowed { clause, .. } => (
            key::FLAG_NOT_ALLOWED,
            vec![
                under,
                words.stream(deal, &clause.stream).into(),
                words.of(&scenario.host().name).into(),
                year(What::NotAllowed(&clause.id)),
                words.of(&scenario.home().name).into(),
            ],
        ),
        Flag::CapReached { clause, into_year, .. } => {
            let into = Figure::new(of, What::IntoYear(&clause.id));
            let key = match scenario.cap_per() {
                CapPer::Total => key::FLAG_CAP_TOTAL,
                CapPer::Year => key::FLAG_CAP_YEAR,
            };
            let payer = words.payer(deal, &clause.id).into();
            let into = Phrase::fraction(words, into, *into_year);
            (key, vec![under, year(What::CapReached(&clause.id)), into, payer])
        }
        Flag::AccessLost { clause, .. } => (
            key::FLAG_ACCESS_LOST,
            vec![
                under,
                words.seller(deal, &clause.stream).into(),
                year(What::AccessLost(&clause.id)),
                event(clause.ends_on.as_deref()),
            ],
        ),
        Flag::ShareEnded { clause, .. } => (
            key::FLAG_SHARE_ENDED,
            vec![
                under,
                words.payer(deal, &clause.id).into(),
                year(What::ShareEnded(&clause.id)),
                event(clause.ends_on.as_deref()),
            ],
        ),
    };
    Sentence::new(words, key, &with)
}
