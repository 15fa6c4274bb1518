//! What a figure is, and how it came about.

use super::name::{self, fill, host, payee, payer};
use super::number;
use settlement::{Figure, Formula, Of, Scenario, Sign, Term, What};

/// What a figure is: `What OpenAI pays Microsoft in 2029, new terms`.
#[must_use]
pub fn name(scenario: &Scenario<'static>, figure: Figure<'_>) -> String {
    let deal = scenario.deal();
    let party = |id| name::party(deal, id);
    let home = &*scenario.home().name;
    let [first, second] = &deal.sides;
    let (template, subject, other) = match figure.what {
        What::Input(input) => return super::label::input(scenario, input),
        What::Turn(input, _) => {
            return fill("Tipping point of: {0}", &[&super::label::input(scenario, input)]);
        }
        What::Sales(id) | What::Sold(id) => ("{0}", name::stream(deal, id), ""),
        What::Lost(id) => ("{0}: what exclusivity costs", name::stream(deal, id), ""),
        What::Hosted(id) => ("Sales that run on {0}", host(deal, id), ""),
        What::Bill(id) => ("Computing bill of {0}", host(deal, id), ""),
        What::Rate(id) => ("Rate at which {0} pays {1}", payer(deal, id), payee(deal, id)),
        What::Due(id) => ("Share due from {0} to {1}", payer(deal, id), payee(deal, id)),
        What::Left(id) => ("What the cap still lets {0} pay", payer(deal, id), ""),
        What::Paid(id) => ("What {0} pays {1}", payer(deal, id), payee(deal, id)),
        What::PaidOnRivalHosts(id) => {
            ("What {0} pays for sales that run outside {1}", payer(deal, id), home)
        }
        What::OnRivalHosts => {
            ("What {0} is paid for sales that run outside {1}", party(&scenario.home().owner), home)
        }
        What::Net => ("Net that {0} owes {1}", party(first), party(second)),
        What::Position(id) => ("What {0} is left with", party(id), ""),
        What::OfADollar(id) => ("What {0} is left with of each dollar", party(id), ""),
        What::AllSold => ("All that customers pay", "", ""),
        What::CapReached(id) => ("Year in which the cap stops {0}", payer(deal, id), ""),
        What::IntoYear(id) => ("Part of that year’s share that {0} pays", payer(deal, id), ""),
        What::NotAllowed(_) => ("Year from which {0} is not allowed", &*scenario.host().name, ""),
        What::AccessLost(id) => ("Year in which {0} has lost access", payer(deal, id), ""),
        What::ShareEnded(id) => ("Year in which {0} no longer pays a share", payer(deal, id), ""),
        What::Step => ("What this does to the net", "", ""),
        What::Needed => ("What the capped share must come to for the same net", "", ""),
        What::TippingCap => ("Cap at which both versions leave the same net", "", ""),
    };
    let mut text = fill(template, &[subject, other]);
    if let Some(year) = figure.year {
        text = fill("{0} in {1}", &[&text, &year.to_string()]);
    }
    if let Some(first) = figure.first {
        text = fill("{0}, the first {1} added up", &[&text, &first.to_string()]);
    } else if figure.year.is_none() && is_sum(figure.what) {
        text = fill("{0} through {1}", &[&text, &deal.last_year.to_string()]);
    }
    match figure.of {
        Of::Scenario => fill("{0}, whatever the terms", &[&text]),
        Of::Before => fill("{0}, {1}", &[&text, &scenario.before().name]),
        Of::After => fill("{0}, {1}", &[&text, &scenario.after().name]),
        Of::Bridge(id) => fill("{0}, once {1} changes", &[&text, &name::clause(deal, id)]),
        Of::Change => fill("{0}: the change", &[&text]),
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

/// How it came about, with its numbers: `20% of $52,500,000,000.00`.
#[must_use]
pub fn rule(formula: &Formula<'_>) -> String {
    let mut more = Vec::new();
    let template = match formula {
        Formula::Given(_) => "as it stands",
        Formula::Same(_) => "the same as",
        Formula::Sum(terms) => match **terms {
            [] => "nothing to add up",
            [_] => "the same as",
            [_, (Sign::Plus, _)] => "{0} + {1}",
            [(Sign::Plus, _), (Sign::Minus, _)] => "{0} − {1}",
            _ => "added up:",
        },
        Formula::Part { .. } => "{1} of {0}",
        Formula::Grown { .. } => "{0}, and {1} of it on top",
        Formula::Lost { .. } => "{1} of {0}, less the {2} of that which stays",
        Formula::Ended { .. } => "nothing from {0} on",
        Formula::Room { .. } => "{0}, less {1} used up",
        Formula::AtMost { .. } => "the lesser of {0} due and {1} that the cap still allows",
        Formula::Ratio { .. } => "{0} paid of {1} due",
        Formula::Short { .. } => "the first year in which more is due, {0}, than is paid, {1}",
        Formula::Forbidden { .. } => "the first in which {0} of sales are to run elsewhere",
        Formula::Since { first, .. } => {
            more.push(first.to_string());
            "{0}, but not before {1}, when the deal starts"
        }
        Formula::TippingCap { .. } => "{0} used up + {1}, if no more than the {2} due",
        Formula::Turns { of, below, there, .. } => {
            let unit = of.figure.unit();
            more.extend([number::exact(unit, *below), number::exact(unit, *there)]);
            "from there on it is another: {1} just below, {2} there, {0} as things are"
        }
        Formula::OfADollar { up: true, .. } => "{0} of {1}, rounded up to a cent",
        Formula::OfADollar { .. } => "{0} of {1}, rounded down to a cent",
    };
    let mut amounts: Vec<_> = formula.terms().into_iter().map(amount).collect();
    amounts.append(&mut more);
    let amounts: Vec<_> = amounts.iter().map(|text| &**text).collect();
    fill(template, &amounts)
}

/// A term's value, exactly.
#[must_use]
pub fn amount(term: Term<'_>) -> String {
    number::exact(term.figure.unit(), term.value)
}
