use super::grid::{middle, step};
use super::monotonicity::Monotonicity;
use crate::arithmetic::{Overflow, sub};
use crate::deal::{Clause, Measure, Payment, Per, Rule, Schedule, Series};
use crate::ledger::{self, Flag, Version, Working, counted};
use crate::scenario::Supply;
use crate::trace::Trace;
use crate::{CapPer, Decimal, Error, Input, Sales, Scenario, Scope, Wrong};

use super::kink::{Kinks, kinks};

/// A scenario whose inputs are varied, to read the nets that follow.
///
/// A probe settles by the same rule as [`settle`](crate::settle()), and leaves out all that the
/// nets do not depend on.
pub(super) struct Probe<'d> {
    pub(super) scenario: Scenario<'d>,
    older: Vec<&'d Clause>,
    newer: Vec<&'d Clause>,
    counted: Vec<Measure<&'d str>>,
    /// Each stream, then each count of the deal, before any clause applies.
    supplies: Vec<Supply>,
    /// The previous reading, to compute only the difference while one input is varied.
    last: Option<Last<'d>>,
}

/// The intermediate results of a reading.
struct Last<'d> {
    input: Input<'d>,
    before: Worked<'d>,
    after: Worked<'d>,
}

/// The intermediate results of one version of the terms.
struct Worked<'d> {
    working: Working<'d>,
    /// The streams and counts whose payments depend on the varied input.
    moved: Vec<Series<&'d str>>,
    reading: VersionReading,
}

/// Both versions.
const BOTH: [Scope<'static>; 2] = [Scope::Before, Scope::After];

/// What is read of one version of the terms.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VersionReading {
    pub(super) net: Decimal,
    /// Where the payments begin another straight piece.
    pub(super) kinks: Kinks,
}

/// What is read of both versions.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    pub(super) before: VersionReading,
    pub(super) after: VersionReading,
    pub(super) change: Decimal,
}

impl Reading {
    fn new(before: VersionReading, after: VersionReading) -> Result<Self, Error> {
        let change = sub(after.net, before.net)?;
        Ok(Self { before, after, change })
    }
}

impl<'d> Probe<'d> {
    pub(super) fn new(scenario: &Scenario<'d>) -> Result<Self, Error> {
        let clauses = |clauses: &'d [Clause]| clauses.iter().collect();
        Ok(Self {
            older: clauses(&scenario.before().clauses),
            newer: clauses(&scenario.after().clauses),
            counted: counted(scenario),
            supplies: scenario.supplies_in(&mut Trace::disabled())?,
            scenario: scenario.clone(),
            last: None,
        })
    }

    /// Sets one input; `false`, with nothing changed, where a stream or count would outgrow its
    /// range, or its parts add up to more than 1.
    pub(super) fn set(&mut self, input: Input<'d>, value: Decimal) -> Result<bool, Error> {
        if self.last.as_ref().is_some_and(|last| last.input != input) {
            self.last = None;
        }
        let place = match input {
            Input::First(series) | Input::Growth(series) | Input::InYear(series, _) => {
                self.scenario.deal().check(input, value)?;
                match self.scenario.set_in_series(input, value) {
                    Ok((_, amounts)) => return self.supply(series, Some(amounts)).map(|()| true),
                    Err(error) if matches!(error.wrong, Wrong::GrowsPast { .. }) => {
                        return Ok(false);
                    }
                    Err(error) => return Err(error),
                }
            }
            Input::Part(route) => self.scenario.deal().route(route).map(|of| of.0.series()),
            _ => None,
        };
        match self.scenario.set(input, Some(value)) {
            Ok(()) => {}
            Err(error) if matches!(error.wrong, Wrong::PartsAbove { .. }) => return Ok(false),
            Err(error) => return Err(error),
        }
        match place {
            Some(series) => self.supply(series, None).map(|()| true),
            None => Ok(true),
        }
    }

    /// Shares a stream or count out among its routes again: these amounts, or those that it has.
    fn supply(
        &mut self,
        series: Series<&'d str>,
        amounts: Option<Vec<Decimal>>,
    ) -> Result<(), Error> {
        let at = self.scenario.place(series).ok_or(Overflow)?;
        let volume = self.scenario.deal().volume(series)?;
        let place = self.supplies.get_mut(at).ok_or(Overflow)?;
        let amounts = amounts.unwrap_or_else(|| std::mem::take(&mut place.amounts));
        let mut trace = Trace::disabled();
        *place = Supply::new(&mut trace, &self.scenario, volume, amounts);
        Ok(trace.check()?)
    }

