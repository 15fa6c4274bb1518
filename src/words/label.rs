//! What inputs and rows are called.

use super::{Key, Words, key};
use crate::Knob;
use settlement::deal::{Clause, Share};
use settlement::{CapPer, Input, Scenario};

impl Words {
    /// What a knob sets.
    #[must_use]
    pub fn knob(&self, scenario: &Scenario<'static>, knob: Knob) -> String {
        match knob {
            Knob::Input(input) => self.input(scenario, input),
            Knob::Last(id) => {
                let deal = scenario.deal();
                self.say(key::INPUT_IN_YEAR, &[self.stream(deal, id), &deal.last_year.to_string()])
            }
        }
    }

    /// What a number input asks.
    #[must_use]
    pub fn input(&self, scenario: &Scenario<'static>, input: Input<'_>) -> String {
        let deal = scenario.deal();
        let hosted = deal.streams.iter().find(|stream| stream.hosted);
        let hosted = hosted.map_or("", |stream| self.of(&stream.name));
        let (host, home) = (self.of(&scenario.host().name), self.of(&scenario.home().name));
        let (key, subject, other) = match input {
            Input::First(id) => {
                let first = deal.first_year.to_string();
                return self.say(key::INPUT_IN_YEAR, &[self.stream(deal, id), &first]);
            }
            Input::InYear(_, year) => return year.to_string(),
            Input::Growth(id) => (key::INPUT_GROWTH, self.stream(deal, id), ""),
            Input::Elsewhere if host == home => (key::INPUT_OUTSIDE, hosted, home),
            Input::Elsewhere => (key::INPUT_ELSEWHERE, hosted, host),
            Input::Kept => (key::INPUT_KEPT, home, ""),
            Input::Cap => (key::INPUT_CAP, self.capped(scenario), ""),
            Input::CapUsed => (key::INPUT_CAP_USED, "", ""),
            Input::Rate(id) => (key::INPUT_RATE, self.payer(deal, id), self.payee(deal, id)),
            Input::EventYear(id) => (key::INPUT_EVENT, self.event(deal, id), ""),
            Input::Compute => (key::INPUT_COMPUTE, "", ""),
        };
        self.say(key, &[subject, other])
    }

    /// What the box beside an input that may have no value says.
    #[must_use]
    pub fn cleared(&self, input: Input<'_>) -> &'static str {
        self.get(match input {
            Input::EventYear(_) => key::NEVER,
            _ => key::NO_CAP,
        })
    }

    /// What a choice of the cap's span is called.
    #[must_use]
    pub fn cap_per(&self, per: CapPer) -> &'static str {
        self.get(match per {
            CapPer::Total => key::CAP_PER_TOTAL,
            CapPer::Year => key::CAP_PER_YEAR,
        })
    }

    /// `OpenAI pays Microsoft`.
    #[must_use]
    pub fn pays(&self, scenario: &Scenario<'static>, share: &Share) -> String {
        let deal = scenario.deal();
        self.pair(key::PAYS, self.party(deal, &share.from), self.party(deal, &share.to))
    }

    pub(crate) fn pair(&self, key: Key, one: &str, other: &str) -> String {
        self.say(key, &[one, other])
    }

    /// Who pays the capped share, in whichever version has one.
    fn capped(&self, scenario: &Scenario<'static>) -> &'static str {
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
