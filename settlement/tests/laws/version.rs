//! One version of the terms beside its ledger.

use super::any::Any;
use settlement::deal::{Clause, Gate, Measure, Over, Payment, Rule, Series, Terms};
use settlement::{Decimal, Flow, Input, Ledger, Scenario, Settlement};

pub(crate) struct Version<'a> {
    pub(crate) scenario: &'a Scenario<'static>,
    pub(crate) terms: &'static Terms,
    pub(crate) ledger: &'a Ledger<'static>,
}

pub(crate) fn both<'a>(any: &'a Any, settlement: &'a Settlement<'static>) -> [Version<'a>; 2] {
    let scenario = &any.0;
    [
        Version { scenario, terms: scenario.before(), ledger: &settlement.before },
        Version { scenario, terms: scenario.after(), ledger: &settlement.after },
    ]
}

impl<'a> Version<'a> {
    pub(crate) fn payments(
        &self,
    ) -> impl Iterator<Item = (&'static Clause, &'static Payment)> + use<> {
        self.terms.clauses.iter().filter_map(|clause| Some((clause, clause.payment()?)))
    }

    /// The payments of a clause, with their years.
    pub(crate) fn flows(&self, clause: &'a str) -> impl Iterator<Item = (u16, &'a Flow<'static>)> {
        let flows = self.ledger.years.iter().flat_map(|y| y.flows.iter().map(|f| (y.year, f)));
        flows.filter(move |(_, flow)| flow.clause.id == clause)
    }

    pub(crate) fn in_force(&self, clause: &Clause, year: u16) -> bool {
        clause.since.is_none_or(|since| since <= year) && !self.has_ended(clause, year)
    }

    pub(crate) fn has_ended(&self, clause: &Clause, year: u16) -> bool {
        let event = clause.ends_on.as_deref();
        let end = event.and_then(|event| self.scenario.get(Input::EventYear(event)));
        end.is_some_and(|end| Decimal::from(year) >= end)
            || clause.through.is_some_and(|through| through < year)
    }

    /// Whether the terms bind the hosted stream, or this route of it, to the home host in this year.
    pub(crate) fn binds(&self, route: Option<&str>, year: u16) -> bool {
        let bound = |clause: &Clause| match &clause.rule {
            Rule::Exclusive { on, .. } => {
                (on.route.is_none() || on.route.as_deref() == route) && self.in_force(clause, year)
            }
            _ => false,
        };
        self.wants_another_host() && self.terms.clauses.iter().any(bound)
    }

    /// A measure in a year, as the ledger tells it.
    pub(crate) fn measure(&self, on: &Measure<String>, year: u16) -> Decimal {
        let year = self.ledger.years.iter().find(|of| of.year == year).unwrap();
        match (&on.series, &on.route) {
            (series, Some(route)) => {
                let mut routes = year.routes.iter().filter(|of| of.of.series() == series.by_id());
                routes.find(|of| of.route.id == *route).unwrap().amount
            }
            (Series::Stream(id), None) => {
                year.sold.iter().find(|sold| sold.stream.id == *id).unwrap().amount
            }
            (Series::Count(id), None) => {
                year.counts.iter().find(|of| of.count.id == *id).unwrap().amount
            }
        }
    }

    /// A measure from the beginning up to and including a year.
    pub(crate) fn so_far(&self, on: &Measure<String>, year: u16) -> Decimal {
        let volume = self.scenario.deal().volume(on.series.by_id()).unwrap();
        let mut routes = volume.routes().iter();
        let before = on
            .route
            .as_ref()
            .map_or(volume.before(), |id| routes.find(|route| route.id == *id).unwrap().before);
        let years = self.scenario.deal().years().filter(|of| *of <= year);
        before + years.map(|year| self.measure(on, year)).sum::<Decimal>()
    }

    /// Whether a gate holds in a year.
    pub(crate) fn is_open(&self, gate: &Gate, year: u16) -> bool {
        let measure = match gate.over {
            Over::Year => self.measure(&gate.on, year),
            Over::All => self.so_far(&gate.on, year),
        };
        measure >= gate.at_least
    }

    pub(crate) fn wants_another_host(&self) -> bool {
        self.scenario.host() != self.scenario.home()
    }
}
