//! Labels of inputs, choices and rows.

use super::message;
use super::messages::Messages;
use super::name::{payee, payer};
use crate::state::Field;
use settlement::deal::{Measure, Series};
use settlement::{CapPer, Input, Scenario};

impl Messages {
    /// The label of a field.
    #[must_use]
    pub fn field(&self, scenario: &Scenario<'static>, field: Field) -> String {
        match field {
            Field::Input(input) => self.input(scenario, input),
            Field::FinalYearSales(series) => {
                self.input_in_year(scenario, series, scenario.deal().last_year)
            }
        }
    }

    /// The label of an input.
    #[must_use]
    pub fn input(&self, scenario: &Scenario<'static>, input: Input<'_>) -> String {
        let deal = scenario.deal();
        let hosted = deal.streams.iter().find(|stream| stream.hosted);
        let hosted = hosted.map_or("", |stream| &stream.name);
        let [host, home] =
            [scenario.host(), scenario.home()].map(|host| host.map_or("", |host| &host.name));
        match input {
            Input::First(series) => self.input_in_year(scenario, series, deal.first_year),
            Input::InYear(_, year) => year.to_string(),
            Input::Growth(series) => {
                let stream = self.measure(deal, Measure::whole(series));
                self.format(message::InputGrowth { stream })
            }
            Input::Part(route) => {
                let stream = deal.route(route).map_or("", |(of, _)| of.name());
                self.format(message::InputPart { stream, route: deal.route_name(route) })
            }
            Input::Elsewhere if host == home => {
                self.format(message::InputOutside { stream: hosted, host: home })
            }
            Input::Elsewhere => self.format(message::InputElsewhere { stream: hosted, host }),
            Input::Kept => self.format(message::InputKept { host: home }),
            Input::Cap => self.format(message::InputCap { payer: Self::capped(scenario) }),
            Input::CapUsed => self.get(message::INPUT_CAP_USED).to_owned(),
            Input::Rate(id) => self.rate(scenario, id),
            Input::Price(id) => self.price(scenario, id),
            Input::EventYear(id) => self.format(message::InputEvent { event: deal.event_name(id) }),
            Input::Compute => self.get(message::INPUT_COMPUTE).to_owned(),
        }
    }

    /// The label of the rate of a share.
    pub(super) fn rate(&self, scenario: &Scenario<'static>, clause: &str) -> String {
        let deal = scenario.deal();
        let (from, to) = (payer(deal, clause), payee(deal, clause));
        self.of_clause(deal, clause, self.format(message::InputRate { payer: from, payee: to }))
    }

    /// The label of the price of a fee.
    pub(super) fn price(&self, scenario: &Scenario<'static>, clause: &str) -> String {
        let deal = scenario.deal();
        let (from, to) = (payer(deal, clause), payee(deal, clause));
        let count = deal.payment(clause).map(|of| self.measure(deal, of.on.by_id()));
        let count = count.unwrap_or_default();
        self.format(message::InputPrice { payer: from, payee: to, count })
    }

    fn input_in_year(
        &self,
        scenario: &Scenario<'static>,
        series: Series<&str>,
        year: u16,
    ) -> String {
        let stream = self.measure(scenario.deal(), Measure::whole(series));
        self.format(message::InputInYear { stream, year: year.to_string() })
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

    /// The label of a payment: `OpenAI pays Microsoft`.
    #[must_use]
    pub fn pays(&self, scenario: &Scenario<'static>, clause: &str) -> String {
        let deal = scenario.deal();
        let (from, to) = (payer(deal, clause), payee(deal, clause));
        self.of_clause(deal, clause, self.format(message::Pays { payer: from, payee: to }))
    }

    /// The party that pays the capped payment, in whichever version of the terms has one.
    fn capped(scenario: &Scenario<'static>) -> &'static str {
        let deal = scenario.deal();
        let clauses = deal.terms.iter().flat_map(|terms| terms.clauses.iter());
        let capped = clauses.filter_map(|clause| clause.payment()).find(|payment| payment.capped);
        capped.map_or("", |payment| deal.party_name(&payment.from))
    }
}