    /// Sets several inputs at once: the first year and the growth of a stream or count depend on
    /// each other, and so do its parts.
    pub(super) fn place(&mut self, values: &[(Input<'d>, Decimal)]) -> Result<(), Error> {
        self.last = None;
        let parts = values.iter().filter_map(|(input, value)| match input {
            Input::Part(route) => Some((*route, *value)),
            _ => None,
        });
        self.scenario.set_parts(&parts.collect::<Vec<_>>())?;
        for &(input, value) in values {
            let (Input::First(series) | Input::Growth(series)) = input else {
                if !matches!(input, Input::Part(_)) {
                    self.scenario.set(input, Some(value))?;
                }
                continue;
            };
            let conflict = || Error::new(input.field(), Wrong::Conflict);
            let Some(Sales::Growth { mut first, mut growth }) =
                self.scenario.sales(series).cloned()
            else {
                return Err(conflict());
            };
            for &(other, value) in values {
                match other {
                    Input::First(of) if of == series => first = value,
                    Input::Growth(of) if of == series => growth = value,
                    _ => {}
                }
            }
            self.scenario.set_sales(series, Sales::Growth { first, growth })?;
        }
        self.supplies = self.scenario.supplies_in(&mut Trace::disabled())?;
        Ok(())
    }

    /// The reading at the values that are set.
    pub(super) fn read(&self) -> Result<Reading, Error> {
        let [before, after] = BOTH.map(|of| self.read_version(of, &self.work(of)?));
        Reading::new(before?, after?)
    }

    /// The reading at a value of an input; none where [`Probe::set`] refuses it.
    pub(super) fn at(
        &mut self,
        input: Input<'d>,
        value: Decimal,
    ) -> Result<Option<Reading>, Error> {
        if !self.set(input, value)? {
            return Ok(None);
        }
        let last = match self.last.take() {
            Some(mut last) => {
                self.again(Scope::Before, &mut last.before)?;
                self.again(Scope::After, &mut last.after)?;
                last
            }
            None => Last {
                input,
                before: self.first(Scope::Before, input)?,
                after: self.first(Scope::After, input)?,
            },
        };
        let reading = Reading::new(last.before.reading.clone(), last.after.reading.clone())?;
        self.last = Some(last);
        Ok(Some(reading))
    }

    /// The flags of a version at the values that are set.
    pub(super) fn flags(&self, of: Scope<'d>) -> Result<Vec<Flag<'d>>, Error> {
        let mut trace = Trace::disabled();
        let version = self.version(of);
        let flags = ledger::flags(&mut trace, &version, &self.work(of)?.payments);
        trace.check()?;
        Ok(flags)
    }

    fn first(&self, of: Scope<'d>, input: Input<'d>) -> Result<Worked<'d>, Overflow> {
        let mut moved = Vec::new();
        for &clause in self.version(of).clauses {
            if self.monotonicity(of, clause, input) != Monotonicity::Constant {
                let measures = clause.payment().into_iter().flat_map(Payment::measures);
                moved.extend(measures.map(|measure| measure.series));
            }
        }
        let working = self.work(of)?;
        let reading = self.read_version(of, &working)?;
        Ok(Worked { working, moved, reading })
    }

    /// Computes again only what depends on the varied input.
    fn again(&self, of: Scope<'d>, worked: &mut Worked<'d>) -> Result<(), Overflow> {
        if worked.moved.is_empty() {
            return Ok(());
        }
        let mut trace = Trace::disabled();
        let moved = &worked.moved;
        worked.working.renew(&mut trace, &self.version(of), &|of| moved.contains(&of.series()));
        trace.check()?;
        worked.reading = self.read_version(of, &worked.working)?;
        Ok(())
    }

    fn work(&self, of: Scope<'d>) -> Result<Working<'d>, Overflow> {
        let mut trace = Trace::disabled();
        let working = Working::new(&mut trace, &self.version(of));
        trace.check()?;
        Ok(working)
    }

    pub(super) fn version<'a>(&'a self, of: Scope<'d>) -> Version<'a, 'd> {
        let clauses = if of == Scope::Before { &self.older } else { &self.newer };
        let Self { scenario, supplies, counted, .. } = self;
        Version { scenario, supplies, clauses, counted, of }
    }

    fn read_version(
        &self,
        of: Scope<'d>,
        working: &Working<'d>,
    ) -> Result<VersionReading, Overflow> {
        let version = self.version(of);
        let mut net = Decimal::ZERO;
        for payments in &working.payments {
            net = version.sign(payments.payment).apply(net, payments.total)?;
        }
        Ok(VersionReading { net, kinks: kinks(&version, working)? })
    }

    /// How what a clause pays over all years moves with an input.
    pub(super) fn monotonicity(
        &self,
        of: Scope<'d>,
        clause: &Clause,
        input: Input<'_>,
    ) -> Monotonicity {
        let Some(payment) = clause.payment() else { return Monotonicity::Constant };
        let version = self.version(of);
        let if_any = |any: bool, then| if any { then } else { Monotonicity::Constant };
        match input {
            Input::Cap => if_any(payment.capped, Monotonicity::Increasing),
            Input::CapUsed => if_any(
                payment.capped && self.scenario.cap_per() == CapPer::Total,
                Monotonicity::Decreasing,
            ),
            Input::Rate(id) | Input::Price(id) => {
                if_any(clause.id == id && payment.rate().is_some(), Monotonicity::Increasing)
            }
            Input::Compute => Monotonicity::Constant,
            _ => {
                let measures = payment.measures().map(|on| self.of_measure(&version, on, input));
                let of_all = measures.fold(Monotonicity::Constant, Monotonicity::and);
                // What lies in brackets from the beginning lies in lower ones the less came before.
                let per_all = matches!(payment.schedule, Schedule::Brackets { per: Per::All, .. });
                let of_all = if per_all && of_all != Monotonicity::Constant {
                    Monotonicity::Mixed
                } else {
                    of_all
                };
                let ends = matches!(input, Input::EventYear(event)
                    if clause.ends_on.as_deref() == Some(event));
                of_all.and(if_any(ends, Monotonicity::Increasing))
            }
        }
    }

    /// How a measure moves in every year with an input: one of a stream, a count or a host, or an
    /// event.
    fn of_measure(
        &self,
        version: &Version<'_, 'd>,
        on: Measure<&str>,
        input: Input<'_>,
    ) -> Monotonicity {
        let volume = self.scenario.deal().volume(on.series);
        let is_hosted = volume.as_ref().is_ok_and(|volume| volume.is_hosted());
        let can_lose = |clause: &Clause| match &clause.rule {
            Rule::Exclusive { on: bound, .. } => {
                is_hosted
                    && version.leaves_home()
                    && (bound.route.is_none()
                        || on.route.is_none()
                        || bound.route.as_deref() == on.route)
            }
            _ => false,
        };
        let if_any = |any: bool, then| if any { then } else { Monotonicity::Constant };
        match input {
            Input::First(series) | Input::Growth(series) | Input::InYear(series, _) => {
                if_any(on.series == series, Monotonicity::Increasing)
            }
            Input::Part(route) => {
                let routes = volume.map_or(&[][..], |volume| volume.routes());
                let is_mine = routes.iter().any(|own| own.id == route);
                match on.route {
                    _ if !is_mine => Monotonicity::Constant,
                    None => {
                        if_any(version.clauses.iter().any(|c| can_lose(c)), Monotonicity::Mixed)
                    }
                    Some(own) if own == route => Monotonicity::Increasing,
                    // The last route has the rest; another may be left a cent less, by rounding.
                    Some(_) => Monotonicity::Decreasing,
                }
            }
            Input::Elsewhere => {
                if_any(version.clauses.iter().any(|c| can_lose(c)), Monotonicity::Decreasing)
            }
            Input::Kept => {
                if_any(version.clauses.iter().any(|c| can_lose(c)), Monotonicity::Increasing)
            }
            Input::EventYear(event) => {
                let ending = version.clauses.iter().filter(|c| c.ends_on.as_deref() == Some(event));
                let moves = ending.map(|clause| match &clause.rule {
                    Rule::Access { stream, .. } => {
                        if_any(Series::Stream(&**stream) == on.series, Monotonicity::Increasing)
                    }
                    Rule::Exclusive { .. } => if_any(can_lose(clause), Monotonicity::Decreasing),
                    _ => Monotonicity::Constant,
                });
                moves.fold(Monotonicity::Constant, Monotonicity::and)
            }
            _ => Monotonicity::Constant,
        }
    }
}

/// The values of an input, from lowest to highest, that [`Probe::set`] accepts.
pub(super) fn range<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
) -> Result<(Decimal, Decimal), Error> {
    let (low, high) = probe.scenario.deal().range(input)?;
    Ok((low, highest(probe, input, low, high)?))
}

/// The highest value, from `low` to `high`, that [`Probe::set`] accepts. It accepts `low`.
pub(super) fn highest<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
    mut low: Decimal,
    mut high: Decimal,
) -> Result<Decimal, Error> {
    if probe.set(input, high)? {
        return Ok(high);
    }
    let step = step(input);
    while sub(high, low)? > step {
        let middle = middle(low, high, input)?;
        if probe.set(input, middle)? {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(low)
}
