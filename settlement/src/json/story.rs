//! From a story to JSON.

use super::settlement::Amount;
use super::value::Value;
use crate::deal::Level;
use crate::story::{Cause, Compared, Owed, Story};
use crate::{Between, Bounds, Cents, Decimal, Driver, Extreme, Input, Scope, Turn, Turned, Unit};
use serde::Serialize;
use std::cmp::Ordering;

/// All that explains a settlement as a whole.
#[derive(Clone, Debug)]
pub struct Overview<'a, 'd> {
    /// Who owes whom, why, what would turn it over, and what is uncertain.
    pub story: &'a Story<'d>,
    /// Of each dollar that customers pay, who ends up with it: under the older terms, the newer.
    pub of_a_sale: [&'a [Cents<'d>]; 2],
    /// Every tipping point.
    pub tipping_points: &'a [Turn<'d>],
    /// Every input, the one that moves the change furthest first.
    pub drivers: &'a [Driver<'d>],
    /// What the answer may be while some inputs lie anywhere in their ranges.
    pub bounds: Option<&'a Bounds<'d>>,
}

impl Serialize for Overview<'_, '_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Overview { story, of_a_sale: [before, after], tipping_points, drivers, bounds } = self;
        let mut compared = ComparedText { is: "same", by: None, better: None };
        match story.verdict.compared {
            Compared::Same => {}
            Compared::Less(by) => (compared.is, compared.by) = ("less", Some(Amount(by))),
            Compared::More(by) => (compared.is, compared.by) = ("more", Some(Amount(by))),
            Compared::Better { party, by } => {
                compared =
                    ComparedText { is: "better", by: Some(Amount(by)), better: Some(&party.id) };
            }
        }
        OverviewText {
            verdict: VerdictText {
                before: OwedText::new(story.verdict.before),
                after: OwedText::new(story.verdict.after),
                compared,
                through: story.verdict.through,
            },
            reasons: story.reasons.iter().map(reason).collect(),
            turning: story.turning.iter().map(TurnText::new).collect(),
            doubts: story
                .doubts
                .iter()
                .map(|doubt| DoubtText {
                    input: name(doubt.input),
                    level: doubt.level.map(Level::id),
                    swing: Amount(doubt.swing),
                    why: &doubt.plausible.why,
                })
                .collect(),
            of_a_sale: Both { before: cents(before), after: cents(after) },
            tipping_points: tipping_points.iter().map(TurnText::new).collect(),
            drivers: drivers
                .iter()
                .map(|driver| DriverText {
                    input: name(driver.input),
                    low: Amount(driver.low),
                    high: Amount(driver.high),
                    swing: Amount(driver.swing),
                })
                .collect(),
            bounds: bounds.map(|bounds| BoundsText {
                before: BetweenText::new(&bounds.before),
                after: BetweenText::new(&bounds.after),
                change: BetweenText::new(&bounds.change),
            }),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct OverviewText<'a> {
    verdict: VerdictText<'a>,
    reasons: Vec<ReasonText<'a>>,
    turning: Vec<TurnText<'a>>,
    doubts: Vec<DoubtText<'a>>,
    of_a_sale: Both<Vec<CentsText<'a>>>,
    tipping_points: Vec<TurnText<'a>>,
    drivers: Vec<DriverText>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bounds: Option<BoundsText>,
}

#[derive(Serialize)]
struct Both<T> {
    before: T,
    after: T,
}

#[derive(Serialize)]
struct VerdictText<'a> {
    before: Option<OwedText<'a>>,
    after: Option<OwedText<'a>>,
    compared: ComparedText<'a>,
    through: u16,
}

/// Null where neither owes the other anything.
#[derive(Serialize)]
struct OwedText<'a> {
    payer: &'a str,
    payee: &'a str,
    amount: Amount,
}

impl<'d> OwedText<'d> {
    fn new(owed: Owed<'d>) -> Option<Self> {
        match owed {
            Owed::Some { payer, payee, amount } => {
                Some(Self { payer: &payer.id, payee: &payee.id, amount: Amount(amount) })
            }
            Owed::Nothing => None,
        }
    }
}

