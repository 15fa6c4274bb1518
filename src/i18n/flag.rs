//! Flags of a ledger in sentences: when the cap is reached, what is not allowed, what has ended.

use super::message;
use super::messages::Messages;
use super::phrase::{Phrase, Sentence};
use settlement::deal::Terms;
use settlement::{CapPer, Figure, FigureKind, Flag, Scenario, Scope};

/// A flag that the ledger of these terms has.
#[must_use]
pub fn sentence(
    messages: &Messages,
    scenario: &Scenario<'static>,
    terms: &'static Terms,
    of: Scope<'static>,
    flag: &Flag<'static>,
) -> Sentence {
    let deal = scenario.deal();
    let terms = messages.deal_text(&terms.name);
    let year = |what| Phrase::words(Figure::new(of, what), &flag.year().to_string());
    let event = |ends_on: Option<&str>| messages.event(deal, ends_on.unwrap_or_default());
    match flag {
        Flag::NotAllowed { clause, .. } => {
            let sentence = message::FlagNotAllowed {
                terms,
                stream: messages.stream(deal, &clause.stream),
                host: messages.deal_text(&scenario.host().name),
                year: year(FigureKind::NotAllowed(&clause.id)),
                home: messages.deal_text(&scenario.home().name),
            };
            Sentence::new(messages, sentence)
        }
        Flag::CapReached { clause, into_year, .. } => {
            let into = Figure::new(of, FigureKind::IntoYear(&clause.id));
            let part = Phrase::fraction(messages, into, *into_year);
            let year = year(FigureKind::CapReached(&clause.id));
            let payer = messages.payer(deal, &clause.id);
            match scenario.cap_per() {
                CapPer::Total => {
                    Sentence::new(messages, message::FlagCapTotal { terms, year, part, payer })
                }
                CapPer::Year => {
                    Sentence::new(messages, message::FlagCapYear { terms, year, part, payer })
                }
            }
        }
        Flag::AccessLost { clause, .. } => {
            let sentence = message::FlagAccessLost {
                terms,
                party: messages.seller(deal, &clause.stream),
                year: year(FigureKind::AccessLost(&clause.id)),
                event: event(clause.ends_on.as_deref()),
            };
            Sentence::new(messages, sentence)
        }
        Flag::ShareEnded { clause, .. } => {
            let sentence = message::FlagShareEnded {
                terms,
                payer: messages.payer(deal, &clause.id),
                year: year(FigureKind::ShareEnded(&clause.id)),
                event: event(clause.ends_on.as_deref()),
            };
            Sentence::new(messages, sentence)
        }
    }
}
