use super::settlement::Amount;
use crate::{Decimal, Unit};
use serde::ser::{Serialize, Serializer};

/// A value in its unit: money with two decimals, a price or a fraction with as many as it has,
/// units whole, a year as a number.
pub(super) struct Value(pub(super) Unit, pub(super) Decimal);

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Unit::Dollars => Amount(self.1).serialize(serializer),
            Unit::Price | Unit::Count | Unit::Fraction => {
                serializer.collect_str(&self.1.normalize())
            }
            Unit::Year => serializer.serialize_i128(self.1.trunc().mantissa()),
        }
    }
}
