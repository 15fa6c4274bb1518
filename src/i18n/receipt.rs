//! The receipt of a figure: the lines that make it up, what they come to, and what it rests on.

use super::capital::capitalised;
use super::derivation::Precision;
use super::message;
use super::messages::Messages;
use super::rounding::Rounding;
use crate::state::{DerivationPath, first_input};
use settlement::deal::{Basis, Clause, Deal, Level, Source};
use settlement::order::sort_by_key;
use settlement::{
    Decimal, Derivation, Figure, FigureKind, Formula, Input, Scenario, Scope, Sign, Term, Unit, add,
};
use std::collections::BTreeSet;

/// The receipt of a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// The question that it answers: `Why $148 billion?`
    pub title: String,
    /// What that is, in words.
    pub name: String,
    /// What it is made of.
    pub body: Body,
    /// What the lines come to.
    pub total: Amount,
    /// What it rests on.
    pub grounds: Vec<Ground>,
}

/// What a figure is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Body {
    /// The figure.
    pub figure: Figure<'static>,
    /// How it follows from the lines, where it is not their sum.
    pub rule: Option<String>,
    /// The terms.
    pub lines: Vec<Line>,
    /// What the terms that have no line add, where not all have one.
    pub rest: Option<Amount>,
}

/// A line of a receipt.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The term.
    pub figure: Figure<'static>,
    /// Its name, without what it has in common with the figure that it is a term of.
    pub name: String,
    /// What it adds.
    pub amount: Amount,
    /// It is made of terms itself.
    pub has_terms: bool,
    /// These, where they are open.
    pub body: Option<Body>,
}

/// An amount, written and for speech.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// In figures.
    pub text: String,
    /// In words.
    pub spoken: String,
}

/// An assumption or a clause that a figure rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Ground {
    /// Its name.
    pub name: String,
    /// How well it is attested; none where the reader chose it.
    pub level: Option<Level>,
    /// The first of its sources; what is assumed needs none.
    pub source: Option<&'static Source>,
}

/// The receipt of the derivation that is open. Amounts are rounded so that its lines add up as written,
/// in the title like those beside it on the page.
#[must_use]
pub fn receipt(
    messages: &Messages,
    scenario: &Scenario<'static>,
    path: &DerivationPath,
    nets: Rounding,
) -> Option<Receipt> {
    let first = *path.figures().first()?;
    let derivation = path.derivation(first)?;
    let writer = Writer { messages, scenario, path, precision: precision(messages, path) };
    let value = derivation.value.unwrap_or_default();
    Some(Receipt {
        title: messages.format(message::Receipt { amount: writer.asked(derivation, nets) }),
        name: messages.figure(scenario, first),
        body: writer.body(0)?,
        total: match derivation.value {
            Some(_) => writer.amount(Term { figure: first, value }),
            None => {
                Amount { text: "–".to_owned(), spoken: messages.get(message::NONE).to_owned() }
            }
        },
        grounds: writer.grounds(first),
    })
}

/// What the answer rests on: the payments of the newer version and the first controls, the surest first.
#[must_use]
pub fn grounds_of_answer(messages: &Messages, scenario: &Scenario<'static>) -> Vec<Ground> {
    let deal = scenario.deal();
    let of_input = |input: Input<'static>| {
        let quantity = deal.quantity(input).ok()?;
        let is_default = quantity.is_default(scenario.get(input));
        let basis = is_default.then_some(&quantity.basis);
        Some(Ground {
            name: capitalised(&messages.input(scenario, input)),
            level: basis.map(|basis| basis.level),
            source: basis.and_then(|basis| source(deal, basis)),
        })
    };
    let mut grounds = Vec::new();
    for clause in scenario.after().clauses.iter().filter(|clause| clause.payment().is_some()) {
        grounds.push(ground_of_clause(messages, deal, clause));
        grounds.extend(of_input(Input::Rate(&clause.id)));
    }
    let first = deal.first.iter().filter_map(|field| first_input(scenario, field));
    grounds.extend(first.filter_map(of_input));
    surest_first(&mut grounds);
    grounds
}

/// Last is what the reader chose.
fn surest_first(grounds: &mut Vec<Ground>) {
    sort_by_key(grounds, |of| (of.level.is_none(), of.level));
}

fn ground_of_clause(messages: &Messages, deal: &'static Deal, clause: &'static Clause) -> Ground {
    Ground {
        name: capitalised(&messages.clause(deal, &clause.id)),
        level: Some(clause.basis.level),
        source: source(deal, &clause.basis),
    }
}

/// The first source of what is not assumed.
fn source(deal: &'static Deal, basis: &'static Basis) -> Option<&'static Source> {
    let is_attested = basis.level != Level::Assumed;
    is_attested.then(|| deal.source(basis.sources.first()?)).flatten()
}

