//! Names of figures, and the rules that they are derived by.

use super::message;
use super::messages::Messages;
use super::name::{is_only_share, payee, payer};
use super::rounding::Rounding;
use settlement::deal::{Deal, Host};
use settlement::{Figure, FigureKind, Formula, Scenario, Scope, Sign, Term, Unit};

/// How the numbers of a derivation are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// To the last digit.
    Exact,
    /// Amounts rounded like others.
    Rounded(Rounding),
}

impl Messages {
    /// The name of a figure: `What OpenAI pays Microsoft in 2029, new terms`.
    #[must_use]
    pub fn figure(&self, scenario: &Scenario<'static>, figure: Figure<'_>) -> String {
        self.figure_within(scenario, figure, None)
    }

    /// The name of a figure that stands within another, without what they have in common: its year, the
    /// version of the terms.
    #[must_use]
    pub fn figure_within(
        &self,
        scenario: &Scenario<'static>,
        figure: Figure<'_>,
        whole: Option<Figure<'_>>,
    ) -> String {
        let is_same_year = whole.is_some_and(|whole| whole.year == figure.year);
        match figure.kind {
            FigureKind::Input(input) => return self.input(scenario, input),
            FigureKind::Turn(input, _) => {
                return self.format(message::FigureTurn { input: self.input(scenario, input) });
            }
            _ => {}
        }
        let deal = scenario.deal();
        // Within their difference, two versions differ by their names alone.
        if is_same_year && whole.is_some_and(|whole| whole.kind == figure.kind) {
            match figure.scope {
                Scope::Before => return scenario.before().name.clone(),
                Scope::After => return scenario.after().name.clone(),
                _ => {}
            }
        }
        let mut figure_text = self.quantity(scenario, figure.kind);
        if let Some(year) = figure.year.filter(|_| !is_same_year) {
            let year = year.to_string();
            figure_text = self.format(message::FigureInYear { figure: figure_text, year });
        }
        if let Some(first) = figure.first {
            let count = first.to_string();
            figure_text = self.format(message::FigureFirst { figure: figure_text, count });
        } else if figure.year.is_none() && !is_same_year && is_total(figure.kind) {
            let year = deal.last_year.to_string();
            figure_text = self.format(message::FigureThrough { figure: figure_text, year });
        }
        let figure_under =
            |terms| self.format(message::FigureUnder { figure: &figure_text, terms });
        if whole.is_some_and(|whole| whole.scope == figure.scope) {
            return figure_text;
        }
        match figure.scope {
            Scope::Scenario if whole.is_some() => figure_text,
            Scope::Scenario => self.format(message::FigureAnyhow { figure: &figure_text }),
            Scope::Before => figure_under(&scenario.before().name),
            Scope::After => figure_under(&scenario.after().name),
            Scope::Bridge(id) => self.format(message::FigureOnce {
                figure: &figure_text,
                clause: self.clause(deal, id),
            }),
            Scope::Change => self.format(message::FigureChange { figure: &figure_text }),
        }
    }

