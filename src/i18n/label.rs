//! Labels of inputs, choices and rows.

use super::message;
use super::messages::Messages;
use crate::state::Field;
use settlement::deal::{Clause, Share};
use settlement::{CapPer, Input, Scenario};

impl Messages {
    /// The label of a field.
    #[must_use]
    pub fn field(&self, scenario: &Scenario<'static>, field: Field) -> String {
        match field {
            Field::Input(input) => self.input(scenario, input),
            Field::FinalYearSales(id) => {
                self.input_in_year(scenario, id, scenario.deal().last_year)
            }
        }
    }

    /// The label of an input.
    #[must_use]
    pub fn input(&self, scenario: &Scenario<'static>, input: Input<'_>) -> String {
        let deal = scenario.deal();
        let hosted = deal.streams.iter().find(|stream| stream.hosted);
        let hosted = hosted.map_or("", |stream| self.deal_text(&stream.name));
        let [host, home] =
            [scenario.host(), scenario.home()].map(|host| self.deal_text(&host.name));
        match input {
            Input::First(id) => self.input_in_year(scenario, id, deal.first_year),
            Input::InYear(_, year) => year.to_string(),
            Input::Growth(id) => {
                self.format(message::InputGrowth { stream: self.stream(deal, id) })
            }
            Input::Elsewhere if host == home => {
                self.format(message::InputOutside { stream: hosted, host: home })
            }
            Input::Elsewhere => self.format(message::InputElsewhere { stream: hosted, host }),
            Input::Kept => self.format(message::InputKept { host: home }),
            Input::Cap => self.format(message::InputCap { payer: self.capped(scenario) }),
            Input::CapUsed => self.get(message::INPUT_CAP_USED).to_owned(),
            Input::Rate(id) => self.rate(scenario, id),
            Input::EventYear(id) => {
                self.format(message::InputEvent { event: self.event(deal, id) })
            }
            Input::Compute => self.get(message::INPUT_COMPUTE).to_owned(),
        }
    }

    /// The label of the rate of a share.
    pub(super) fn rate(&self, scenario: &Scenario<'static>, clause: &str) -> String {
        let deal = scenario.deal();
        self.format(message::InputRate {
            payer: self.payer(deal, clause),
            payee: self.payee(deal, clause),
        })
    }

    fn input_in_year(&self, scenario: &Scenario<'static>, stream: &str, year: u16) -> String {
        self.format(message::InputInYear {
            stream: self.stream(scenario.deal(), stream),
            year: year.to_string(),
        })
    }

    /// The label of the checkbox that takes an input's value away: `no cap`, `never`.
    #[must_use]
    pub fn cleared(&self, input: Input<'_>) -> &str {
        self.get(match input {
            Input::EventYear(_) => message::NEVER,
            _ => message::NO_CAP,
        })
    }

    /// The label of the span of the cap.
    #[must_use]
    pub fn cap_per(&self, per: CapPer) -> &str {
        self.get(match per {
            CapPer::Total => message::CAP_PER_TOTAL,
            CapPer::Year => message::CAP_PER_YEAR,
        })
    }

    /// The label of a share: `OpenAI pays Microsoft`.
    #[must_use]
    pub fn pays(&self, scenario: &Scenario<'static>, share: &Share) -> String {
        let deal = scenario.deal();
        self.format(message::Pays {
            payer: self.party(deal, &share.from),
            payee: self.party(deal, &share.to),
        })
    }

    /// The party that pays the capped share, in whichever version of the terms has one.
    fn capped(&self, scenario: &Scenario<'static>) -> &str {
        let deal = scenario.deal();
        for terms in deal.terms.iter() {
            for share in terms.clauses.iter().filter_map(Clause::share) {
                if share.capped {
                    return self.party(deal, &share.from);
                }
            }
        }
        ""
    }
}
