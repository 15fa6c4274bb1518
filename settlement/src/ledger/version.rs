use crate::deal::{Clause, Measure, Payment, Rule, Series};
use crate::formula::{Sign, Term};
use crate::scenario::Supply;
use crate::trace::Trace;
use crate::{Decimal, Figure, FigureKind, Input, Scenario, Scope};

/// One version of the terms under one scenario: all that a ledger follows from.
#[derive(Clone, Copy)]
pub(crate) struct Version<'a, 'd> {
    pub(crate) scenario: &'a Scenario<'d>,
    /// Each stream, then each count of the deal, before any clause applies.
    pub(crate) supplies: &'a [Supply],
    pub(crate) clauses: &'a [&'d Clause],
    /// What clauses of either version count from the beginning.
    pub(crate) counted: &'a [Measure<&'d str>],
    /// The version, as the names of its figures have it.
    pub(crate) of: Scope<'d>,
}

/// What the clauses of both versions count from the beginning, each measure once.
pub(crate) fn counted<'d>(scenario: &Scenario<'d>) -> Vec<Measure<&'d str>> {
    let mut counted = Vec::new();
    let (older, newer) = (scenario.before().clauses.iter(), scenario.after().clauses.iter());
    for measure in older.chain(newer).filter_map(Clause::payment).flat_map(Payment::counted) {
        if !counted.contains(&measure) {
            counted.push(measure);
        }
    }
    counted
}

impl<'d> Version<'_, 'd> {
    pub(crate) fn payments(&self) -> impl Iterator<Item = (&'d Clause, &'d Payment)> {
        self.clauses.iter().filter_map(|clause| Some((*clause, clause.payment()?)))
    }

    /// The clause that binds the hosted stream, or this route of it, to the home host in this year.
    pub(crate) fn binding(&self, route: Option<&str>, year: u16) -> Option<&'d Clause> {
        if !self.leaves_home() {
            return None;
        }
        self.clauses.iter().copied().find(|clause| match &clause.rule {
            Rule::Exclusive { on, .. } => {
                (on.route.is_none() || on.route.as_deref() == route)
                    && self.scenario.in_force(clause, year)
            }
            _ => false,
        })
    }

    /// The clause by whose end the stream is no longer sold in this year.
    pub(super) fn access_lost(&self, series: Series<&str>, year: u16) -> Option<&'d Clause> {
        self.clauses.iter().copied().find(|clause| match &clause.rule {
            Rule::Access { stream, .. } => {
                series == Series::Stream(stream) && self.scenario.has_ended(clause, year)
            }
            _ => false,
        })
    }

    /// Whether anything is wanted outside the home host.
    pub(crate) fn leaves_home(&self) -> bool {
        self.scenario.hosting().is_some_and(|hosting| hosting.leaves_home())
    }

    /// Whether a payment adds to the net or takes away from it.
    pub(crate) fn sign(&self, payment: &Payment) -> Sign {
        if payment.from == self.scenario.deal().sides[0] { Sign::Plus } else { Sign::Minus }
    }

    pub(crate) fn figure(&self, what: FigureKind<'d>) -> Figure<'d> {
        Figure::new(self.of, what)
    }

    /// Records the last years of the clauses, which others are worked out from.
    pub(super) fn record_last_years(&self, trace: &mut Trace<'d>) {
        for clause in self.clauses {
            if let Some(through) = clause.through {
                let figure = self.figure(FigureKind::Through(&clause.id));
                let through = Some(Decimal::from(through));
                trace.record_given(figure, through, Some(clause), Some(&clause.basis));
            }
        }
    }

    /// What ends a clause first: the year of its event, or its last year. None where nothing does.
    pub(super) fn end_of(&self, clause: &'d Clause) -> Option<End<'d>> {
        let event = clause.ends_on.as_deref().and_then(|event| {
            let year = self.scenario.event_year(event)?;
            let term = Figure::input(Input::EventYear(event)).worth(Decimal::from(year));
            Some(End { year, by: term, is_event: true })
        });
        let through = clause.through.map(|through| {
            let term = self.figure(FigureKind::Through(&clause.id)).worth(Decimal::from(through));
            End { year: through.saturating_add(1), by: term, is_event: false }
        });
        match (event, through) {
            (Some(event), Some(through)) if through.year < event.year => Some(through),
            (event, through) => event.or(through),
        }
    }
}

/// What ends a clause.
#[derive(Clone, Copy)]
pub(super) struct End<'d> {
    /// The first year without the clause.
    pub(super) year: u16,
    /// The year of its event, or its last year.
    pub(super) by: Term<'d>,
    pub(super) is_event: bool,
}