#[derive(Serialize)]
struct ComparedText<'a> {
    is: &'static str,
    by: Option<Amount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    better: Option<&'a str>,
}

#[derive(Serialize)]
struct ReasonText<'a> {
    clause: &'a str,
    cause: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    net: Amount,
}

fn reason<'d>(reason: &crate::story::Reason<'d>) -> ReasonText<'d> {
    let (cause, year) = match reason.cause {
        Cause::Added => ("added", None),
        Cause::Dropped => ("dropped", None),
        Cause::Changed => ("changed", None),
        Cause::Capped { year } => ("capped", Some(year)),
    };
    ReasonText { clause: &reason.clause.id, cause, year, net: Amount(reason.net) }
}

#[derive(Serialize)]
struct DoubtText<'a> {
    input: String,
    level: Option<&'static str>,
    swing: Amount,
    why: &'a str,
}

#[derive(Serialize)]
struct CentsText<'a> {
    party: &'a str,
    amount: Amount,
}

fn cents<'d>(split: &[Cents<'d>]) -> Vec<CentsText<'d>> {
    let text = |part: &Cents<'d>| CentsText { party: &part.party.id, amount: Amount(part.amount) };
    split.iter().map(text).collect()
}

#[derive(Serialize)]
struct TurnText<'a> {
    input: String,
    at: Value,
    number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    flag: Option<FlagText<'a>>,
    below: Amount,
    there: Amount,
}

#[derive(Serialize)]
struct FlagText<'a> {
    flag: &'static str,
    clause: &'a str,
    of: &'static str,
    starts: bool,
}

impl<'d> TurnText<'d> {
    fn new(turn: &Turn<'d>) -> Self {
        let (from, to, flag) = match turn.what {
            Turned::Change { from, to } | Turned::Net { from, to, .. } => {
                (Some(sign(from)), Some(sign(to)), None)
            }
            Turned::Flag { of, flag, clause, starts } => {
                let of = if of == Scope::Before { "before" } else { "after" };
                (None, None, Some(FlagText { flag, clause, of, starts }))
            }
        };
        Self {
            input: name(turn.input),
            at: Value(turn.input.unit(), turn.at),
            number: turn.number().to_string(),
            from,
            to,
            flag,
            below: Amount(turn.below),
            there: Amount(turn.there),
        }
    }
}

fn sign(sign: Ordering) -> &'static str {
    match sign {
        Ordering::Less => "negative",
        Ordering::Equal => "zero",
        Ordering::Greater => "positive",
    }
}

#[derive(Serialize)]
struct DriverText {
    input: String,
    low: Amount,
    high: Amount,
    swing: Amount,
}

#[derive(Serialize)]
struct BoundsText {
    before: BetweenText,
    after: BetweenText,
    change: BetweenText,
}

#[derive(Serialize)]
struct BetweenText {
    low: ExtremeText,
    central: Amount,
    high: ExtremeText,
}

impl BetweenText {
    fn new(Between { low, central, high }: &Between<'_>) -> Self {
        let [low, high] = [low, high].map(ExtremeText::new);
        Self { low, central: Amount(*central), high }
    }
}

#[derive(Serialize)]
struct ExtremeText {
    value: Amount,
    at: Vec<AtText>,
}

#[derive(Serialize)]
struct AtText {
    input: String,
    value: Value,
}

impl ExtremeText {
    fn new(extreme: &Extreme<'_>) -> Self {
        let at = |&(input, value): &(Input<'_>, Decimal)| {
            let unit: Unit = input.unit();
            AtText { input: name(input), value: Value(unit, value) }
        };
        Self { value: Amount(extreme.value), at: extreme.at.iter().map(at).collect() }
    }
}

/// As in a figure's name.
fn name(input: Input<'_>) -> String {
    crate::Figure::input(input).to_string()
}
