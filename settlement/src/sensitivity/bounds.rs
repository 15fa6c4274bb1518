use super::grid::{self, step};
use super::monotonicity::Monotonicity;
use super::probe::Probe;
use super::search::{Node, nodes};
use crate::arithmetic::{Overflow, add, sub};
use crate::formula::Sign;
use crate::{Deal, Decimal, Error, Input, Scenario, Scope, Settlement, Wrong, settle};

/// An input that may lie anywhere from `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range<'d> {
    /// The input.
    pub input: Input<'d>,
    /// Its lowest value, in its unit.
    pub low: Decimal,
    /// Its highest value, in its unit.
    pub high: Decimal,
}

/// The intervals in which the nets lie while some inputs may lie anywhere in their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct Bounds<'d> {
    /// Of the net under the older terms.
    pub before: Between<'d>,
    /// Of the net under the newer terms.
    pub after: Between<'d>,
    /// Of the change of the net.
    pub change: Between<'d>,
}

/// An interval of dollars, and the value in it of the scenario as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Between<'d> {
    /// The least.
    pub low: Extreme<'d>,
    /// With every input as the scenario has it, in dollars.
    pub central: Decimal,
    /// The most.
    pub high: Extreme<'d>,
}

/// The least or the most, and where it lies.
#[derive(Clone, Debug, PartialEq)]
pub struct Extreme<'d> {
    /// Dollars.
    pub value: Decimal,
    /// The values of the ranged inputs at which it is so.
    pub at: Vec<(Input<'d>, Decimal)>,
}

impl<'d> Range<'d> {
    /// Where the deal says that the input plausibly lies.
    ///
    /// # Errors
    ///
    /// For an input that the deal does not have.
    pub fn plausible(scenario: &Scenario<'d>, input: Input<'d>) -> Result<Self, Error> {
        let plausible = &scenario.deal().quantity(input)?.plausible;
        Ok(Self { input, low: plausible.low.get(), high: plausible.high.get() })
    }
}

impl Range<'_> {
    /// The values at which corners of the box are tried: both ends, and for an event each year of
    /// the deal.
    fn ends(self, deal: &Deal) -> Result<Vec<Decimal>, Overflow> {
        let Self { input, low, high } = self;
        let mut ends = vec![low];
        if let Input::EventYear(_) = input {
            let [first, last] = [deal.first_year, deal.last_year].map(Decimal::from);
            let mut at = add(low, Decimal::ONE)?.max(first);
            while at < high && at <= last {
                ends.push(at);
                at = add(at, Decimal::ONE)?;
            }
        }
        ends.extend(Some(high).filter(|high| *high > low));
        Ok(ends)
    }
}