    /// The name of a figure without its year and its terms: `What OpenAI pays Microsoft`.
    fn quantity(&self, scenario: &Scenario<'static>, what: FigureKind<'_>) -> String {
        let deal = scenario.deal();
        let (payer, stream) = (|id| payer(deal, id), |of| self.measure(deal, of));
        let (party, host) = (|id| deal.party_name(id), |id| deal.host_name(id));
        let clause = |id| self.clause(deal, id);
        let of_clause = |id, figure| self.of_clause(deal, id, figure);
        let name = |host: Option<&'static Host>| host.map_or("", |host| &*host.name);
        let home = name(scenario.home());
        let [first, second] = &deal.sides;
        match what {
            FigureKind::Input(input) | FigureKind::Turn(input, _) => self.input(scenario, input),
            FigureKind::Supply(of) | FigureKind::Sold(of) => {
                self.format(message::FigureSold { stream: stream(of) })
            }
            FigureKind::Unrouted(of) => self.format(message::FigureUnrouted { stream: stream(of) }),
            FigureKind::Before(of) => {
                let year = deal.first_year.to_string();
                self.format(message::FigureBefore { stream: stream(of), year })
            }
            FigureKind::SoFar(of) => self.format(message::FigureSoFar { stream: stream(of) }),
            FigureKind::Lost(of) => self.format(message::FigureLost { stream: stream(of) }),
            FigureKind::Away(of) => {
                let host = name(scenario.host());
                self.format(message::FigureAway { stream: stream(of), host })
            }
            FigureKind::Hosted(id) => self.format(message::FigureHosted { host: host(id) }),
            FigureKind::Bill(id) => self.format(message::FigureBill { host: host(id) }),
            FigureKind::Rate(id) => self.rate(scenario, id),
            FigureKind::Price(id) => self.price(scenario, id),
            FigureKind::Due(id) if !is_only_share(deal, id) => {
                self.format(message::FigureDueOf { clause: clause(id) })
            }
            FigureKind::Due(id) => {
                self.format(message::FigureDue { payer: payer(id), payee: payee(deal, id) })
            }
            FigureKind::CapRemaining(id) => {
                of_clause(id, self.format(message::FigureRoom { payer: payer(id) }))
            }
            FigureKind::Paid(id) => {
                let (from, to) = (payer(id), payee(deal, id));
                of_clause(id, self.format(message::FigurePaid { payer: from, payee: to }))
            }
            FigureKind::PaidOnRivalHosts(id) => {
                let payer = payer(id);
                of_clause(id, self.format(message::FigurePaidRival { payer, host: home }))
            }
            FigureKind::OnRivalHosts => {
                let owner = scenario.home().map_or("", |home| party(&home.owner));
                self.format(message::FigureRival { party: owner, host: home })
            }
            FigureKind::Net => {
                self.format(message::FigureNet { payer: party(first), payee: party(second) })
            }
            FigureKind::Position(id) => self.format(message::FigurePosition { party: party(id) }),
            FigureKind::Sale | FigureKind::ShareOfSale(_) => self.of_sale(deal, what),
            FigureKind::AllSold => self.get(message::FIGURE_ALL_SOLD).to_owned(),
            FigureKind::CapReached(id) => {
                of_clause(id, self.format(message::FigureCapYear { payer: payer(id) }))
            }
            FigureKind::IntoYear(id) => {
                of_clause(id, self.format(message::FigureIntoYear { payer: payer(id) }))
            }
            FigureKind::NotAllowed(_) => {
                let host = name(scenario.host());
                self.format(message::FigureNotAllowed { host })
            }
            FigureKind::AccessLost(id) => {
                self.format(message::FigureAccessLost { party: payer(id) })
            }
            FigureKind::ShareEnded(id) | FigureKind::FeeEnded(id) => {
                self.format(message::FigurePaymentEnded { clause: clause(id) })
            }
            FigureKind::GateClosed(id) => {
                self.format(message::FigureGateClosed { clause: clause(id) })
            }
            FigureKind::Through(id) => {
                self.format(message::FigureThroughYear { clause: clause(id) })
            }
            FigureKind::Step => self.get(message::FIGURE_STEP).to_owned(),
            FigureKind::Needed => self.get(message::FIGURE_NEEDED).to_owned(),
            FigureKind::TippingCap => self.get(message::FIGURE_TIPPING_CAP).to_owned(),
            FigureKind::AwayPart(_)
            | FigureKind::BracketRate(..)
            | FigureKind::BracketTo(..)
            | FigureKind::Month(..)
            | FigureKind::InBracket(..)
            | FigureKind::BracketAmount(..)
            | FigureKind::Scale(_)
            | FigureKind::MonthDue(_)
            | FigureKind::DueSoFar(_)
            | FigureKind::Reckoned(_)
            | FigureKind::Least(_)
            | FigureKind::MostRate(_)
            | FigureKind::Most(_)
            | FigureKind::Raised(_)
            | FigureKind::Limited(_)
            | FigureKind::GateThreshold(..)
            | FigureKind::Gated(..) => self.part_of_payment(scenario, what),
        }
    }

    /// The name of what one sale costs, or of a party's part of it.
    fn of_sale(&self, deal: &'static Deal, what: FigureKind<'_>) -> String {
        match what {
            FigureKind::ShareOfSale(id) => {
                let party = deal.party_name(id);
                self.format(message::FigureDollar { party, sale: self.one_sale() })
            }
            _ => self.get(message::FIGURE_SALE).to_owned(),
        }
    }

