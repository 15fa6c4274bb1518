//! Messages about numbers that are not accepted: what is wrong and what is allowed.

use super::message;
use super::messages::Messages;
use crate::parse_number::Problem;
use settlement::{Unit, Wrong};

impl Messages {
    /// The message beside a text field.
    #[must_use]
    pub fn complaint(&self, unit: Unit, problem: &Problem) -> String {
        match problem {
            Problem::Either(..) => self.get(message::WRONG_EITHER).to_owned(),
            Problem::Wrong(wrong) => self.wrong(unit, wrong),
        }
    }

    pub(crate) fn wrong(&self, unit: Unit, wrong: &Wrong) -> String {
        let message = match (wrong, unit) {
            (Wrong::OutOfRange { min, max, .. }, _) => {
                return self.format(message::WrongRange {
                    minimum: self.rounded_value(unit, *min),
                    maximum: self.rounded_value(unit, *max),
                });
            }
            (Wrong::GrowsPast { year, max }, _) => {
                return self.format(message::WrongGrows {
                    maximum: self.rounded_value(unit, *max),
                    year: year.to_string(),
                });
            }
            (Wrong::PartsAbove { sum }, _) => {
                return self.format(message::WrongParts { sum: self.percent(*sum) });
            }
            (Wrong::TooPrecise { .. }, Unit::Dollars) => message::WRONG_CENTS,
            (Wrong::TooPrecise { .. }, Unit::Fraction) => message::WRONG_DECIMALS,
            (Wrong::TooPrecise { .. }, Unit::Price) => message::WRONG_PRICE,
            (Wrong::TooPrecise { .. }, Unit::Count) => message::WRONG_UNITS,
            (Wrong::TooLarge, _) => message::WRONG_LARGE,
            (_, Unit::Dollars | Unit::Price) => message::WRONG_DOLLARS,
            (_, Unit::Count) => message::WRONG_COUNT,
            (_, Unit::Fraction) => message::WRONG_PERCENT,
            (_, Unit::Year) => message::WRONG_YEAR,
        };
        self.get(message).to_owned()
    }
}
