//! What is wrong with what was typed, and what is allowed.

use super::{Words, key};
use crate::entry::Problem;
use settlement::{Unit, Wrong};

impl Words {
    /// A message for beside the field.
    #[must_use]
    pub fn complaint(&self, unit: Unit, problem: &Problem) -> String {
        match problem {
            Problem::Either(..) => self.get(key::WRONG_EITHER).to_owned(),
            Problem::Wrong(wrong) => self.wrong(unit, wrong),
        }
    }

    pub(crate) fn wrong(&self, unit: Unit, wrong: &Wrong) -> String {
        let key = match (wrong, unit) {
            (Wrong::OutOfRange { min, max, .. }, _) => {
                let [min, max] = [min, max].map(|value| self.rounded_value(unit, *value));
                return self.say(key::WRONG_RANGE, &[&min, &max]);
            }
            (Wrong::GrowsPast { year, max }, _) => {
                return self.say(key::WRONG_GROWS, &[&self.dollars(*max), &year.to_string()]);
            }
            (Wrong::TooPrecise { .. }, Unit::Dollars) => key::WRONG_CENTS,
            (Wrong::TooPrecise { .. }, Unit::Fraction) => key::WRONG_DECIMALS,
            (Wrong::TooLarge, _) => key::WRONG_LARGE,
            (_, Unit::Dollars) => key::WRONG_DOLLARS,
            (_, Unit::Fraction) => key::WRONG_PERCENT,
            (_, Unit::Year) => key::WRONG_YEAR,
        };
        self.get(key).to_owned()
    }
}