/// To the cent, or with the fewest decimals with which all sums that are open add up.
fn precision(messages: &Messages, path: &DerivationPath) -> Precision {
    if path.is_exact() {
        return Precision::Exact;
    }
    let depths = 0..path.figures().len();
    let sums: Vec<_> = depths.filter_map(|depth| amounts(path, depth)).collect();
    Precision::Rounded(messages.rounding_of_all(&sums))
}

/// The amounts of the sum of dollars at this depth as its lines have them, and what they come to; of what
/// is no sum the largest.
fn amounts(path: &DerivationPath, depth: usize) -> Option<Vec<Decimal>> {
    let derivation = path.derivation(*path.figures().get(depth)?)?;
    let is_in_dollars = |of: Figure<'_>| of.unit() == Unit::Dollars;
    let Formula::Sum(terms) = &derivation.formula else {
        let terms = derivation.formula.terms().into_iter();
        let amounts = terms.filter(|term| is_in_dollars(term.figure)).map(|term| term.value.abs());
        return amounts.max().map(|most| vec![most]);
    };
    if !is_in_dollars(derivation.figure) {
        return None;
    }
    let value = derivation.value?;
    let shown = terms.iter().filter(|(_, term)| is_shown(path, depth, term.figure));
    let mut amounts: Vec<_> = shown.map(|(sign, term)| signed(*sign, term.value)).collect();
    amounts.extend([rest(value, &amounts), value]);
    Some(amounts)
}

/// What of a value some amounts leave.
fn rest(value: Decimal, amounts: &[Decimal]) -> Decimal {
    amounts.iter().fold(value, |rest, amount| add(rest, -*amount).unwrap_or_default())
}

/// Whether a term of the figure at this depth has a line: where all would be too many, it alone has one
/// that leads to the last figure.
fn is_shown(path: &DerivationPath, depth: usize, term: Figure<'static>) -> bool {
    has_room(path, depth) || path.figures().get(depth + 1) == Some(&term)
}

/// Whether the terms at this depth and those within it are few enough to be all in sight.
fn has_room(path: &DerivationPath, depth: usize) -> bool {
    let counts = path.figures().iter().enumerate().skip(depth).rev();
    let mut lines = 0;
    let mut is_whole = true;
    for (above, figure) in counts {
        let formula = path.derivation(*figure).map(|of| of.formula.terms().len());
        let terms = formula.unwrap_or_default();
        // Each depth above takes a line at least.
        is_whole = lines == 0 || lines + terms + above <= DerivationPath::MOST;
        lines += if is_whole { terms } else { 1 };
    }
    is_whole
}

fn signed(sign: Sign, value: Decimal) -> Decimal {
    match sign {
        Sign::Plus => value,
        Sign::Minus => -value,
    }
}

struct Writer<'a> {
    messages: &'a Messages,
    scenario: &'a Scenario<'static>,
    path: &'a DerivationPath,
    precision: Precision,
}

