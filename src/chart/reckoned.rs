//! How payments with brackets or thresholds were reckoned, read back from the derivation of what is due.

use crate::view::View;
use settlement::deal::{Clause, Measure, Over, Payment, Per, Schedule, Terms};
use settlement::{Explained, Figure, FigureKind, Formula, Scope, Term, explain};

/// A payment of one version in one year.
pub(crate) struct Reckoned {
    pub(crate) scope: Scope<'static>,
    pub(crate) terms: &'static Terms,
    pub(crate) clause: &'static Clause,
    pub(crate) payment: &'static Payment,
    pub(crate) year: u16,
    pub(crate) gates: Vec<Gated>,
    pub(crate) brackets: Vec<Bracket>,
    /// Over months alone: what the year comes to, and over all years: what was due before this one.
    pub(crate) steps: Vec<(Step, Term<'static>)>,
    pub(crate) due: Term<'static>,
}

/// A threshold, and the measure that has to reach it.
#[derive(Clone, Copy)]
pub(crate) struct Gated {
    pub(crate) year: u16,
    pub(crate) nth: usize,
    pub(crate) on: Measure<&'static str>,
    pub(crate) over: Over,
    pub(crate) measure: Term<'static>,
    pub(crate) at_least: Term<'static>,
}

/// A bracket, and what lies in it.
pub(crate) struct Bracket {
    /// The whole of what runs through the brackets.
    pub(crate) of: Term<'static>,
    pub(crate) from: Option<Term<'static>>,
    pub(crate) to: Option<Term<'static>>,
    pub(crate) rate: Term<'static>,
    pub(crate) within: Term<'static>,
    pub(crate) amount: Term<'static>,
}

/// What comes between the brackets and what is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Twelve months together.
    Months,
    /// What was due up to the year before.
    Before,
    /// The most or the least that is due.
    Limit { is_most: bool },
    /// What would be due if each threshold were reached.
    Otherwise,
}

impl Gated {
    pub(crate) fn is_reached(&self) -> bool {
        self.measure.value >= self.at_least.value
    }
}

impl Reckoned {
    pub(crate) fn is_due(&self) -> bool {
        self.gates.iter().filter(|gate| gate.year == self.year).all(Gated::is_reached)
    }

    pub(crate) fn per(&self) -> Option<Per> {
        match self.payment.schedule {
            Schedule::Brackets { per, .. } => Some(per),
            Schedule::Flat { .. } => None,
        }
    }
}

/// Each payment with brackets or thresholds of both versions, in the first year in which it may be due;
/// those of nothing are left out. A threshold that is reached in that year and not in another, or the
/// other way round, stands there for that other year, too.
pub(crate) fn reckoned(view: &View) -> Vec<Reckoned> {
    let scenario = &view.scenario;
    let versions = [(Scope::Before, scenario.before()), (Scope::After, scenario.after())];
    let is_told = |payment: &Payment| !payment.when.is_empty() || payment.rate().is_none();
    let told = versions.into_iter().flat_map(|(scope, terms)| {
        let payments = terms.clauses.iter().filter_map(|of| Some((of, of.payment()?)));
        payments.filter(|of| is_told(of.1)).map(move |of| (scope, terms, of))
    });
    let told: Vec<_> = told.collect();
    // As a rule a deal has none, and then nothing is derived.
    if told.is_empty() {
        return Vec::new();
    }
    let Ok(explained) = explain(scenario) else { return Vec::new() };
    let read = |(scope, terms, of)| read(view, &explained, scope, terms, of);
    told.into_iter().filter_map(read).collect()
}

