//! A derivation in a few lines of text.

use crate::labels::{figure, grouped};
use settlement::deal::{Deal, Source};
use settlement::{Decimal, Derivation, Explained, Formula, Scenario, Sign, Term, Unit};
use std::fmt::Write;

/// A value for people to read: an amount in groups of three, a fraction, a year.
pub(super) fn value(unit: Unit, value: Option<Decimal>) -> String {
    match (unit, value) {
        (_, None) => "none".to_owned(),
        (Unit::Dollars, Some(amount)) => grouped(amount),
        (_, Some(number)) => number.normalize().to_string(),
    }
}

/// A few lines: what it is and comes to, the rule, its terms, the clause, and what that rests on:
/// how well it is attested, what is known and what is not, and where it was published.
pub(super) fn text(scenario: &Scenario<'_>, derivation: &Derivation<'_>) -> String {
    let deal = scenario.deal();
    let Derivation { figure: of, value: comes_to, formula, clause, basis } = derivation;
    let unit =
        if of.unit() == Unit::Dollars { format!(" {}", deal.currency) } else { String::new() };
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
            for id in &basis.sources {
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
        Formula::Grown { from, growth, places } => {
            let to = if *places == 0 { "unit" } else { "cent" };
            format!("{} and {} of it more, to the {to}", of(from), of(growth))
        }
        Formula::Lost { elsewhere, kept, .. } => {
            format!("{} of the sales, less the {} of it that is kept", of(elsewhere), of(kept))
        }
        Formula::Ended { by } => format!("as the clause ended: {} {}", by.figure, of(by)),
        Formula::Past { through, .. } => format!("the year after {}", of(through)),
        Formula::Closed { at_least, .. } => {
            format!("the first year in which the measure is below {}", of(at_least))
        }
        Formula::Route { part, left, .. } => {
            format!("{} of it, rounded, and no more than the {} left", of(part), of(left))
        }
        Formula::Within { from, to, .. } => {
            let from = from.as_ref().map_or("0".to_owned(), of);
            let to = to.as_ref().map_or("without end".to_owned(), |to| format!("to {}", of(to)));
            format!("what lies in the bracket from {from} {to}")
        }
        Formula::Times { of: part, by } => format!("{} times {}", of(by), of(part)),
        Formula::Rounded(exact) => format!("{} to the cent", of(exact)),
        Formula::Twelfth { .. } => "a twelfth, rounded".to_owned(),
        Formula::Months(month) => format!("12 times {}", of(month)),
        Formula::AtLeast { due, least } => {
            let counted = if due.value < least.value { "the least" } else { "what is due" };
            format!("the greater, {counted}, of")
        }
        Formula::Gated { measure, at_least, .. } => {
            if measure.value < at_least.value {
                format!("nothing, as {} is below {}", of(measure), of(at_least))
            } else {
                format!("what is due, as {} reaches {}", of(measure), of(at_least))
            }
        }
        Formula::PartOf { part, whole } => format!("{} divided by {}", of(part), of(whole)),
        Formula::Room { .. } => "the cap less what is used of it, and never below zero".to_owned(),
        Formula::AtMost { due, most } => {
            let counted = if most.value < due.value { "the most" } else { "what is due" };
            format!("what is due, and no more than {}: {counted} counts", of(most))
        }
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
        Formula::ShareOfSale { left, sold, price, up } => {
            let times = price.as_ref().map(|price| format!(", times {}", of(price)));
            let way = if *up { "up, to make one sale in all" } else { "down" };
            let times = times.unwrap_or_default();
            format!("{} divided by {}{times}, rounded {way}", of(left), of(sold))
        }
    }
}

fn source(deal: &Deal, id: &str) -> String {
    let Some(Source { title, origin, url, date, .. }) = deal.source(id) else {
        return id.to_owned();
    };
    match origin {
        Some(origin) => format!("{origin}, via {title}, {date}, {url}"),
        None => format!("{title}, {date}, {url}"),
    }
}

/// The error of an unknown figure, with the nearest name.
pub(super) fn unknown(name: &str, explained: &Explained<'_>) -> String {
    let names: Vec<_> = explained.derivations.iter().map(|d| d.figure.to_string()).collect();
    let near = names.iter().min_by_key(|known| strsim::damerau_levenshtein(known, name));
    let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
    format!("--figure {name}: no such figure in this settlement{near} --figures lists them")
}
