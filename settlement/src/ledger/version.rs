use crate::deal::{Clause, Rule, Share, Stream};
use crate::formula::Sign;
use crate::{Decimal, Figure, FigureKind, Input, Scenario, Scope};

/// One version of the terms under one scenario: all that a ledger follows from.
#[derive(Clone, Copy)]
pub(crate) struct Version<'a, 'd> {
    pub(crate) scenario: &'a Scenario<'d>,
    /// For each stream of the deal, what it sells each year before any clause applies, in dollars.
    pub(crate) sales: &'a [Vec<Decimal>],
    pub(crate) clauses: &'a [&'d Clause],
    /// The version, as the names of its figures have it.
    pub(crate) of: Scope<'d>,
}

impl<'d> Version<'_, 'd> {
    pub(super) fn shares(&self) -> impl Iterator<Item = (&'d Clause, &'d Share)> {
        self.clauses.iter().filter_map(|clause| clause.share().map(|share| (*clause, share)))
    }

    /// The clause that binds the hosted stream to the home host in this year.
    pub(super) fn exclusive(&self, year: u16) -> Option<&'d Clause> {
        let mut clauses = self.clauses.iter().copied();
        clauses.find(|clause| {
            matches!(clause.rule, Rule::Exclusive { .. }) && self.scenario.in_force(clause, year)
        })
    }

    /// The clause by whose end the stream is no longer sold in this year.
    pub(super) fn access_lost(&self, stream: &Stream, year: u16) -> Option<&'d Clause> {
        let mut clauses = self.clauses.iter().copied();
        clauses.find(|clause| {
            matches!(clause.rule, Rule::Access { .. })
                && clause.stream == stream.id
                && !self.scenario.in_force(clause, year)
        })
    }

    /// Whether an exclusivity clause forbids what the scenario wants: from the first year, or never.
    pub(crate) fn forbids(&self, clause: &Clause) -> bool {
        let scenario = self.scenario;
        self.leaves_home()
            && !scenario.elsewhere().is_zero()
            && scenario.in_force(clause, scenario.deal().first_year)
    }

    /// Whether anything is wanted outside the home host.
    pub(crate) fn leaves_home(&self) -> bool {
        self.scenario.host().id != self.scenario.home().id
    }

    /// Whether a payment adds to the net or takes away from it.
    pub(crate) fn sign(&self, share: &Share) -> Sign {
        if share.from == self.scenario.deal().sides[0] { Sign::Plus } else { Sign::Minus }
    }

    pub(crate) fn figure(&self, what: FigureKind<'d>) -> Figure<'d> {
        Figure::new(self.of, what)
    }

    /// The figure and the value of the event that ends a clause.
    pub(super) fn end_of(&self, clause: &'d Clause) -> Option<(Figure<'d>, Decimal)> {
        let event = clause.ends_on.as_deref()?;
        let year = self.scenario.event_year(event)?;
        Some((Figure::input(Input::EventYear(event)), Decimal::from(year)))
    }
}