fn read(
    view: &View,
    explained: &Explained<'static>,
    scope: Scope<'static>,
    terms: &'static Terms,
    (clause, payment): (&'static Clause, &'static Payment),
) -> Option<Reckoned> {
    let due = Figure::new(scope, FigureKind::Due(&clause.id));
    let mut chains = view.deal().years().filter_map(|year| {
        let due = explained.of(due.in_year(year))?;
        Some((year, Chain::new(explained, Term { figure: due.figure, value: due.value? })))
    });
    let (year, chain) = chains.next()?;
    let mut gates = chain.gates(payment, year);
    let others: Vec<_> = chains.flat_map(|(year, chain)| chain.gates(payment, year)).collect();
    for nth in 0..payment.when.len() {
        let now = gates.iter().find(|gate| gate.nth == nth)?.is_reached();
        gates.extend(others.iter().find(|of| of.nth == nth && of.is_reached() != now));
    }
    let brackets = brackets(explained, scope, clause, payment, year);
    let measure = brackets.first().map(|bracket| bracket.of);
    if measure.is_some_and(|measure| measure.value.is_zero()) {
        return None;
    }
    let Chain { due, open, steps, .. } = chain;
    let mut read = Reckoned { scope, terms, clause, payment, year, gates, brackets, steps, due };
    let is_told = read.steps.last().is_some_and(|(step, _)| *step == Step::Months);
    if !read.is_due() && !is_told {
        read.steps.push((Step::Otherwise, open));
    }
    Some(read)
}

fn brackets(
    explained: &Explained<'static>,
    scope: Scope<'static>,
    clause: &'static Clause,
    payment: &'static Payment,
    year: u16,
) -> Vec<Bracket> {
    let Schedule::Brackets { brackets, .. } = &payment.schedule else { return Vec::new() };
    let mut all = Vec::new();
    for (_, nth) in brackets.iter().zip(1..) {
        let amount = Figure::new(scope, FigureKind::BracketAmount(&clause.id, nth)).in_year(year);
        let Some(amount) = explained.of(amount) else { continue };
        let Formula::Times { of: within, by: rate } = amount.formula else { continue };
        let Some(lies) = explained.of(within.figure) else { continue };
        let Formula::Within { of, from, to } = lies.formula else { continue };
        let amount = Term { figure: amount.figure, value: amount.value.unwrap_or_default() };
        all.push(Bracket { of, from, to, rate, within, amount });
    }
    all
}

/// The derivation of what is due, from its end to its beginning.
struct Chain {
    due: Term<'static>,
    /// What it would be without thresholds.
    open: Term<'static>,
    /// The measure and the threshold of each gate.
    gates: Vec<[Term<'static>; 2]>,
    steps: Vec<(Step, Term<'static>)>,
}

impl Chain {
    fn new(explained: &Explained<'static>, due: Term<'static>) -> Self {
        let mut chain = Self { due, open: due, gates: Vec::new(), steps: Vec::new() };
        let mut at = due;
        while let Some(of) = explained.of(at.figure) {
            at = match &of.formula {
                Formula::Gated { due, measure, at_least } => {
                    chain.gates.insert(0, [*measure, *at_least]);
                    chain.open = *due;
                    *due
                }
                Formula::AtMost { due, most: limit } | Formula::AtLeast { due, least: limit } => {
                    let is_most = matches!(of.formula, Formula::AtMost { .. });
                    chain.steps.insert(0, (Step::Limit { is_most }, *limit));
                    *due
                }
                Formula::Months(_) => {
                    chain.steps.insert(0, (Step::Months, at));
                    break;
                }
                Formula::Sum(terms) => {
                    let before = terms.get(1).map(|(_, before)| *before);
                    let before = before.filter(|before| !before.value.is_zero());
                    chain.steps.splice(0..0, before.map(|before| (Step::Before, before)));
                    break;
                }
                _ => break,
            };
        }
        chain
    }

    fn gates(&self, payment: &'static Payment, year: u16) -> Vec<Gated> {
        let mut gates = Vec::new();
        for (nth, (gate, terms)) in payment.when.iter().zip(&self.gates).enumerate() {
            let [measure, at_least] = *terms;
            let (on, over) = (gate.on.by_id(), gate.over);
            gates.push(Gated { year, nth, on, over, measure, at_least });
        }
        gates
    }
}
