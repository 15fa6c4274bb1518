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
        Ok(Self { input, low: plausible.low, high: plausible.high })
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
/// For one range they are exact. Between the places where a bracket begins, a gate opens, or a limit
/// or the cap begins to bite, a net is a straight line (to the rounding), so it is least and most at
/// one of those places, where it jumps on either side of one, or at an end. Growth bends the lines:
/// it is gone over in the steps of its slider, and where a top lies between two of them, that is
/// narrowed to the millionth.
///
/// For several ranges they are exact where each input, but for one at most, pulls one way wherever
/// the others stand: more sales, a higher rate, a higher cap, never less. Inputs that may pull both
/// ways, as more sales do that raise what is owed under both versions, span a box that can only be
/// searched: every corner of it and every edge, then from the best of these along one input at a
/// time, until no single input moves it further. What lies further still where several move at once
/// is not seen.
///
/// Rounding may carry a number past a bound: each payment of a year by what it is rounded by.
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
    let mut probe = Probe::new(scenario)?;
    let mut line = None;
    let mut between = |goal, central| -> Result<Between<'d>, Error> {
        let mut extreme = |way| {
            let (probe, line) = (&mut probe, &mut line);
            Search { probe, line, goal, way, ranges, best: None }.extreme(scenario)
        };
        Ok(Between { low: extreme(Sign::Minus)?, central, high: extreme(Sign::Plus)? })
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

/// How often each input is gone along at most: where two meet on a slope, rounding could let one
/// after the other gain a cent for ever.
const ROUNDS: usize = 20;

/// The search for one bound, and the best that it has found so far.
struct Search<'a, 'd> {
    probe: &'a mut Probe<'d>,
    /// The line that was last gone along, maybe for another bound.
    line: &'a mut Option<Line<'d>>,
    goal: Goal<'d>,
    /// Plus to maximise, minus to minimise.
    way: Sign,
    ranges: &'a [Range<'d>],
    best: Option<Extreme<'d>>,
}

/// The line through a place along one input.
struct Line<'d> {
    from: Vec<(Input<'d>, Decimal)>,
    nth: usize,
    nodes: Vec<Node>,
}

