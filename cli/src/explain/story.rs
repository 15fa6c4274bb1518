//! A story in lines of text.

use crate::labels::{grouped, input, money, one_sale, party};
use crate::verdict;
use settlement::json::Overview;
use settlement::story::Cause;
use settlement::{
    Between, Cents, Deal, Decimal, Extreme, Figure, Input, Scenario, Scope, Turn, Turned, Unit,
};
use std::cmp::Ordering;
use std::fmt::Write;

pub(super) fn text(scenario: &Scenario<'_>, overview: &Overview<'_, '_>) -> String {
    let deal = scenario.deal();
    let mut lines = vec![deal.name.clone(), String::new()];
    lines.extend(verdict::lines(deal, &overview.story.verdict));
    section(
        &mut lines,
        "Why",
        overview.story.reasons.iter().map(|reason| {
            let became = match reason.cause {
                Cause::Added => "is new".to_owned(),
                Cause::Dropped => "is gone".to_owned(),
                Cause::Changed => "is another".to_owned(),
                Cause::Capped { year } => format!("has a cap, which bites from {year} on"),
            };
            let way = if reason.net.is_sign_negative() { "lowers" } else { "raises" };
            let (id, by) = (&reason.clause.id, money(deal, reason.net.abs()));
            format!("{id} {became}: that {way} the net by {by}")
        }),
    );
    section(
        &mut lines,
        "What would turn it over",
        overview.story.turning.iter().map(|turn| {
            format!(
                "{} at {}: {}",
                input(scenario, turn.input),
                at(deal, turn),
                turned(scenario, turn)
            )
        }),
    );
    section(
        &mut lines,
        "What matters most, over its plausible range",
        overview.drivers.iter().filter(|d| !d.swing.is_zero()).map(|driver| {
            let [low, high] = [driver.low, driver.high].map(|change| money(deal, change));
            format!("{}: the change is between {low} and {high}", input(scenario, driver.input))
        }),
    );
    section(
        &mut lines,
        "How sure the first of these are",
        overview.story.doubts.iter().map(|doubt| {
            let level = doubt.level.map_or("set in the scenario", |level| level.id());
            let [low, high] = [doubt.plausible.low, doubt.plausible.high]
                .map(|end| value(deal, doubt.input, end));
            let (what, why) = (input(scenario, doubt.input), &doubt.plausible.why);
            format!("{what} ({level}), plausibly {low} to {high}. {why}")
        }),
    );
    section(
        &mut lines,
        "Every tipping point",
        overview.tipping_points.iter().map(|turn| {
            format!(
                "{} at {}: {}",
                Figure::input(turn.input),
                at(deal, turn),
                turned(scenario, turn)
            )
        }),
    );
    let [before, after] = overview.of_a_sale;
    let under = [&scenario.before().under, &scenario.after().under];
    section(
        &mut lines,
        &format!("Of {} that customers pay", one_sale(deal)),
        [before, after]
            .iter()
            .zip(under)
            .map(|(split, under)| format!("{under}: {}", parts(split))),
    );
    if let Some(bounds) = overview.bounds {
        let [older, newer] = under.map(|under| format!("the net {under}"));
        section(
            &mut lines,
            "Within the ranges",
            [
                (older, &bounds.before),
                (newer, &bounds.after),
                ("the change of the net".to_owned(), &bounds.change),
            ]
            .iter()
            .map(|(what, between)| {
                let Between { low, central, high } = between;
                format!(
                    "{what}: {}, {} as it stands, {}",
                    extreme(deal, "from", low),
                    money(deal, *central),
                    extreme(deal, "to", high)
                )
            }),
        );
    }
    lines.join("\n") + "\n"
}

fn section(lines: &mut Vec<String>, title: &str, entries: impl Iterator<Item = String>) {
    let mut entries = entries.peekable();
    if entries.peek().is_some() {
        lines.extend([String::new(), format!("{title}:")]);
        lines.extend(entries.map(|entry| format!("  {entry}")));
    }
}

fn at(deal: &Deal, turn: &Turn<'_>) -> String {
    value(deal, turn.input, turn.at)
}

/// A value of an input, with the currency where it is money.
fn value(deal: &Deal, input: Input<'_>, value: Decimal) -> String {
    match input.unit() {
        Unit::Dollars => money(deal, value),
        unit => super::derivation::value(unit, Some(value)),
    }
}

/// What holds from a tipping point on.
fn turned(scenario: &Scenario<'_>, turn: &Turn<'_>) -> String {
    let [first, second] = &scenario.deal().sides;
    let [first, second] = [first, second].map(|side| party(scenario.deal(), side));
    let terms =
        |of| if of == Scope::Before { &scenario.before().under } else { &scenario.after().under };
    match turn.what {
        Turned::Change { to, .. } => match to {
            Ordering::Less => format!("from there on {first} is better off under the newer terms"),
            Ordering::Equal => "from there on both versions leave the same".to_owned(),
            Ordering::Greater => {
                format!("from there on {second} is better off under the newer terms")
            }
        },
        Turned::Net { of, to, .. } => {
            let owes = match to {
                Ordering::Less => format!("{second} owes {first}"),
                Ordering::Equal => "neither owes the other".to_owned(),
                Ordering::Greater => format!("{first} owes {second}"),
            };
            format!("from there on {owes} {}", terms(of))
        }
        Turned::Flag { of, flag, clause, starts } => {
            let starts = if starts { "starts" } else { "stops" };
            format!("{flag} of {clause} {starts} {}", terms(of))
        }
    }
}

fn parts(split: &[Cents<'_>]) -> String {
    if split.is_empty() {
        return "customers pay nothing".to_owned();
    }
    let parts: Vec<_> =
        split.iter().map(|part| format!("{} {}", part.party.name, grouped(part.amount))).collect();
    parts.join(", ")
}

fn extreme(deal: &Deal, word: &str, extreme: &Extreme<'_>) -> String {
    let mut text = format!("{word} {}", money(deal, extreme.value));
    for (nth, (input, at)) in extreme.at.iter().enumerate() {
        let value = value(deal, *input, *at);
        let join = if nth == 0 { " (" } else { ", " };
        // Writing to a string does not fail.
        let _ = write!(text, "{join}{} {value}", Figure::input(*input));
    }
    text + if extreme.at.is_empty() { "" } else { ")" }
}
