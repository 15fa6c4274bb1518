//! What is wrong with what was typed, and what is allowed.

use super::number;
use crate::entry::Problem;
use settlement::{Unit, Wrong};

/// A message for beside the field.
#[must_use]
pub fn message(unit: Unit, problem: &Problem) -> String {
    let Problem::Wrong(wrong) = problem else {
        return "A comma separates thousands here, as in 30,000,000; write decimals with a point, as in 7.6.".to_owned();
    };
    match wrong {
        Wrong::OutOfRange { min, max, .. } => format!(
            "Between {} and {}, please.",
            number::written(unit, *min),
            number::written(unit, *max)
        ),
        Wrong::GrowsPast { year, max } => format!(
            "That grows past {} in {year}. Lower the growth or the first year.",
            number::dollars(*max)
        ),
        Wrong::TooPrecise { .. } => match unit {
            Unit::Dollars => "Dollars to the cent: at most two decimals.".to_owned(),
            Unit::Fraction => "At most four decimals of a percent.".to_owned(),
            Unit::Year => example(unit).to_owned(),
        },
        Wrong::TooLarge => "That is too large.".to_owned(),
        _ => example(unit).to_owned(),
    }
}

fn example(unit: Unit) -> &'static str {
    match unit {
        Unit::Dollars => "An amount, please, such as 30 billion or 30,000,000,000.",
        Unit::Fraction => "A percentage, please, such as 75% or 7.5.",
        Unit::Year => "A year, please, such as 2029.",
    }
}
