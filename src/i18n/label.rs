//! What inputs and rows are called.

use super::message;
use super::messages::Messages;
use crate::state::Field;
use settlement::deal::{Clause, Share};
use settlement::{CapPer, Input, Scenario};

impl Messages {
    /// What a knob sets.
    #[must_use]
    pub fn field(&self, scenario: &Scenario<'static>, field: Field) -> String {
        match field {
            Field::Input(input) => self.input(scenario, input),
            Field::FinalYearSales(id) => {
                self.input_in_year(scenario, id, scenario.deal().last_year)
            }
        }
    }

    /// What a number input asks.
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

    /// The rate of a share.
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

    /// What the box beside an input that may have no value says.
    #[must_use]
    pub fn cleared(&self, input: Input<'_>) -> &str {
        self.get(match input {
            Input::EventYear(_) => message::NEVER,
            _ => message::NO_CAP,
        })
    }

    /// What a choice of the cap's span is called.
    #[must_use]
    pub fn cap_per(&self, per: CapPer) -> &str {
        self.get(match per {
            CapPer::Total => message::CAP_PER_TOTAL,
            CapPer::Year => message::CAP_PER_YEAR,
        })
    }

    /// `OpenAI pays Microsoft`.
    #[must_use]
    pub fn pays(&self, scenario: &Scenario<'static>, share: &Share) -> String {
        let deal = scenario.deal();
        self.format(message::Pays {
            payer: self.party(deal, &share.from),
            payee: self.party(deal, &share.to),
        })
    }

    /// Who pays the capped share, in whichever version has one.
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
