//! Reading a deal from TOML: people can write it, comment in it, and see changes line by line.

use super::{Deal, Fault};
use crate::Number;
use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Visitor};
use std::fmt;

/// Why a text is not a deal.
#[derive(Debug)]
pub enum NotADeal {
    /// It does not have the form of a deal; the message points at the line.
    Form(Box<toml::de::Error>),
    /// It has the form, but not the sense.
    Sense(Vec<Fault>),
}

impl fmt::Display for NotADeal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotADeal::Form(error) => error.fmt(f),
            NotADeal::Sense(faults) => faults.iter().try_for_each(|fault| writeln!(f, "{fault}")),
        }
    }
}

impl std::error::Error for NotADeal {}

impl Deal {
    /// Reads a deal file and checks it.
    ///
    /// # Errors
    ///
    /// [`NotADeal`], with every fault of the sense at once.
    pub fn from_toml(text: &str) -> Result<Deal, NotADeal> {
        let deal: Deal = toml::from_str(text).map_err(|error| NotADeal::Form(Box::new(error)))?;
        let faults = deal.faults();
        if faults.is_empty() { Ok(deal) } else { Err(NotADeal::Sense(faults)) }
    }
}

/// A whole number, or a decimal in quotes: a bare `0.20` would already be a float.
impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Written;

        impl Visitor<'_> for Written {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number, or a decimal in quotes such as \"0.20\"")
            }

            fn visit_i64<E: serde::de::Error>(self, whole: i64) -> Result<Number, E> {
                Ok(Number::new(whole, 0))
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Number, E> {
                let number = Decimal::from_str_exact(text).ok();
                let parts =
                    number.and_then(|n| Some((i64::try_from(n.mantissa()).ok()?, n.scale())));
                parts
                    .map(|(mantissa, scale)| Number::new(mantissa, scale))
                    .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_any(Written)
    }
}
