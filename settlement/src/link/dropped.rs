use super::scale;
use crate::{Unit, Wrong};
use std::fmt;

/// A part of a link that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The part as it was given: `cap=lots`.
    pub part: String,
    /// What is wrong with it, and what is allowed.
    pub wrong: Wrong,
}

/// In English, with numbers as links write them.
impl fmt::Display for Dropped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.part.escape_debug())?;
        match &self.wrong {
            Wrong::NotANumber { unit: Unit::Dollars } => {
                f.write_str("not an amount; write one such as 30b, 7.6b or 1234.56")
            }
            Wrong::NotANumber { unit: Unit::Price } => {
                f.write_str("not a price; write one such as 2040 or 0.005")
            }
            Wrong::NotANumber { unit: Unit::Count } => {
                f.write_str("not a count; write whole units such as 2m, 1.5k or 250")
            }
            Wrong::NotANumber { unit: Unit::Fraction } => {
                f.write_str("not a percentage; write 20 or 12.5 for that many percent")
            }
            Wrong::NotANumber { unit: Unit::Year } | Wrong::TooPrecise { unit: Unit::Year } => {
                f.write_str("not a year; write a whole number such as 2029, or never")
            }
            Wrong::TooPrecise { unit: Unit::Fraction } => {
                f.write_str("more than 4 decimals; round it to that")
            }
            Wrong::OutOfRange { unit, min, max } => {
                let [min, max] = [min, max].map(|end| scale::number(*unit, *end));
                write!(f, "out of range; allowed is {min} to {max}")
            }
            Wrong::GrowsPast { year, max } => {
                let max = scale::number(Unit::Dollars, *max);
                write!(f, "out of range; grows past {max} in {year}")
            }
            Wrong::Conflict => f.write_str("given twice; the first counts"),
            wrong => wrong.fmt(f),
        }
    }
}