    /// The name of a figure between the measure of a payment and what is due: `The share that OpenAI
    /// pays: bracket 2`.
    fn part_of_payment(&self, scenario: &Scenario<'static>, what: FigureKind<'_>) -> String {
        let clause = |id| self.clause(scenario.deal(), id);
        let nth = |nth: u8| nth.to_string();
        match what {
            FigureKind::BracketRate(id, number, _) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureBracketRate { number, clause })
            }
            FigureKind::BracketTo(id, number, _) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureBracketTo { number, clause })
            }
            FigureKind::InBracket(id, number, _) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureInBracket { number, clause })
            }
            FigureKind::BracketAmount(id, number) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureBracketAmount { number, clause })
            }
            FigureKind::GateThreshold(id, number, _) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureGateThreshold { number, clause })
            }
            FigureKind::Gated(id, number) => {
                let (clause, number) = (clause(id), nth(number));
                self.format(message::FigureGated { number, clause })
            }
            FigureKind::Month(id, _) => self.format(message::FigureMonth { clause: clause(id) }),
            FigureKind::Scale(id) => self.format(message::FigureBrackets { clause: clause(id) }),
            FigureKind::MonthDue(id) => self.format(message::FigureMonthDue { clause: clause(id) }),
            FigureKind::DueSoFar(id) => self.format(message::FigureDueSoFar { clause: clause(id) }),
            FigureKind::Reckoned(id) => self.format(message::FigureReckoned { clause: clause(id) }),
            FigureKind::Least(id) => self.format(message::FigureLeast { clause: clause(id) }),
            FigureKind::MostRate(id) => self.format(message::FigureMostRate { clause: clause(id) }),
            FigureKind::Most(id) => self.format(message::FigureMost { clause: clause(id) }),
            FigureKind::Raised(id) => self.format(message::FigureRaised { clause: clause(id) }),
            FigureKind::Limited(id) => self.format(message::FigureLimited { clause: clause(id) }),
            FigureKind::AwayPart(id) => self.format(message::FigureAwayPart { clause: clause(id) }),
            _ => String::new(),
        }
    }

    /// How a figure is derived, with its numbers: `20% of $52,500,000,000.00`.
    #[must_use]
    pub fn rule(&self, formula: &Formula<'_>, precision: Precision) -> String {
        let term = |term: &Term<'_>| self.term(*term, precision);
        match formula {
            Formula::Given(_) => self.get(message::RULE_GIVEN).to_owned(),
            Formula::Same(_) => self.get(message::RULE_SAME).to_owned(),
            Formula::Sum(terms) => self.sum(terms, precision),
            Formula::Part { of, part } => {
                self.format(message::RulePart { whole: term(of), part: term(part) })
            }
            Formula::Grown { from, growth, .. } => {
                self.format(message::RuleGrown { amount: term(from), growth: term(growth) })
            }
            Formula::Lost { of, elsewhere, kept } => {
                let (part, sales, kept) = (term(elsewhere), term(of), term(kept));
                self.format(message::RuleLost { part, sales, kept })
            }
            Formula::Ended { by } => self.format(message::RuleEnded { year: term(by) }),
            Formula::Route { of, part, left, .. } => {
                let (whole, part, left) = (term(of), term(part), term(left));
                self.format(message::RuleRoute { part, whole, left })
            }
            Formula::Within { of, from, to } => {
                let (amount, from) = (term(of), from.as_ref().map_or_else(|| "0".to_owned(), term));
                match to {
                    Some(to) => self.format(message::RuleWithin { amount, from, to: term(to) }),
                    None => self.format(message::RuleAbove { amount, from }),
                }
            }
            Formula::Times { of, by } => {
                self.format(message::RuleTimes { amount: term(of), rate: term(by) })
            }
            Formula::Rounded(of) => self.format(message::RuleRounded { amount: term(of) }),
            Formula::Twelfth { of, .. } => self.format(message::RuleTwelfth { year: term(of) }),
            Formula::Months(month) => self.format(message::RuleMonths { month: term(month) }),
            Formula::AtLeast { due, least } => {
                self.format(message::RuleAtLeast { due: term(due), least: term(least) })
            }
            Formula::Gated { due, measure, at_least } => {
                let (amount, threshold) = (term(measure), term(at_least));
                if measure.value < at_least.value {
                    self.format(message::RuleGateShut { amount, threshold })
                } else {
                    self.format(message::RuleGateOpen { due: term(due), amount, threshold })
                }
            }
            Formula::PartOf { part, whole } => {
                self.format(message::RulePartOf { part: term(part), whole: term(whole) })
            }
            Formula::Past { first, through } => {
                let first_year = first.to_string();
                self.format(message::RulePast { year: term(through), first_year })
            }
            Formula::Closed { measure, at_least, .. } => {
                let (amount, threshold) = (term(measure), term(at_least));
                self.format(message::RuleClosed { amount, threshold })
            }
            Formula::Room { cap, used } => {
                self.format(message::RuleRoom { cap: term(cap), used: term(used) })
            }
            Formula::AtMost { due, most } if matches!(most.figure.kind, FigureKind::Most(_)) => {
                self.format(message::RuleNoMore { due: term(due), most: term(most) })
            }
            Formula::AtMost { due, most } => {
                self.format(message::RuleAtMost { due: term(due), most: term(most) })
            }
            Formula::Ratio { paid, due } => {
                self.format(message::RuleRatio { paid: term(paid), due: term(due) })
            }
            Formula::Short { due, paid, .. } => {
                self.format(message::RuleShort { due: term(due), paid: term(paid) })
            }
            Formula::Forbidden { elsewhere, .. } => {
                self.format(message::RuleForbidden { part: term(elsewhere) })
            }
            Formula::Since { first, event } => {
                let first_year = first.to_string();
                self.format(message::RuleSince { year: term(event), first_year })
            }
            Formula::TippingCap { used, needed, most } => {
                let (used, needed, most) = (term(used), term(needed), term(most));
                self.format(message::RuleTippingCap { used, needed, most })
            }
            Formula::Turns { of, below, there, .. } => {
                let [below, there] =
                    [below, there].map(|at| self.term(Term { value: *at, ..*of }, precision));
                self.format(message::RuleTurns { value: term(of), below, there })
            }
            Formula::ShareOfSale { left, sold, price, up } => {
                self.part_rule(term(left), term(sold), price.as_ref().map(term), *up)
            }
        }
    }

    /// How a part of one sale is derived, by what it costs where that is not a dollar.
    fn part_rule(&self, left: String, sold: String, price: Option<String>, up: bool) -> String {
        match (price, up) {
            (Some(price), true) => self.format(message::RuleSaleUp { left, sold, price }),
            (Some(price), false) => self.format(message::RuleSaleDown { left, sold, price }),
            (None, true) => self.format(message::RuleDollarUp { left, sold }),
            (None, false) => self.format(message::RuleDollarDown { left, sold }),
        }
    }

    fn sum(&self, terms: &[(Sign, Term<'_>)], precision: Precision) -> String {
        let term = |term: &Term<'_>| self.term(*term, precision);
        match terms {
            [] => self.get(message::RULE_NOTHING).to_owned(),
            [_] => self.get(message::RULE_SAME).to_owned(),
            [(_, first), (Sign::Plus, second)] => {
                self.format(message::RulePlus { first: term(first), second: term(second) })
            }
            [(Sign::Plus, first), (Sign::Minus, second)] => {
                self.format(message::RuleMinus { first: term(first), second: term(second) })
            }
            _ => self.get(message::RULE_SUM).to_owned(),
        }
    }

    /// The value of a term.
    #[must_use]
    pub fn term(&self, term: Term<'_>, precision: Precision) -> String {
        let Term { figure, value } = term;
        match (figure.unit(), precision) {
            (Unit::Dollars, _) if matches!(figure.kind, FigureKind::ShareOfSale(_)) => {
                self.part_of_sale(value)
            }
            (Unit::Dollars, Precision::Rounded(rounding)) if rounding.shows(value) => {
                self.short_as(rounding, value)
            }
            (Unit::Dollars, Precision::Rounded(_)) => self.short(value),
            (unit, Precision::Exact) => self.exact(unit, value),
            (unit, Precision::Rounded(_)) => self.rounded_value(unit, value),
        }
    }
}

/// Whether a figure without a year is the total over all years.
fn is_total(what: FigureKind<'_>) -> bool {
    matches!(
        what,
        FigureKind::Sold(_)
            | FigureKind::Supply(_)
            | FigureKind::Bill(_)
            | FigureKind::Due(_)
            | FigureKind::Paid(_)
            | FigureKind::Net
            | FigureKind::Position(_)
            | FigureKind::AllSold
            | FigureKind::OnRivalHosts
    )
}
