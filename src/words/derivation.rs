//! What a figure is, and how it came about.

use super::{Words, fill, key};
use settlement::{Figure, Formula, Of, Scenario, Sign, Term, What};

impl Words {
    /// What a figure is: `What OpenAI pays Microsoft in 2029, new terms`.
    #[must_use]
    pub fn figure(&self, scenario: &Scenario<'static>, figure: Figure<'_>) -> String {
        let deal = scenario.deal();
        let party = |id| self.party(deal, id);
        let home = self.of(&scenario.home().name);
        let [first, second] = &deal.sides;
        let (key, subject, other) = match figure.what {
            What::Input(input) => return self.input(scenario, input),
            What::Turn(input, _) => {
                return self.say(key::FIGURE_TURN, &[&self.input(scenario, input)]);
            }
            What::Sales(id) | What::Sold(id) => (key::FIGURE_SOLD, self.stream(deal, id), ""),
            What::Lost(id) => (key::FIGURE_LOST, self.stream(deal, id), ""),
            What::Hosted(id) => (key::FIGURE_HOSTED, self.host(deal, id), ""),
            What::Bill(id) => (key::FIGURE_BILL, self.host(deal, id), ""),
            What::Rate(id) => (key::INPUT_RATE, self.payer(deal, id), self.payee(deal, id)),
            What::Due(id) => (key::FIGURE_DUE, self.payer(deal, id), self.payee(deal, id)),
            What::Left(id) => (key::FIGURE_ROOM, self.payer(deal, id), ""),
            What::Paid(id) => (key::FIGURE_PAID, self.payer(deal, id), self.payee(deal, id)),
            What::PaidOnRivalHosts(id) => (key::FIGURE_PAID_RIVAL, self.payer(deal, id), home),
            What::OnRivalHosts => (key::FIGURE_RIVAL, party(&scenario.home().owner), home),
            What::Net => (key::FIGURE_NET, party(first), party(second)),
            What::Position(id) => (key::FIGURE_POSITION, party(id), ""),
            What::OfADollar(id) => (key::FIGURE_DOLLAR, party(id), ""),
            What::AllSold => (key::FIGURE_ALL_SOLD, "", ""),
            What::CapReached(id) => (key::FIGURE_CAP_YEAR, self.payer(deal, id), ""),
            What::IntoYear(id) => (key::FIGURE_INTO_YEAR, self.payer(deal, id), ""),
            What::NotAllowed(_) => (key::FIGURE_NOT_ALLOWED, self.of(&scenario.host().name), ""),
            What::AccessLost(id) => (key::FIGURE_ACCESS_LOST, self.payer(deal, id), ""),
            What::ShareEnded(id) => (key::FIGURE_SHARE_ENDED, self.payer(deal, id), ""),
            What::Step => (key::FIGURE_STEP, "", ""),
            What::Needed => (key::FIGURE_NEEDED, "", ""),
            What::TippingCap => (key::FIGURE_TIPPING_CAP, "", ""),
        };
        let mut text = self.say(key, &[subject, other]);
        if let Some(year) = figure.year {
            text = self.say(key::FIGURE_IN_YEAR, &[&text, &year.to_string()]);
        }
        if let Some(first) = figure.first {
            text = self.say(key::FIGURE_FIRST, &[&text, &first.to_string()]);
        } else if figure.year.is_none() && is_sum(figure.what) {
            text = self.say(key::FIGURE_THROUGH, &[&text, &deal.last_year.to_string()]);
        }
        match figure.of {
            Of::Scenario => self.say(key::FIGURE_ANYHOW, &[&text]),
            Of::Before => self.pair(key::FIGURE_UNDER, &text, self.of(&scenario.before().name)),
            Of::After => self.pair(key::FIGURE_UNDER, &text, self.of(&scenario.after().name)),
            Of::Bridge(id) => self.pair(key::FIGURE_ONCE, &text, &self.clause(deal, id)),
            Of::Change => self.say(key::FIGURE_CHANGE, &[&text]),
        }
    }

    /// How it came about, with its numbers: `20% of $52,500,000,000.00`.
    #[must_use]
    pub fn rule(&self, formula: &Formula<'_>) -> String {
        let mut more = Vec::new();
        let key = match formula {
            Formula::Given(_) => key::RULE_GIVEN,
            Formula::Same(_) => key::RULE_SAME,
            Formula::Sum(terms) => match **terms {
                [] => key::RULE_NOTHING,
                [_] => key::RULE_SAME,
                [_, (Sign::Plus, _)] => key::RULE_PLUS,
                [(Sign::Plus, _), (Sign::Minus, _)] => key::RULE_MINUS,
                _ => key::RULE_SUM,
            },
            Formula::Part { .. } => key::RULE_PART,
            Formula::Grown { .. } => key::RULE_GROWN,
            Formula::Lost { .. } => key::RULE_LOST,
            Formula::Ended { .. } => key::RULE_ENDED,
            Formula::Room { .. } => key::RULE_ROOM,
            Formula::AtMost { .. } => key::RULE_AT_MOST,
            Formula::Ratio { .. } => key::RULE_RATIO,
            Formula::Short { .. } => key::RULE_SHORT,
            Formula::Forbidden { .. } => key::RULE_FORBIDDEN,
            Formula::Since { first, .. } => {
                more.push(first.to_string());
                key::RULE_SINCE
            }
            Formula::TippingCap { .. } => key::RULE_TIPPING_CAP,
            Formula::Turns { of, below, there, .. } => {
                let unit = of.figure.unit();
                more.extend([self.exact(unit, *below), self.exact(unit, *there)]);
                key::RULE_TURNS
            }
            Formula::OfADollar { up: true, .. } => key::RULE_DOLLAR_UP,
            Formula::OfADollar { .. } => key::RULE_DOLLAR_DOWN,
        };
        let mut amounts = Vec::new();
        for term in formula.terms() {
            amounts.push(self.term(term));
        }
        amounts.append(&mut more);
        let amounts: Vec<_> = amounts.iter().map(|text| &**text).collect();
        fill(self.get(key), &amounts)
    }

    /// A term's value, exactly.
    #[must_use]
    pub fn term(&self, term: Term<'_>) -> String {
        self.exact(term.figure.unit(), term.value)
    }
}

/// Whether it is about all years where it is not about one.
fn is_sum(what: What<'_>) -> bool {
    matches!(
        what,
        What::Sold(_)
            | What::Bill(_)
            | What::Due(_)
            | What::Paid(_)
            | What::Net
            | What::Position(_)
            | What::AllSold
            | What::OnRivalHosts
    )
}