impl<'d> Search<'_, 'd> {
    fn extreme(mut self, scenario: &Scenario<'d>) -> Result<Extreme<'d>, Error> {
        let mut corner = Vec::with_capacity(self.ranges.len());
        let mut open = Vec::new();
        for (nth, range) in self.ranges.iter().enumerate() {
            let at = match self.goal.monotonicity(self.probe, range.input).turned_by(self.way) {
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
        self.corners(&mut corner, &open, &open)?;
        self.climb(&open)?;
        self.best.ok_or_else(|| Overflow.into())
    }

    /// Tries every corner that the open inputs span, those of `rest` being still to be put, and
    /// every edge, from its lower end.
    fn corners(
        &mut self,
        corner: &mut [(Input<'d>, Decimal)],
        open: &[usize],
        rest: &[usize],
    ) -> Result<(), Error> {
        if let Some((&nth, rest)) = rest.split_first() {
            let Some(&range) = self.ranges.get(nth) else { return Ok(()) };
            for end in range.ends(self.probe.scenario.deal())? {
                put(corner, nth, end);
                self.corners(corner, open, rest)?;
            }
            return Ok(());
        }
        self.probe.place(corner)?;
        let reading = self.probe.read()?;
        self.offer(corner, self.goal.of(&reading));
        for &nth in open {
            let Some((&range, (_, at))) = self.ranges.get(nth).zip(corner.get(nth)) else {
                continue;
            };
            if *at == range.low && !matches!(range.input, Input::EventYear(_)) {
                self.along(corner, nth, range)?;
            }
        }
        Ok(())
    }

    /// Goes on from the best so far along one input at a time, until none moves it further.
    fn climb(&mut self, open: &[usize]) -> Result<(), Error> {
        if open.len() < 2 {
            // All of its line has been tried.
            return Ok(());
        }
        let mut tried = 0;
        for &nth in open.iter().cycle().take(open.len().saturating_mul(ROUNDS)) {
            let Some((&range, best)) = self.ranges.get(nth).zip(self.best.as_ref()) else { break };
            let (from, value) = (best.at.clone(), best.value);
            self.along(&from, nth, range)?;
            let has_moved = self.best.as_ref().is_some_and(|best| best.value != value);
            tried = if has_moved { 1 } else { tried + 1 };
            if tried == open.len() {
                break;
            }
        }
        Ok(())
    }

    /// Tries the line through a place along one input: every value at which its extremes can lie.
    fn along(
        &mut self,
        from: &[(Input<'d>, Decimal)],
        nth: usize,
        range: Range<'d>,
    ) -> Result<(), Error> {
        let input = range.input;
        self.probe.place(from)?;
        let last = self.line.take().filter(|line| line.nth == nth && line.from == from);
        let line = last.map_or_else(|| self.line(from, nth, range), Ok)?;
        let peaks = match input {
            Input::Growth(_) => self.peaks(input, &line.nodes)?,
            _ => Vec::new(),
        };
        let mut place = from.to_vec();
        for node in line.nodes.iter().chain(&peaks) {
            put(&mut place, nth, node.at);
            self.offer(&place, self.goal.of(&node.reading));
        }
        *self.line = Some(line);
        Ok(())
    }

    fn line(
        &mut self,
        from: &[(Input<'d>, Decimal)],
        nth: usize,
        range: Range<'d>,
    ) -> Result<Line<'d>, Error> {
        let nodes = if let Input::EventYear(_) = range.input {
            let ends = range.ends(self.probe.scenario.deal())?.into_iter();
            ends.map(|at| self.node(range.input, at)).collect::<Result<_, _>>()?
        } else {
            nodes(self.probe, range.input, range.low, range.high)?
        };
        Ok(Line { from: from.to_vec(), nth, nodes })
    }

    /// The highest points of the curved pieces between nodes that have one inside: where the piece
    /// before rises, or is none, and the piece after falls, or is none.
    fn peaks(&mut self, input: Input<'d>, nodes: &[Node]) -> Result<Vec<Node>, Error> {
        let mut peaks = Vec::new();
        // Neighbours one step apart are the two sides of a kink.
        let on_one_curve =
            |a: &Node, b: &Node| sub(b.at, a.at).is_ok_and(|length| length > step(input));
        for curve in nodes.chunk_by(on_one_curve) {
            for (nth, piece) in curve.windows(2).enumerate() {
                let [left, right] = piece else { continue };
                let before = nth.checked_sub(1).and_then(|nth| curve.get(nth));
                let after = curve.get(nth.saturating_add(2));
                if before.is_none_or(|before| self.height(before) < self.height(left))
                    && after.is_none_or(|after| self.height(after) < self.height(right))
                {
                    peaks.push(self.peak(input, left.clone(), right.clone())?);
                }
            }
        }
        Ok(peaks)
    }

    /// The highest point between two nodes, where it first rises and then falls.
    fn peak(&mut self, input: Input<'d>, mut left: Node, mut right: Node) -> Result<Node, Error> {
        let mut middle = self.node(input, grid::middle(left.at, right.at, input)?)?;
        // Narrow the wider half until both neighbours are one step away.
        loop {
            let (below, above) = (sub(middle.at, left.at)?, sub(right.at, middle.at)?);
            if below.max(above) <= step(input) {
                return Ok(middle);
            }
            let (low, high) =
                if below > above { (left.at, middle.at) } else { (middle.at, right.at) };
            let node = self.node(input, grid::middle(low, high, input)?)?;
            match (below > above, self.height(&node) > self.height(&middle)) {
                (true, true) => (right, middle) = (middle, node),
                (true, false) => left = node,
                (false, true) => (left, middle) = (middle, node),
                (false, false) => right = node,
            }
        }
    }

    fn node(&mut self, input: Input<'d>, at: Decimal) -> Result<Node, Error> {
        let reading = self.probe.at(input, at)?.ok_or(Overflow)?;
        Ok(Node { at, reading })
    }

    fn height(&self, node: &Node) -> Decimal {
        self.facing(self.goal.of(&node.reading))
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
