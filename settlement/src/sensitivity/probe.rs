use super::grid::{middle, step};
use super::monotonicity::Monotonicity;
use crate::arithmetic::{Overflow, add, sub};
use crate::deal::{Clause, Rule, Stream};
use crate::ledger::{Version, Working};
use crate::trace::Trace;
use crate::{CapPer, Decimal, Error, Input, Sales, Scenario, Scope, Wrong};

/// A scenario whose inputs are varied, to read the nets that follow.
///
/// A probe settles by the same rule as [`settle`](crate::settle()), and leaves out all that the nets
/// do not depend on.
pub(super) struct Probe<'d> {
    pub(super) scenario: Scenario<'d>,
    older: Vec<&'d Clause>,
    newer: Vec<&'d Clause>,
    /// For each stream of the deal, what it sells each year before any clause applies.
    sales: Vec<Vec<Decimal>>,
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
    /// The streams whose payments depend on the varied input.
    moved: Vec<&'d str>,
    reading: VersionReading,
}

/// Both versions.
const BOTH: [Scope<'static>; 2] = [Scope::Before, Scope::After];

/// What is read of one version of the terms.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct VersionReading {
    pub(super) net: Decimal,
    /// How far what is due under the capped clause is above what its cap allows: over all years,
    /// or each year. The cap bites where one is above zero.
    pub(super) excess: Vec<Decimal>,
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
            sales: scenario.amounts_in(&mut Trace::disabled())?,
            scenario: scenario.clone(),
            last: None,
        })
    }

    /// Sets one input; `false`, with nothing changed, where a stream would outgrow its range.
    pub(super) fn set(&mut self, input: Input<'d>, value: Decimal) -> Result<bool, Error> {
        if self.last.as_ref().is_some_and(|last| last.input != input) {
            self.last = None;
        }
        if let Input::First(_) | Input::Growth(_) | Input::InYear(..) = input {
            self.scenario
                .deal()
                .quantity(input)?
                .check(input.unit(), value)
                .map_err(|wrong| Error::new(input.field(), wrong))?;
            match self.scenario.set_in_stream(input, value) {
                Ok((stream, amounts)) => {
                    if let Some(row) = self.sales.get_mut(stream) {
                        *row = amounts;
                    }
                    return Ok(true);
                }
                Err(error) if matches!(error.wrong, Wrong::GrowsPast { .. }) => return Ok(false),
                Err(error) => return Err(error),
            }
        }
        self.scenario.set(input, Some(value))?;
        Ok(true)
    }

    /// Sets several inputs at once: the first year and the growth of a stream depend on each other.
    pub(super) fn place(&mut self, values: &[(Input<'d>, Decimal)]) -> Result<(), Error> {
        self.last = None;
        for &(input, value) in values {
            let (Input::First(stream) | Input::Growth(stream)) = input else {
                self.scenario.set(input, Some(value))?;
                continue;
            };
            let conflict = || Error::new(input.field(), Wrong::Conflict);
            let Some(Sales::Growth { mut first, mut growth }) =
                self.scenario.sales(stream).cloned()
            else {
                return Err(conflict());
            };
            for &(other, value) in values {
                match other {
                    Input::First(of) if of == stream => first = value,
                    Input::Growth(of) if of == stream => growth = value,
                    _ => {}
                }
            }
            self.scenario.set_sales(stream, Sales::Growth { first, growth })?;
        }
        self.sales = self.scenario.amounts_in(&mut Trace::disabled())?;
        Ok(())
    }

    /// The reading at the values that are set.
    pub(super) fn read(&self) -> Result<Reading, Error> {
        let [before, after] = BOTH.map(|of| self.read_version(of, &self.work(of)?));
        Reading::new(before?, after?)
    }

    /// The reading at a value of an input; none where a stream would outgrow its range.
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

    fn first(&self, of: Scope<'d>, input: Input<'d>) -> Result<Worked<'d>, Overflow> {
        let mut moved = Vec::new();
        for clause in self.version(of).clauses {
            if self.monotonicity(of, clause, input) != Monotonicity::Constant {
                moved.push(&*clause.stream);
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
        let moved = |stream: &Stream| worked.moved.contains(&&*stream.id);
        worked.working.renew(&mut trace, &self.version(of), &moved);
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
        Version { scenario: &self.scenario, sales: &self.sales, clauses, of }
    }

    fn read_version(
        &self,
        of: Scope<'d>,
        working: &Working<'d>,
    ) -> Result<VersionReading, Overflow> {
        let version = self.version(of);
        let (mut net, mut excess) = (Decimal::ZERO, Vec::new());
        for payments in &working.payments {
            net = version.sign(payments.share).apply(net, payments.paid)?;
            let Some(cap) = self.scenario.cap().filter(|_| payments.share.capped) else { continue };
            let mut total = Decimal::ZERO;
            for &(_, due, _) in &payments.years {
                match self.scenario.cap_per() {
                    CapPer::Total => total = add(total, due)?,
                    CapPer::Year => excess.push(sub(due, cap)?),
                }
            }
            if self.scenario.cap_per() == CapPer::Total {
                let room = sub(cap, self.scenario.cap_used())?.max(Decimal::ZERO);
                excess.push(sub(total, room)?);
            }
        }
        Ok(VersionReading { net, excess })
    }

    /// How the payments of a clause move with an input.
    pub(super) fn monotonicity(
        &self,
        of: Scope<'d>,
        clause: &Clause,
        input: Input<'_>,
    ) -> Monotonicity {
        let Some(share) = clause.share() else { return Monotonicity::Constant };
        let version = self.version(of);
        let hosted = |id: &str| self.scenario.deal().stream(id).is_ok_and(|stream| stream.hosted);
        let bound = |other: &Clause| {
            matches!(other.rule, Rule::Exclusive { .. })
                && hosted(&clause.stream)
                && version.leaves_home()
        };
        let if_any = |any: bool, then| if any { then } else { Monotonicity::Constant };
        match input {
            Input::First(stream) | Input::Growth(stream) | Input::InYear(stream, _) => {
                if_any(clause.stream == stream, Monotonicity::Increasing)
            }
            Input::Elsewhere => {
                if_any(version.clauses.iter().any(|c| bound(c)), Monotonicity::Decreasing)
            }
            Input::Kept => {
                if_any(version.clauses.iter().any(|c| bound(c)), Monotonicity::Increasing)
            }
            Input::Cap => if_any(share.capped, Monotonicity::Increasing),
            Input::CapUsed => if_any(
                share.capped && self.scenario.cap_per() == CapPer::Total,
                Monotonicity::Decreasing,
            ),
            Input::Rate(id) => if_any(clause.id == id, Monotonicity::Increasing),
            Input::Compute => Monotonicity::Constant,
            Input::EventYear(event) => {
                let mut of_all = Monotonicity::Constant;
                for other in version.clauses {
                    let ends = other.ends_on.as_deref() == Some(event);
                    of_all = of_all.and(match &other.rule {
                        _ if !ends => Monotonicity::Constant,
                        Rule::Share(_) => if_any(other.id == clause.id, Monotonicity::Increasing),
                        Rule::Access { .. } => {
                            if_any(other.stream == clause.stream, Monotonicity::Increasing)
                        }
                        Rule::Exclusive { .. } => if_any(bound(other), Monotonicity::Decreasing),
                    });
                }
                of_all
            }
        }
    }
}

/// The values of an input, from lowest to highest, at which no stream outgrows its range.
pub(super) fn range<'d>(
    probe: &mut Probe<'d>,
    input: Input<'d>,
) -> Result<(Decimal, Decimal), Error> {
    let quantity = probe.scenario.deal().quantity(input)?;
    let (low, high) = (quantity.min.get(), quantity.max.get());
    Ok((low, highest(probe, input, low, high)?))
}

/// The highest value, from `low` to `high`, at which no stream outgrows its range. At `low` none
/// does.
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
