//! From a derivation to JSON.

use super::value::Value;
use crate::deal::{Basis, Deal, Source};
use crate::{Derivation, Formula, Sign, Term, Unit};
use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

/// A derivation as it is written: its figure, its value, the rule and its terms, and what it rests
/// on.
#[derive(Clone, Copy, Debug)]
pub struct DerivationJson<'a, 'd>(pub &'a Deal, pub &'a Derivation<'d>);

impl Serialize for DerivationJson<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let DerivationJson(deal, derivation) = *self;
        let unit = derivation.figure.unit();
        DerivationText {
            figure: derivation.figure.to_string(),
            unit: match unit {
                Unit::Dollars => "dollars",
                Unit::Price => "price",
                Unit::Count => "units",
                Unit::Fraction => "fraction",
                Unit::Year => "year",
            },
            value: derivation.value.map(|value| Value(unit, value)),
            rule: rule(&derivation.formula),
            terms: Terms(&derivation.formula),
            clause: derivation
                .clause
                .map(|clause| ClauseText { id: &clause.id, says: &clause.says }),
            basis: derivation.basis.map(|basis| BasisText::new(deal, basis)),
        }
        .serialize(serializer)
    }
}

#[derive(Serialize)]
struct DerivationText<'a, 'd> {
    figure: String,
    unit: &'static str,
    value: Option<Value>,
    rule: &'static str,
    terms: Terms<'a, 'd>,
    clause: Option<ClauseText<'a>>,
    basis: Option<BasisText<'a>>,
}

#[derive(Serialize)]
struct ClauseText<'a> {
    id: &'a str,
    says: &'a str,
}

#[derive(Serialize)]
struct BasisText<'a> {
    level: &'static str,
    note: &'a str,
    sources: Vec<SourceText<'a>>,
}

#[derive(Serialize)]
struct SourceText<'a> {
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'a str>,
    url: &'a str,
    date: &'a str,
}

impl<'a> BasisText<'a> {
    fn new(deal: &'a Deal, basis: &'a Basis) -> Self {
        let sources = basis.sources.iter().filter_map(|id| deal.source(id));
        Self {
            level: basis.level.id(),
            note: &basis.note,
            sources: sources
                .map(|Source { title, origin, url, date, .. }| SourceText {
                    title,
                    origin: origin.as_deref(),
                    url,
                    date,
                })
                .collect(),
        }
    }
}

/// The stable name of a formula, for programs.
fn rule(formula: &Formula<'_>) -> &'static str {
    match formula {
        Formula::Given(_) => "given",
        Formula::Same(_) => "same",
        Formula::Sum(_) => "sum",
        Formula::Part { .. } => "part",
        Formula::Grown { .. } => "grown",
        Formula::Lost { .. } => "lost",
        Formula::Ended { .. } => "ended",
        Formula::Room { .. } => "room",
        Formula::AtMost { .. } => "at-most",
        Formula::Ratio { .. } => "ratio",
        Formula::Short { .. } => "short",
        Formula::Forbidden { .. } => "forbidden",
        Formula::Since { .. } => "since",
        Formula::Past { .. } => "past",
        Formula::Closed { .. } => "closed",
        Formula::Route { .. } => "route",
        Formula::Within { .. } => "within",
        Formula::Times { .. } => "times",
        Formula::Rounded(_) => "rounded",
        Formula::Twelfth { .. } => "twelfth",
        Formula::Months(_) => "months",
        Formula::AtLeast { .. } => "at-least",
        Formula::Gated { .. } => "gated",
        Formula::PartOf { .. } => "part-of",
        Formula::TippingCap { .. } => "tipping-cap",
        Formula::Turns { .. } => "turns",
        Formula::ShareOfSale { up: true, .. } => "of-a-sale-rounded-up",
        Formula::ShareOfSale { up: false, .. } => "of-a-sale-rounded-down",
    }
}

struct Terms<'a, 'd>(&'a Formula<'d>);

#[derive(Serialize)]
struct TermText {
    #[serde(skip_serializing_if = "Option::is_none")]
    sign: Option<&'static str>,
    figure: String,
    value: Value,
}

impl Serialize for Terms<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for (nth, Term { figure, value }) in self.0.terms().into_iter().enumerate() {
            let sign = match self.0 {
                Formula::Sum(terms) => terms.get(nth).map(|(sign, _)| match sign {
                    Sign::Plus => "plus",
                    Sign::Minus => "minus",
                }),
                _ => None,
            };
            let value = Value(figure.unit(), value);
            list.serialize_element(&TermText { sign, figure: figure.to_string(), value })?;
        }
        list.end()
    }
}