/// The bounds of both nets and of their change while these inputs lie anywhere in their ranges.
///
/// They are worked out, not sampled. What a clause pays only ever rises, or only ever falls, with
/// each input, wherever the others stand: more sales, a higher rate, a higher cap, never less. So a
/// sum of such payments that all pull the same way is least and most where each input is at one end
/// of its range, and that is exact.
///
/// An input may also pull both ways: more sales raise what is owed under both versions, and the
/// change is the difference. Between the places where a cap begins to bite, that difference is a
/// straight line in each such input alone, so it turns only there or at an end. Those are tried:
/// every corner of the box that such inputs span, every edge where a cap begins to bite, every year
/// of an event; along growth, whose pieces are curved, every step of its slider, narrowed to the
/// millionth. There, rounding to cents may carry a number past the bound by a cent for each
/// payment.
///
/// # Errors
///
/// A value out of the range of its input, a range upside down or on the year of a path, an input
/// given twice, or a corner of the box in which a stream outgrows its range.
pub fn bounds<'d>(scenario: &Scenario<'d>, ranges: &[Range<'d>]) -> Result<Bounds<'d>, Error> {
    for (nth, Range { input, low, high }) in ranges.iter().enumerate() {
        let fail = |wrong| Error::new(input.field(), wrong);
        let twice = ranges.iter().take(nth).any(|other| other.input == *input);
        if twice || matches!(input, Input::InYear(..)) {
            return Err(fail(Wrong::Conflict));
        }
        let (deal, unit) = (scenario.deal(), input.unit());
        deal.check(*input, *low)?;
        deal.check(*input, *high)?;
        if low > high {
            return Err(fail(Wrong::OutOfRange { unit, min: *low, max: deal.range(*input)?.1 }));
        }
    }
    // Sales rise with each of their inputs: what holds at the top corner holds in the whole box.
    let top: Vec<_> = ranges.iter().map(|range| (range.input, range.high)).collect();
    Probe::new(scenario)?.place(&top)?;
    let Settlement { before, after, change, .. } = settle(scenario)?;
    let between = |goal, central| -> Result<Between<'d>, Error> {
        let low = extreme(scenario, ranges, goal, Sign::Minus)?;
        Ok(Between { low, central, high: extreme(scenario, ranges, goal, Sign::Plus)? })
    };
    Ok(Bounds {
        before: between(Goal::Net(Scope::Before), before.totals.net)?,
        after: between(Goal::Net(Scope::After), after.totals.net)?,
        change: between(Goal::Change, change.net)?,
    })
}

/// The number whose least or greatest value is searched.
#[derive(Clone, Copy)]
enum Goal<'d> {
    Net(Scope<'d>),
    Change,
}

impl<'d> Goal<'d> {
    fn of(self, node: &super::probe::Reading) -> Decimal {
        match self {
            Goal::Net(Scope::Before) => node.before.net,
            Goal::Net(_) => node.after.net,
            Goal::Change => node.change,
        }
    }

    fn monotonicity(self, probe: &Probe<'d>, input: Input<'d>) -> Monotonicity {
        let net = |of, sign: Sign| {
            let version = probe.version(of);
            let mut of_all = Monotonicity::Constant;
            for clause in version.clauses {
                let Some(payment) = clause.payment() else { continue };
                let payment =
                    probe.monotonicity(of, clause, input).turned_by(version.sign(payment));
                of_all = of_all.and(payment.turned_by(sign));
            }
            of_all
        };
        match self {
            Goal::Net(of) => net(of, Sign::Plus),
            Goal::Change => net(Scope::After, Sign::Plus).and(net(Scope::Before, Sign::Minus)),
        }
    }
}

fn put(corner: &mut [(Input<'_>, Decimal)], nth: usize, value: Decimal) {
    if let Some(place) = corner.get_mut(nth) {
        place.1 = value;
    }
}

/// The search for one bound, and the best that it has found so far.
struct Search<'a, 'd> {
    probe: Probe<'d>,
    goal: Goal<'d>,
    /// Plus to maximise, minus to minimise.
    way: Sign,
    ranges: &'a [Range<'d>],
    best: Option<Extreme<'d>>,
}

fn extreme<'d>(
    scenario: &Scenario<'d>,
    ranges: &[Range<'d>],
    goal: Goal<'d>,
    way: Sign,
) -> Result<Extreme<'d>, Error> {
    let probe = Probe::new(scenario)?;
    let mut corner = Vec::with_capacity(ranges.len());
    let mut open = Vec::new();
    for (nth, range) in ranges.iter().enumerate() {
        let at = match goal.monotonicity(&probe, range.input).turned_by(way) {
            Monotonicity::Increasing => range.high,
            Monotonicity::Decreasing => range.low,
            Monotonicity::Constant => {
                scenario.get(range.input).unwrap_or(range.low).clamp(range.low, range.high)
            }
            Monotonicity::Mixed => {
                open.push(nth);
                range.low
            }
        };
        corner.push((range.input, at));
    }
    let mut search = Search { probe, goal, way, ranges, best: None };
    search.corners(&mut corner, &open)?;
    search.best.ok_or_else(|| Overflow.into())
}