impl Writer<'_> {
    /// The figure as the reader asked for it: without a sign, as in the sentence that says `less`.
    fn asked(
        &self,
        Derivation { figure, value, .. }: &Derivation<'static>,
        nets: Rounding,
    ) -> String {
        let Some(value) = *value else { return self.messages.figure(self.scenario, *figure) };
        let value = value.abs();
        let is_change_or_net = figure.year.is_none() && figure.kind == FigureKind::Net;
        match (figure.unit(), figure.kind) {
            (_, FigureKind::ShareOfSale(_)) => self.messages.part_of_sale(value),
            (Unit::Dollars, _) if is_change_or_net && !matches!(figure.scope, Scope::Bridge(_)) => {
                self.messages.dollars_as(nets, value)
            }
            (Unit::Dollars, _) => self.messages.dollars_as(self.messages.rounding(&[value]), value),
            (unit, _) => self.messages.rounded_value(unit, value),
        }
    }

    fn amount(&self, term: Term<'static>) -> Amount {
        let unit = term.figure.unit();
        let spoken = match (self.precision, unit) {
            (Precision::Rounded(rounding), Unit::Dollars) if rounding.shows(term.value) => {
                self.messages.spoken_as(rounding, term.value)
            }
            _ => self.messages.spoken(unit, term.value),
        };
        Amount { text: self.messages.term(term, self.precision), spoken }
    }

    /// What the figure at this depth is made of. Where that would be too many lines, those beside the
    /// way to the last figure are left out.
    fn body(&self, depth: usize) -> Option<Body> {
        let figure = *self.path.figures().get(depth)?;
        let next = self.path.figures().get(depth + 1);
        let formula = &self.path.derivation(figure)?.formula;
        let signs = match formula {
            Formula::Sum(terms) => terms.iter().map(|(sign, _)| *sign).collect(),
            _ => Vec::new(),
        };
        let signs = signs.into_iter().chain(std::iter::repeat(Sign::Plus));
        let mut seen = BTreeSet::new();
        let lines = formula
            .terms()
            .into_iter()
            .zip(signs)
            .filter(|(term, _)| is_shown(self.path, depth, term.figure))
            // What goes in twice has one line.
            .filter(|(term, _)| seen.insert(term.figure.to_string()))
            .map(|(term, sign)| {
                let value = signed(sign, term.value);
                let below = self.path.derivation(term.figure);
                Line {
                    figure: term.figure,
                    name: self.name(term, figure),
                    amount: self.amount(Term { value, ..term }),
                    has_terms: below.is_some_and(|of| !of.formula.terms().is_empty()),
                    body: self.body(depth + 1).filter(|_| next == Some(&term.figure)),
                }
            })
            .collect();
        let rest = amounts(self.path, depth)
            .filter(|_| matches!(formula, Formula::Sum(_)) && !has_room(self.path, depth))
            .and_then(|amounts| amounts.into_iter().rev().nth(1))
            .map(|value| self.amount(Term { figure, value }));
        let rule = match formula {
            Formula::Sum(terms) if !terms.is_empty() => None,
            Formula::Same(_) => None,
            _ => Some(self.messages.rule(formula, self.precision)),
        };
        Some(Body { figure, rule, lines, rest })
    }

    /// The name of a term of a figure.
    fn name(&self, term: Term<'static>, whole: Figure<'static>) -> String {
        let year = term.figure.year.filter(|_| whole.year.is_none());
        let Some(year) = year.map(|year| year.to_string()) else {
            let name = self.messages.figure_within(self.scenario, term.figure, Some(whole));
            return capitalised(&name);
        };
        match self.origin(term) {
            Some(Formula::Part { of, part }) => {
                let [amount, rate] = [of, part].map(|of| self.messages.term(*of, self.precision));
                self.messages.format(message::ReceiptLine { year, rate, amount })
            }
            Some(Formula::AtMost { .. }) => self.messages.format(message::ReceiptLeft { year }),
            _ => year,
        }
    }

    /// The formula of the figure that a term is the same as.
    fn origin(&self, term: Term<'static>) -> Option<&Formula<'static>> {
        let formula = &self.path.derivation(term.figure)?.formula;
        match formula {
            Formula::Same(of) => self.origin(*of),
            Formula::AtMost { due, most } if due.value <= most.value => self.origin(*due),
            Formula::AtLeast { due, least } if due.value >= least.value => self.origin(*due),
            Formula::Sum(terms) => match terms[..] {
                [(Sign::Plus, only)] => self.origin(only),
                _ => Some(formula),
            },
            _ => Some(formula),
        }
    }

    /// What a figure rests on, down to what is assumed.
    fn grounds(&self, figure: Figure<'static>) -> Vec<Ground> {
        let mut figures = vec![figure];
        let (mut kinds, mut clauses, mut grounds) = (Vec::new(), Vec::new(), Vec::new());
        // Each figure comes after those that it is made of.
        for derivation in self.path.derivations().iter().rev() {
            if !figures.contains(&derivation.figure) {
                continue;
            }
            for term in derivation.formula.terms() {
                if !figures.contains(&term.figure) {
                    figures.push(term.figure);
                }
            }
            // The same percentage of the same version may have a name in the bridge, too.
            let kind = (derivation.figure.kind, derivation.basis);
            if matches!(derivation.formula, Formula::Given(_)) && !kinds.contains(&kind) {
                kinds.push(kind);
                grounds.extend(self.ground(derivation, figure));
                if let FigureKind::Rate(id) = derivation.figure.kind
                    && !clauses.contains(&id)
                {
                    clauses.push(id);
                    grounds.extend(self.clause(derivation.figure.scope, id));
                }
            }
        }
        grounds.reverse();
        surest_first(&mut grounds);
        grounds
    }

    /// The clause of a payment: that it is paid may be better known than its rate.
    fn clause(&self, scope: Scope<'static>, id: &'static str) -> Option<Ground> {
        let [older, newer] = [self.scenario.before(), self.scenario.after()];
        let versions = if scope == Scope::Before { [older, newer] } else { [newer, older] };
        let clause = versions.iter().find_map(|version| version.clause(id))?;
        Some(ground_of_clause(self.messages, self.scenario.deal(), clause))
    }

    fn ground(&self, derivation: &Derivation<'static>, asked: Figure<'static>) -> Option<Ground> {
        let Derivation { figure, basis, value, .. } = derivation;
        // What one sale costs is no claim, but what the parts are told of.
        if figure.kind == FigureKind::Sale {
            return None;
        }
        // What was sold before the first year is said by what else there is.
        if matches!(figure.kind, FigureKind::Before(_)) && value.is_none_or(|of| of.is_zero()) {
            return None;
        }
        let name = self.messages.figure_within(self.scenario, *figure, Some(asked));
        Some(Ground {
            name: capitalised(&name),
            level: basis.map(|basis| basis.level),
            source: basis.and_then(|basis| source(self.scenario.deal(), basis)),
        })
    }
}
