//! One version of the terms beside its ledger.

use super::any::Any;
use settlement::deal::{Clause, Payment, Rule, Stream, Terms};
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

    /// The first year in which the clause is in force, or in which it is not.
    pub(crate) fn first_year(&self, clause: &Clause, in_force: bool) -> Option<u16> {
        self.scenario.deal().years().find(|year| self.in_force(clause, *year) == in_force)
    }

    /// Whether the terms bind a route of the hosted stream to the home host in this year, and the
    /// scenario wants another.
    pub(crate) fn binds(&self, year: u16, route: Option<&str>) -> bool {
        let bound = |clause: &Clause| match &clause.rule {
            Rule::Exclusive { on, .. } => {
                (on.route.is_none() || on.route.as_deref() == route) && self.in_force(clause, year)
            }
            _ => false,
        };
        self.wants_another_host() && self.terms.clauses.iter().any(bound)
    }

    /// What an amount of a stream comes to on each of its routes; it is one where it has none.
    pub(crate) fn routes(
        &self,
        stream: &'static Stream,
        amount: Decimal,
    ) -> Vec<(Option<&'static str>, Decimal)> {
        let mut left = amount;
        let routes = stream.routes.iter().map(|route| {
            let part = route.part.as_ref().map(|_| self.scenario.get(Input::Part(&route.id)));
            let takes = part.map_or(left, |part| (amount * part.unwrap()).round_dp(2).min(left));
            left -= takes;
            (Some(&*route.id), takes)
        });
        let routes: Vec<_> = routes.collect();
        if routes.is_empty() { vec![(None, amount)] } else { routes }
    }

    pub(crate) fn wants_another_host(&self) -> bool {
        self.scenario.host() != self.scenario.home()
    }
}
