//! A derivation in a few lines of text.

use crate::labels::{figure, grouped};
use settlement::deal::{Deal, Source};
use settlement::{Decimal, Derivation, Explained, Formula, Scenario, Sign, Term, Unit};
use std::fmt::Write;

/// A value for people to read: dollars and cents in groups of three, a fraction, a year.
pub(super) fn value(unit: Unit, value: Option<Decimal>) -> String {
    match (unit, value) {
        (_, None) => "none".to_owned(),
        (Unit::Dollars, Some(amount)) => grouped(amount),
        (_, Some(number)) => number.normalize().to_string(),
    }
}

/// A few lines: what it is and comes to, the rule, its terms, the clause, and what that rests on: how well
/// it is attested, what is known and what is not, and where it was published.
pub(super) fn text(scenario: &Scenario<'_>, derivation: &Derivation<'_>) -> String {
    let deal = scenario.deal();
    let Derivation { figure: of, value: comes_to, formula, clause, basis } = derivation;
    let unit = if of.unit() == Unit::Dollars { " dollars" } else { "" };
    let mut text = format!("{of}: {}\n", figure(scenario, of));
    let total = value(of.unit(), *comes_to);
    line(&mut text, &format!("= {total}{unit}, {}", rule(formula)));
    for (nth, Term { figure, value: amount }) in formula.terms().iter().enumerate() {
        let sign = match formula {
            Formula::Sum(terms) => match terms.get(nth) {
                Some((Sign::Minus, _)) => "- ",
                _ => "+ ",
            },
            _ => "",
        };
        let amount = format!("{sign}{}", value(figure.unit(), Some(*amount)));
        line(&mut text, &format!("{amount:>26}  {figure}"));
    }
    if let Some(clause) = clause {
        let level = clause.basis.level.id();
        line(&mut text, &format!("clause {} ({level}): {}", clause.id, clause.says));
    }
    match basis {
        Some(basis) => {
            line(&mut text, &format!("{}: {}", basis.level.id(), basis.note));
            for id in basis.sources.iter() {
                line(&mut text, &format!("  {}", source(deal, id)));
            }
        }
        None if matches!(formula, Formula::Given(_)) => line(&mut text, "set in the scenario"),
        None => {}
    }
    text
}

fn line(text: &mut String, line: &str) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "  {line}");
}

/// The rule in words, with its numbers where they say more than a list would.
fn rule(formula: &Formula<'_>) -> String {
    let of = |term: &Term<'_>| value(term.figure.unit(), Some(term.value));
    match formula {
        Formula::Given(_) => "taken as given".to_owned(),
        Formula::Same(_) => "the same as".to_owned(),
        Formula::Sum(terms) if terms.is_empty() => "as there is nothing to add up".to_owned(),
        Formula::Sum(_) => "the sum of".to_owned(),
        Formula::Part { of: whole, part } => format!("{} of {}, to the cent", of(part), of(whole)),
        Formula::Grown { from, growth } => {
            format!("{} and {} of it more, to the cent", of(from), of(growth))
        }
        Formula::Lost { elsewhere, kept, .. } => {
            format!("{} of the sales, less the {} of it that is kept", of(elsewhere), of(kept))
        }
        Formula::Ended { event } => format!("as the clause ended in {}", of(event)),
        Formula::Room { .. } => "the cap less what is used of it, and never below zero".to_owned(),
        Formula::AtMost { most, .. } => format!("what is due, and no more than {}", of(most)),
        Formula::Ratio { paid, due } => format!("{} divided by {}", of(paid), of(due)),
        Formula::Short { .. } => "the first year in which less is paid than is due".to_owned(),
        Formula::Forbidden { elsewhere, .. } => {
            format!(
                "the first year in which the clause forbids running {} elsewhere",
                of(elsewhere)
            )
        }
        Formula::Since { first, .. } => format!("the year of the event, and {first} at the least"),
        Formula::TippingCap { .. } => {
            "what is used up and what is needed, if that is no more than all that is due".to_owned()
        }
        Formula::Turns { of: number, below, there, .. } => {
            let [there, below] = [*there, *below].map(grouped);
            format!("where {} would be {there}; one step lower, {below}; now it is", number.figure)
        }
        Formula::ShareOfDollar { left, sold, up } => {
            let way = if *up { "up, to make a dollar in all" } else { "down" };
            format!("{} divided by {}, rounded {way}", of(left), of(sold))
        }
    }
}

fn source(deal: &Deal, id: &str) -> String {
    deal.source(id).map_or_else(
        || id.to_owned(),
        |Source { title, url, date, .. }| format!("{title}, {date}, {url}"),
    )
}

/// The error of an unknown figure, with the nearest name.
pub(super) fn unknown(name: &str, explained: &Explained<'_>) -> String {
    let names: Vec<_> = explained.derivations.iter().map(|d| d.figure.to_string()).collect();
    let near = names.iter().min_by_key(|known| strsim::damerau_levenshtein(known, name));
    let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
    format!("--figure {name}: no such figure in this settlement{near} --figures lists them")
}
