//! A story in lines of text.

use crate::labels::{grouped, input, party};
use crate::verdict;
use settlement::json::Overview;
use settlement::story::Cause;
use settlement::{Between, Cents, Extreme, Figure, Scenario, Scope, Turn, Turned};
use std::cmp::Ordering;
use std::fmt::Write;

pub(super) fn text(scenario: &Scenario<'_>, overview: &Overview<'_, '_>) -> String {
    let mut lines = vec![scenario.deal().name.to_string(), String::new()];
    lines.extend(verdict::lines(&overview.story.verdict, &scenario.deal().currency));
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
            let (id, by) = (&reason.clause.id, grouped(reason.net.abs()));
            format!("{id} {became}: that {way} the net by {by}")
        }),
    );
    section(
        &mut lines,
        "What would turn it over",
        overview.story.turning.iter().map(|turn| {
            format!("{} at {}: {}", input(scenario, turn.input), at(turn), turned(scenario, turn))
        }),
    );
    section(
        &mut lines,
        "What matters most, over its plausible range",
        overview.drivers.iter().filter(|d| !d.swing.is_zero()).map(|driver| {
            let [low, high] = [driver.low, driver.high].map(grouped);
            format!("{}: the change is between {low} and {high}", input(scenario, driver.input))
        }),
    );
    section(
        &mut lines,
        "How sure the first of these are",
        overview.story.doubts.iter().map(|doubt| {
            let level = doubt.level.map_or("set in the scenario", |level| level.id());
            let unit = doubt.input.unit();
            let [low, high] = [doubt.plausible.low, doubt.plausible.high]
                .map(|end| super::derivation::value(unit, Some(end.get())));
            let (what, why) = (input(scenario, doubt.input), &doubt.plausible.why);
            format!("{what} ({level}), plausibly {low} to {high}. {why}")
        }),
    );
    section(
        &mut lines,
        "Every tipping point",
        overview.tipping_points.iter().map(|turn| {
            format!("{} at {}: {}", Figure::input(turn.input), at(turn), turned(scenario, turn))
        }),
    );
    let [before, after] = overview.of_a_dollar;
    let under = [&scenario.before().under, &scenario.after().under];
    section(
        &mut lines,
        "Of each dollar that customers pay",
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
                    extreme("from", low),
                    grouped(*central),
                    extreme("to", high)
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

fn at(turn: &Turn<'_>) -> String {
    super::derivation::value(turn.input.unit(), Some(turn.at))
}

/// What holds from a tipping point on.
fn turned(scenario: &Scenario<'_>, turn: &Turn<'_>) -> String {
    let [first, second] = &scenario.deal().sides;
    let [first, second] = [first, second].map(|side| party(scenario.deal(), side));
    let under =
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
            format!("from there on {owes} {}", under(of))
        }
        Turned::Flag { of, flag, clause, starts } => {
            let starts = if starts { "starts" } else { "stops" };
            format!("{flag} of {clause} {starts} {}", under(of))
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

fn extreme(word: &str, extreme: &Extreme<'_>) -> String {
    let mut text = format!("{word} {}", grouped(extreme.value));
    for (nth, (input, value)) in extreme.at.iter().enumerate() {
        let value = super::derivation::value(input.unit(), Some(*value));
        let join = if nth == 0 { " (" } else { ", " };
        // Writing to a string does not fail.
        let _ = write!(text, "{join}{} {value}", Figure::input(*input));
    }
    text + if extreme.at.is_empty() { "" } else { ")" }
}
