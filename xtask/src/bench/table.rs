//! One table for each operation: a row for each contender and goal, a column for each scenario.

use std::fmt;

use super::native;
use super::timing::Timing;

/// The contenders as the browser calls them, and what a reader should call them.
const CONTENDERS: [(&str, &str); 5] = [
    (native::CONTENDER, "native"),
    ("page", "WebAssembly as shipped"),
    ("release", "WebAssembly at opt-level 3"),
    ("floats", "JavaScript, inexact numbers"),
    ("decimal.js", "JavaScript, decimal.js"),
];

/// A ratio, and what it should be in every scenario, in hundredths.
struct Goal {
    label: &'static str,
    of: [&'static str; 2],
    wanted: Wanted,
}

#[derive(Clone, Copy)]
enum Wanted {
    AtLeast(u64),
    AtMost(u64),
}

const GOALS: [Goal; 2] = [
    Goal {
        label: "decimal.js / WebAssembly",
        of: ["decimal.js", "page"],
        wanted: Wanted::AtLeast(20_00),
    },
    Goal { label: "WebAssembly / inexact", of: ["page", "floats"], wanted: Wanted::AtMost(15_00) },
];

impl Wanted {
    fn is_met(self, hundredths: u64) -> bool {
        match self {
            Self::AtLeast(least) => hundredths >= least,
            Self::AtMost(most) => hundredths <= most,
        }
    }
}

impl fmt::Display for Wanted {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::AtLeast(least) => write!(f, "at least {}", least / 100),
            Self::AtMost(most) => write!(f, "at most {}", most / 100),
        }
    }
}

pub(super) struct Table<'a>(pub(super) &'a [Timing]);

impl Table<'_> {
    fn find(&self, operation: &str, scenario: &str, contender: &str) -> Option<&Timing> {
        self.0.iter().find(|it| {
            it.operation == operation && it.scenario == scenario && it.contender == contender
        })
    }
}

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        for operation in distinct(self.0.iter().map(|it| &*it.operation)) {
            let of_it = self.0.iter().filter(|it| it.operation == operation);
            let scenarios = distinct(of_it.map(|it| &*it.scenario));
            let row = |f: &mut fmt::Formatter, label: &str, cells: &[String]| {
                write!(f, "{label:28}")?;
                cells.iter().try_for_each(|cell| write!(f, " {cell:>11}"))
            };
            let names: Vec<_> = scenarios.iter().map(|&name| name.to_owned()).collect();
            row(f, operation, &names)?;
            writeln!(f)?;
            for (contender, label) in CONTENDERS {
                let timings = scenarios.iter().map(|it| self.find(operation, it, contender));
                if let Some(timings) = timings.collect::<Option<Vec<_>>>() {
                    let cells: Vec<_> = timings.iter().map(|it| spoken(it.median())).collect();
                    row(f, label, &cells)?;
                    writeln!(f)?;
                }
            }
            for Goal { label, of: [mine, theirs], wanted } in GOALS {
                let ratios = scenarios.iter().map(|it| {
                    let theirs = self.find(operation, it, theirs)?;
                    Some(self.find(operation, it, mine)?.hundredths_of(theirs))
                });
                if let Some(ratios) = ratios.collect::<Option<Vec<_>>>() {
                    let cells: Vec<_> = ratios.iter().map(|it| times(*it)).collect();
                    row(f, label, &cells)?;
                    let met = ratios.iter().all(|it| wanted.is_met(*it));
                    writeln!(f, "  {wanted} wanted: {}", if met { "met" } else { "missed" })?;
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// Each once, in the order in which it first stands.
fn distinct<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

/// Microseconds, to the tenth.
fn spoken(ns: u64) -> String {
    let tenths = (ns + 50) / 100;
    format!("{}.{} µs", tenths / 10, tenths % 10)
}

/// A ratio, to the tenth.
fn times(hundredths: u64) -> String {
    let tenths = (hundredths + 5) / 10;
    format!("{}.{}×", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{Table, Timing};

    #[test]
    fn a_goal_is_met_only_where_every_scenario_meets_it() {
        let timing = |scenario: &str, contender: &str, ns| Timing {
            operation: "settle".to_owned(),
            scenario: scenario.to_owned(),
            contender: contender.to_owned(),
            rounds: vec![ns],
        };
        let timings = [
            timing("default", "page", 1_000),
            timing("default", "floats", 500),
            timing("default", "decimal.js", 21_040),
            timing("path", "page", 2_000),
            timing("path", "floats", 500),
            timing("path", "decimal.js", 38_000),
        ];
        assert_eq!(
            Table(&timings).to_string(),
            "\
settle                           default        path
WebAssembly as shipped            1.0 µs      2.0 µs
JavaScript, inexact numbers       0.5 µs      0.5 µs
JavaScript, decimal.js           21.0 µs     38.0 µs
decimal.js / WebAssembly           21.0×       19.0×  at least 20 wanted: missed
WebAssembly / inexact               2.0×        4.0×  at most 15 wanted: met

"
        );
    }
}
