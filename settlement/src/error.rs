//! What can be wrong with an input, as data. `Display` says it in English; the page has its own
//! words.

use crate::Unit;
use rust_decimal::Decimal;
use std::fmt;

/// The error of an input that cannot be used: its path and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The dotted path of the input: `streams.own-sales.first`, `cap`; empty for the whole text.
    pub field: String,
    /// What is wrong, and what is allowed.
    pub wrong: Wrong,
}

/// What is wrong with an input, and what is allowed instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// The text is not JSON, or not an object.
    NotJson,
    /// The text is not JSON from here on.
    Syntax {
        /// The line; the first is 1.
        line: usize,
        /// The column, in bytes; the first is 1.
        column: usize,
        /// What is wrong there, in English.
        cause: String,
    },
    /// More bytes than this, which is far more than any scenario has.
    TooLong(u64),
    /// The model has no such key; it has these.
    UnknownKey(Vec<String>),
    /// Not a number of this unit.
    NotANumber {
        /// What was wanted.
        unit: Unit,
    },
    /// A number of this unit, but not as JSON writes it: `30b` or `20%`.
    Misspelt {
        /// What was wanted.
        unit: Unit,
        /// The number that is meant.
        meant: Decimal,
    },
    /// More decimals than the unit allows.
    TooPrecise {
        /// What was wanted.
        unit: Unit,
    },
    /// Below the least or above the most that the deal allows.
    OutOfRange {
        /// What was wanted.
        unit: Unit,
        /// The least that is allowed.
        min: Decimal,
        /// The most that is allowed.
        max: Decimal,
    },
    /// More digits than any amount here has.
    TooLarge,
    /// A stream or count that in this year is above the most it may be.
    GrowsPast {
        /// The first year above it.
        year: u16,
        /// The most that is allowed.
        max: Decimal,
    },
    /// The parts of a stream or count that add up to more than 1.
    PartsAbove {
        /// What they add up to.
        sum: Decimal,
    },
    /// The deal has no such thing; it has these.
    UnknownId(Vec<String>),
    /// A path needs one amount for each year of the deal: this many.
    WrongLength(usize),
    /// Two things that exclude each other: a path beside first or growth, or a key given twice.
    Conflict,
}

impl Error {
    /// An error at `field`.
    pub fn new(field: impl Into<String>, wrong: Wrong) -> Self {
        Self { field: field.into(), wrong }
    }

    pub(crate) fn unknown_id<'a>(
        field: impl Into<String>,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self::new(field, Wrong::UnknownId(known.into_iter().map(str::to_owned).collect()))
    }
}

impl From<Error> for Wrong {
    fn from(error: Error) -> Self {
        error.wrong
    }
}

impl Wrong {
    /// The stable name of this kind of error, for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Wrong::NotJson | Wrong::Syntax { .. } | Wrong::TooLong(_) => "not-json",
            Wrong::UnknownKey(_) => "unknown-key",
            Wrong::NotANumber { .. } | Wrong::Misspelt { .. } => "not-a-number",
            Wrong::TooPrecise { .. } => "too-precise",
            Wrong::OutOfRange { .. }
            | Wrong::TooLarge
            | Wrong::GrowsPast { .. }
            | Wrong::PartsAbove { .. } => "out-of-range",
            Wrong::UnknownId(_) => "unknown-id",
            Wrong::WrongLength(_) => "wrong-length",
            Wrong::Conflict => "conflict",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.field.is_empty() {
            write!(f, "{}: ", self.field)?;
        }
        self.wrong.fmt(f)
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::NotJson => {
                write!(f, "not a JSON object; write one in braces, or {{}} for the defaults")
            }
            Wrong::Syntax { line, column, cause } => {
                write!(
                    f,
                    "not a JSON object: {cause}, at line {line}, column {column}; write one in braces, or {{}} for the defaults"
                )
            }
            Wrong::TooLong(most) => write!(f, "too long; a scenario has at most {most} bytes"),
            Wrong::UnknownKey(known) => write!(f, "no such key; allowed are {}", listed(known)),
            Wrong::NotANumber { unit: Unit::Dollars } => {
                write!(
                    f,
                    "not an amount; write a string of digits with at most one point, such as \"30000000000\" or \"0.99\""
                )
            }
            Wrong::NotANumber { unit: Unit::Price } => {
                write!(
                    f,
                    "not a price; write a string of digits with at most one point, such as \"2040\" or \"0.005\""
                )
            }
            Wrong::NotANumber { unit: Unit::Count } => {
                write!(f, "not a count; write a string of digits, such as \"2000000\"")
            }
            Wrong::NotANumber { unit: Unit::Fraction } => {
                write!(
                    f,
                    "not a fraction; write a string of digits with at most one point, such as \"0.20\" for 20 %"
                )
            }
            Wrong::NotANumber { unit: Unit::Year } => {
                write!(f, "not a year; write a whole number, such as 2029, or null for never")
            }
            Wrong::TooPrecise { unit: Unit::Count } => {
                write!(f, "has decimals; write whole units")
            }
            Wrong::Misspelt { unit, meant } => {
                let what = match unit {
                    Unit::Dollars => "an amount; write it as",
                    Unit::Count => "a number of units; write it as",
                    Unit::Price => "a price; write it as",
                    Unit::Fraction | Unit::Year => "a fraction; write",
                };
                write!(f, "not {what} a string of digits: \"{}\"", meant.normalize())
            }
            Wrong::TooPrecise { unit } => {
                write!(f, "more than {} decimals; round it to that", unit.places())
            }
            Wrong::OutOfRange { min, max, .. } => {
                write!(f, "out of range; allowed is {} to {}", min.normalize(), max.normalize())
            }
            Wrong::TooLarge => write!(f, "out of range; no number here has more than 20 digits"),
            Wrong::GrowsPast { year, max } => {
                write!(
                    f,
                    "out of range; grows past {} in {year}: lower the first year or the growth",
                    max.normalize()
                )
            }
            Wrong::PartsAbove { sum } => {
                write!(
                    f,
                    "out of range; the parts add up to {}, allowed is at most 1",
                    sum.normalize()
                )
            }
            Wrong::UnknownId(known) => write!(f, "not in the deal; allowed are {}", listed(known)),
            Wrong::WrongLength(years) => {
                write!(
                    f,
                    "too few or too many amounts; a path has one for each year of the deal: {years}"
                )
            }
            Wrong::Conflict => write!(
                f,
                "given twice; write each key once, and for a stream or count either path or first and growth"
            ),
        }
    }
}

impl std::error::Error for Error {}

fn listed(known: &[String]) -> String {
    if known.is_empty() { "none".to_owned() } else { known.join(", ") }
}
