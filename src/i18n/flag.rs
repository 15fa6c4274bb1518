//! Flags of a ledger in sentences: when the cap is reached, what is not allowed, what has ended.

use super::message;
use super::messages::Messages;
use super::name;
use super::name::payer;
use super::phrase::{Phrase, Sentence};
use settlement::deal::{Clause, Rule, Terms};
use settlement::{CapPer, Decimal, Figure, FigureKind, Flag, Input, Scenario, Scope};

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
    let under = name::under(terms);
    let year = |what| Phrase::words(Figure::new(of, what), &flag.year().to_string());
    match flag {
        Flag::NotAllowed { clause, .. } => {
            let stream = match &clause.rule {
                Rule::Exclusive { on, .. } => messages.measure(deal, on.by_id()),
                _ => String::new(),
            };
            let sentence = message::FlagNotAllowed {
                under,
                stream,
                host: scenario.host().map_or("", |host| &host.name),
                year: year(FigureKind::NotAllowed(&clause.id)),
                home: scenario.home().map_or("", |host| &host.name),
            };
            Sentence::new(messages, sentence)
        }
        Flag::CapReached { clause, into_year, .. } => {
            let into = Figure::new(of, FigureKind::IntoYear(&clause.id));
            let part = Phrase::fraction(messages, into, *into_year);
            let year = year(FigureKind::CapReached(&clause.id));
            let payer = payer(deal, &clause.id);
            match scenario.cap_per() {
                CapPer::Total => {
                    Sentence::new(messages, message::FlagCapTotal { under, year, part, payer })
                }
                CapPer::Year => {
                    Sentence::new(messages, message::FlagCapYear { under, year, part, payer })
                }
            }
        }
        Flag::AccessLost { clause, .. } => {
            let (party, year) = (payer(deal, &clause.id), year(FigureKind::AccessLost(&clause.id)));
            match ending_event(scenario, clause, flag.year()) {
                Some(event) => {
                    let event = deal.event_name(event);
                    Sentence::new(messages, message::FlagAccessLost { under, party, year, event })
                }
                None => Sentence::new(messages, message::FlagAccessOver { under, party, year }),
            }
        }
        Flag::ShareEnded { clause, .. } | Flag::FeeEnded { clause, .. } => {
            let (what, is_one) = ended_together(messages, scenario, terms, clause);
            let year = year(match flag {
                Flag::FeeEnded { .. } => FigureKind::FeeEnded(&clause.id),
                _ => FigureKind::ShareEnded(&clause.id),
            });
            let event = ending_event(scenario, clause, flag.year());
            let event = event.map(|event| deal.event_name(event));
            match (event, is_one) {
                (Some(event), true) => {
                    let sentence = message::FlagPaymentEnded { under, clause: what, year, event };
                    Sentence::new(messages, sentence)
                }
                (Some(event), false) => {
                    let sentence = message::FlagPaymentsEnded { under, clauses: what, year, event };
                    Sentence::new(messages, sentence)
                }
                (None, true) => {
                    let sentence = message::FlagPaymentOver { under, clause: what, year };
                    Sentence::new(messages, sentence)
                }
                (None, false) => {
                    let sentence = message::FlagPaymentsOver { under, clauses: what, year };
                    Sentence::new(messages, sentence)
                }
            }
        }
        Flag::GateClosed { clause, .. } => {
            let sentence = message::FlagGateClosed {
                under,
                clause: messages.clause(deal, &clause.id),
                year: year(FigureKind::GateClosed(&clause.id)),
            };
            Sentence::new(messages, sentence)
        }
    }
}

/// The names of the payments that end as this one does, which a ledger flags once; whether it is one.
fn ended_together(
    messages: &Messages,
    scenario: &Scenario<'static>,
    terms: &'static Terms,
    clause: &'static Clause,
) -> (String, bool) {
    let is_fee = |of: &Clause| matches!(of.rule, Rule::Fee(_));
    let together = terms.clauses.iter().filter(|of| {
        let ends = (of.through, &of.ends_on) == (clause.through, &clause.ends_on);
        ends && of.payment().is_some() && is_fee(of) == is_fee(clause)
    });
    let names: Vec<_> = together.map(|of| messages.clause(scenario.deal(), &of.id)).collect();
    let is_one = names.len() == 1;
    let join = |first, second| messages.format(message::And { first, second });
    (names.into_iter().reduce(join).unwrap_or_default(), is_one)
}

/// The event by which a clause ended in this year; none where it ran out.
fn ending_event(
    scenario: &Scenario<'static>,
    clause: &'static Clause,
    year: u16,
) -> Option<&'static str> {
    let event = clause.ends_on.as_deref()?;
    let happens = scenario.get(Input::EventYear(event))?;
    (happens <= Decimal::from(year)).then_some(event)
}