impl<'d> Search<'_, 'd> {
    /// Tries every corner that the open inputs span, and every edge between two of them.
    fn corners(
        &mut self,
        corner: &mut [(Input<'d>, Decimal)],
        open: &[usize],
    ) -> Result<(), Error> {
        let Some((&nth, rest)) = open.split_first() else {
            self.probe.place(corner)?;
            let reading = self.probe.read()?;
            self.offer(corner, self.goal.of(&reading));
            return Ok(());
        };
        let Some(&range) = self.ranges.get(nth) else { return Ok(()) };
        for end in range.ends(self.probe.scenario.deal())? {
            put(corner, nth, end);
            self.corners(corner, rest)?;
        }
        if !matches!(range.input, Input::EventYear(_)) {
            self.edges(corner, rest, nth)?;
        }
        Ok(())
    }

    /// Tries every edge along one input, with those of `rest` at their ends.
    fn edges(
        &mut self,
        corner: &mut [(Input<'d>, Decimal)],
        rest: &[usize],
        along: usize,
    ) -> Result<(), Error> {
        if let Some((&nth, rest)) = rest.split_first() {
            let Some(&range) = self.ranges.get(nth) else { return Ok(()) };
            for end in range.ends(self.probe.scenario.deal())? {
                put(corner, nth, end);
                self.edges(corner, rest, along)?;
            }
            return Ok(());
        }
        let Some(&Range { input, low, high }) = self.ranges.get(along) else { return Ok(()) };
        self.probe.place(corner)?;
        let mut tried = nodes(&mut self.probe, input, low, high)?;
        if let Input::Growth(_) = input {
            let mut peaks = Vec::new();
            for three in tried.windows(3) {
                let [left, middle, right] = three else { continue };
                peaks.extend(self.peak(input, left, middle, right)?);
            }
            tried.extend(peaks);
        }
        for node in &tried {
            put(corner, along, node.at);
            self.offer(corner, self.goal.of(&node.reading));
        }
        Ok(())
    }

    /// The highest point between two nodes, where a node between them is higher than both.
    fn peak(
        &mut self,
        input: Input<'d>,
        left: &Node,
        middle: &Node,
        right: &Node,
    ) -> Result<Option<Node>, Error> {
        let height = |search: &Self, node: &Node| search.facing(search.goal.of(&node.reading));
        let top = height(self, middle);
        if height(self, left).max(height(self, right)) > top
            || height(self, left).min(height(self, right)) == top
        {
            return Ok(None);
        }
        let (mut left, mut middle, mut right) = (left.clone(), middle.clone(), right.clone());
        // Narrow the wider half until both neighbours are one step away.
        loop {
            let (below, above) = (sub(middle.at, left.at)?, sub(right.at, middle.at)?);
            if below.max(above) <= step(input) {
                return Ok(Some(middle));
            }
            let (low, high) =
                if below > above { (left.at, middle.at) } else { (middle.at, right.at) };
            let at = grid::middle(low, high, input)?;
            let reading = self.probe.at(input, at)?.ok_or(Overflow)?;
            let node = Node { at, reading };
            match (below > above, height(self, &node) > height(self, &middle)) {
                (true, true) => (right, middle) = (middle, node),
                (true, false) => left = node,
                (false, true) => (left, middle) = (middle, node),
                (false, false) => right = node,
            }
        }
    }

    fn facing(&self, value: Decimal) -> Decimal {
        if self.way == Sign::Plus { value } else { -value }
    }

    fn offer(&mut self, at: &[(Input<'d>, Decimal)], value: Decimal) {
        let better = |best: &Extreme<'d>| self.facing(value) > self.facing(best.value);
        if self.best.as_ref().is_none_or(better) {
            self.best = Some(Extreme { value, at: at.to_vec() });
        }
    }
}
